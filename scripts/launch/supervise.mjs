// Keeps a process running: one that ends without being asked is started again, ever more slowly.
import { setTimeout as sleep } from "node:timers/promises";

const LONGEST_WAIT = 30_000;
/** A process that ran this long was well: its next failure starts from the shortest wait. */
const STEADY = 60_000;

/**
 * @typedef {{ pid: number, exited: Promise<number | string>, stop: () => Promise<void> }} Running
 */
export class Supervised {
  #stopping = false;
  #wake = new AbortController();
  /** @type {Running | undefined} */
  running;

  /**
   * @param {string} name as the person at the terminal reads it
   * @param {() => Promise<Running>} start
   * @param {{ announce: (line: string) => void, started: (running: Running) => void }} told
   */
  constructor(name, start, { announce, started }) {
    this.name = name;
    this.start = start;
    this.announce = announce;
    this.started = started;
  }

  /** The first start: its failure is the caller's. Afterwards the process is kept running. */
  async begin() {
    this.running = await this.start();
    this.started(this.running);
    this.loop = this.#keep();
    return this.running;
  }

  async #keep() {
    let wait = 250;
    while (!this.#stopping && this.running) {
      const since = performance.now();
      const how = await this.running.exited;
      if (this.#stopping) return;
      if (performance.now() - since > STEADY) wait = 250;
      this.announce(`${this.name} ended (${how}); starting it again in ${wait / 1000} s.`);
      this.running = undefined;
      while (!this.running && !this.#stopping) {
        await sleep(wait, undefined, { signal: this.#wake.signal }).catch(() => {});
        wait = Math.min(wait * 2, LONGEST_WAIT);
        if (this.#stopping) return;
        try {
          const running = await this.start();
          this.running = running;
          this.started(running);
          this.announce(`${this.name} runs again.`);
        } catch (error) {
          this.announce(`${this.name} did not start; next try in ${wait / 1000} s. ${error.message}`);
        }
      }
    }
  }

  async end() {
    this.#stopping = true;
    this.#wake.abort();
    // A restart may be under way: let it settle, so that nothing is left behind.
    await Promise.race([this.loop, this.running ? undefined : sleep(15_000)]);
    await this.running?.stop();
  }
}
