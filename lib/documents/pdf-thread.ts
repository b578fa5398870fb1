import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { PdfText } from "./page-text";

export type PdfProblemCode = "too_slow" | "too_large" | "unreadable";

/** Why a PDF's text could not be read, with a sentence for the person who brought it. */
export class PdfProblem extends Error {
  readonly code: PdfProblemCode;

  constructor(code: PdfProblemCode, message: string) {
    super(message);
    this.name = "PdfProblem";
    this.code = code;
  }
}

/** What a thread may hold; a file that needs more is made to need it. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/** Threads at once: the other files wait, so that many drops cannot take the whole machine. */
const MOST_THREADS = 2;
/** How long a thread that has read a file well waits for the next one. */
const IDLE_MS = 5_000;
const CLOSE_MS = 5_000;

type Idle = { thread: Worker; timer: NodeJS.Timeout };

let running = 0;
const waiting: (() => void)[] = [];
const idle: Idle[] = [];

async function takeTurn(): Promise<void> {
  if (running >= MOST_THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
}

function giveTurn(): void {
  const next = waiting.shift();
  if (next === undefined) running -= 1;
  else next();
}

const answer = z.union([
  z.object({ pageCount: z.number().int().nonnegative() }),
  z.object({ text: z.string() }),
  z.object({ problem: z.string() }),
]);

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : null);

function problemOf(error: unknown, mostMs: number): PdfProblem {
  if (error instanceof PdfProblem) return error;
  if (codeOf(error) === "ABORT_ERR")
    return new PdfProblem("too_slow", `Reading it was stopped after ${mostMs / 1_000} seconds.`);
  if (codeOf(error) === "ERR_WORKER_OUT_OF_MEMORY")
    return new PdfProblem("too_large", "Reading it takes more memory than a file may.");
  return new PdfProblem("unreadable", error instanceof Error ? error.message : "It could not be read.");
}

function startThread(): Worker {
  const thread = new Worker(join(/* turbopackIgnore: true */ process.cwd(), "scripts/read-pdf.mjs"), {
    resourceLimits: LIMITS,
    // None of the product's settings: they hold its logins.
    env: {},
    execArgv: ["--no-warnings"],
    stdout: true,
    stderr: true,
  });
  // One that fails while nobody asks it anything takes itself out of the way.
  thread.on("error", () => {});
  thread.once("exit", () => leave(thread));
  return thread;
}

/** No file is given to a thread that ends, or is about to. */
function leave(thread: Worker): void {
  const at = idle.findIndex((each) => each.thread === thread);
  if (at >= 0) clearTimeout(idle.splice(at, 1)[0]?.timer);
}

function wake(): Worker {
  const resting = idle.pop();
  if (resting === undefined) return startThread();
  clearTimeout(resting.timer);
  resting.thread.ref();
  return resting.thread;
}

function rest(thread: Worker): void {
  thread.unref();
  const end = () => {
    leave(thread);
    void thread.terminate();
  };
  idle.push({ thread, timer: setTimeout(end, IDLE_MS).unref() });
}

/** Asks a thread, and ends it where it stands when it fails or takes longer than `mostMs`. */
async function ask(
  thread: Worker,
  asked: Uint8Array<ArrayBuffer> | number | null,
  mostMs: number,
): Promise<z.output<typeof answer>> {
  try {
    thread.postMessage(asked, asked instanceof Uint8Array ? [asked.buffer] : []);
    const [message] = await once(thread, "message", { signal: AbortSignal.timeout(mostMs) });
    const given = answer.parse(message);
    if ("problem" in given) throw new PdfProblem("unreadable", given.problem);
    return given;
  } catch (error) {
    await thread.terminate();
    throw problemOf(error, mostMs);
  }
}

/**
 * Opens a PDF for its text in a thread of its own, where nothing in the file can hold up anybody else. `bytes` move
 * there and are empty afterwards. Close it in any case.
 * @throws PdfProblem here, and from `read`
 */
export async function openPdfThread(
  bytes: Uint8Array<ArrayBuffer>,
  limits: { openMs: number; pageMs: number },
): Promise<PdfText> {
  await takeTurn();
  let thread: Worker | null = null;
  const end = () => {
    thread = null;
    giveTurn();
  };
  const tell = async (asked: Uint8Array<ArrayBuffer> | number | null, mostMs: number) => {
    if (thread === null) throw new PdfProblem("unreadable", "Reading it broke off.");
    try {
      return await ask(thread, asked, mostMs);
    } catch (error) {
      end();
      throw error;
    }
  };
  try {
    thread = wake();
  } catch (error) {
    giveTurn();
    throw error;
  }
  const opened = await tell(bytes, limits.openMs);
  return {
    pageCount: "pageCount" in opened ? opened.pageCount : 0,
    read: async (page) => {
      const given = await tell(page, limits.pageMs);
      return "text" in given ? given.text : "";
    },
    close: async () => {
      const open = thread;
      if (open === null) return;
      try {
        await tell(null, CLOSE_MS);
      } catch {
        return; // it is ended already
      }
      end();
      rest(open);
    },
  };
}
