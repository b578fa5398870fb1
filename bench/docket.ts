import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { decodeSource } from "@/lib/docket/parse/decode";
import { isKind, type Kind } from "@/lib/docket/parse/kind";
import { parseDocket } from "@/lib/docket/parse/parse-docket";
import { makeDocketSheet } from "@/lib/docket/parse/sample-sheet";
import { cpuMs } from "@/scripts/cpu-time";
import { flagsFor } from "@/scripts/launch/thrifty.mjs";
import { commands } from "@/scripts/tracker/docket";

/**
 * Speed of the docket parsers: MB/s of processor time per kind, cold, after a warm-up pass over everything and settled, beside the bare tokenizer over the
 * same bytes in the same run (the processor's time, not the clock's: what else the machine does is no part of it); memory over a large sheet; growth from 5,000 to 50,000 entries. Run with tsx; uses ../shared where it
 * is there, and sheets made here for the rest.
 */

const SHARED = join(import.meta.dirname, "../../shared/docket/dev");
const SOURCES = [".html", ".eml", ".xml", ".acms_json", ".compare.json"];
const MB = 1_000_000;

const nothing = () => {};
const callbacks: TokenizerCallbacks = {
  onattribdata: nothing,
  onattribend: nothing,
  onattribentity: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
};

/** The comparison: bytes decoded and tokenised, and nothing made of them. */
function tokenise(bytes: Uint8Array): void {
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks);
  tokenizer.write(decodeSource(bytes));
  tokenizer.end();
}

async function bestOf(rounds: number, work: () => Promise<void> | void): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = cpuMs();
    await work();
    best = Math.min(best, cpuMs() - start);
  }
  return best;
}

/** Best times of two works taken in turn, so that what else the machine does falls on both. */
async function bestOfBoth(
  rounds: number,
  one: () => Promise<void>,
  other: () => void,
): Promise<{ ours: number; bare: number }> {
  const best = { ours: Number.POSITIVE_INFINITY, bare: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds; round++) {
    best.ours = Math.min(best.ours, await bestOf(1, one));
    best.bare = Math.min(best.bare, await bestOf(1, other));
  }
  return best;
}

async function read(bytes: Uint8Array, kind: Kind | undefined, fileName: string): Promise<void> {
  await parseDocket(bytes, kind ? { kind, fileName } : { fileName }).catch(nothing);
}

/** MB/s of the peer (first pass, 2 cores), as ../shared/docket/README.md gives them. */
const PEER: Readonly<Record<string, number>> = {
  district: 1.9,
  special: 1.9,
  nef: 3.9,
  nef_email: 3.9,
  nda_email: 3.9,
  rss: 1.0,
  attachment: 5.9,
  appellate_attachment: 5.9,
  acms_attachment: 5.9,
};

type Corpus = { folder: string; size: number; parseAll: () => Promise<void>; tokeniseAll: () => void };

function corpusOf(folder: string, files: { name: string; bytes: Uint8Array }[]): Corpus {
  const kind = isKind(folder) ? folder : undefined;
  return {
    folder,
    size: files.reduce((sum, file) => sum + file.bytes.byteLength, 0),
    parseAll: async () => {
      for (const file of files) await read(file.bytes, kind, file.name);
    },
    tokeniseAll: () => {
      for (const file of files) tokenise(file.bytes);
    },
  };
}

/** Each kind once, then each again: both sides have had one warm-up pass over everything. Then until it settles. */
async function benchKinds(corpora: readonly Corpus[]): Promise<void> {
  const cold = new Map<string, number>();
  for (const { folder, parseAll, tokeniseAll } of corpora) {
    cold.set(folder, await bestOf(1, parseAll));
    tokeniseAll();
  }
  process.stdout.write(
    `${"MB/s of processor time".padEnd(30)}   cold  second  settled | bare second, settled | times bare | times the peer\n`,
  );
  for (const corpus of corpora) await benchKind(corpus, cold.get(corpus.folder) ?? 0);
}

async function benchKind({ folder, size, parseAll, tokeniseAll }: Corpus, first: number): Promise<void> {
  const second = await bestOf(1, parseAll);
  const bareSecond = await bestOf(1, tokeniseAll);
  const repeat = Math.max(3, Math.min(60, Math.ceil((8 * MB) / size)));
  for (let warm = 0; warm < repeat; warm++) {
    await parseAll();
    tokeniseAll();
  }
  const { ours, bare } = await bestOfBoth(repeat, parseAll, tokeniseAll);
  const speed = (ms: number) => size / MB / (ms / 1000);
  const shown = (ms: number) => speed(ms).toFixed(1).padStart(8);
  const peer = PEER[folder];
  const timesPeer =
    peer === undefined
      ? "-"
      : `${(speed(second) / peer).toFixed(1)}, settled ${(speed(ours) / peer).toFixed(1)}`;
  process.stdout.write(
    `${folder.padEnd(22)}${(size / MB).toFixed(2).padStart(5)} MB${shown(first)}${shown(second)}${shown(ours)} ` +
      `|${shown(bareSecond)}${shown(bare)}     | ${(second / bareSecond).toFixed(2)}, ${(ours / bare).toFixed(2)} | ${timesPeer}\n`,
  );
}

async function benchGrowth(): Promise<void> {
  for (const entries of [5_000, 10_000, 20_000, 50_000]) {
    const bytes = Buffer.from(makeDocketSheet({ entries, parties: 20 }));
    await read(bytes, undefined, "sheet.html");
    const { ours, bare } = await bestOfBoth(
      5,
      () => read(bytes, undefined, "sheet.html"),
      () => tokenise(bytes),
    );
    process.stdout.write(
      `${String(entries).padStart(7)} entries ${(bytes.byteLength / MB).toFixed(1).padStart(6)} MB ` +
        `${ours.toFixed(0).padStart(6)} ms  ${((ours / entries) * 1000).toFixed(1)} µs an entry  ` +
        `ratio to bare ${(ours / bare).toFixed(2)}\n`,
    );
  }
}

/** Most memory held so far, in bytes. The kernel's own mark where it has one: the other outlives a fork. */
function peakMemory(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const mark = /VmHWM:\s*(\d+) kB/.exec(status)?.[1];
  return (mark === undefined ? process.resourceUsage().maxRSS : Number(mark)) * 1024;
}

/** Makes the kernel's mark begin anew, where it can: what loading the program took is not the file's. */
function forgetPeak(): void {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // Elsewhere the mark stays, and the figure is too high rather than too low.
  }
}

/** In a process of its own, with the flags of `tracker docket parse`: what a file needs above what was held before it. */
async function measureMemory(file: string): Promise<void> {
  const none = join(dirname(file), "none.html");
  writeFileSync(none, "<html>none</html>");
  const write = process.stdout.write;
  process.stdout.write = () => true;
  await commands.parse?.run([none, "--out", tmpdir()]);
  process.stdout.write = write;
  forgetPeak();
  const before = process.memoryUsage().rss;
  await commands.parse?.run([file, "--out", tmpdir()]);
  const peak = peakMemory();
  const { size } = statSync(file);
  process.stdout.write(
    `memory: file ${(size / MB).toFixed(1)} MB, before ${(before / MB).toFixed(0)} MB, peak ${(peak / MB).toFixed(0)} MB, ` +
      `${((peak - before) / size).toFixed(2)} times the file\n`,
  );
}

async function benchMemory(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "docket-bench-"));
  for (const entries of [50, 200, 400, 1_600, 6_000, 50_000]) {
    const file = join(folder, `sheet-${entries}.html`);
    writeFileSync(file, makeDocketSheet({ entries, parties: entries < 6_000 ? 10 : 200 }));
    const execArgv = [...process.execArgv, ...flagsFor(["docket", "parse", file])];
    await once(fork(import.meta.filename, ["--memory", file], { execArgv }), "exit");
  }
  rmSync(folder, { recursive: true });
}

async function benchAll(only: string | undefined): Promise<void> {
  if (!existsSync(SHARED)) {
    process.stdout.write("../shared is not here: only sheets made for the purpose are measured.\n");
  }
  const corpora: Corpus[] = [];
  for (const folder of existsSync(SHARED) ? readdirSync(SHARED) : []) {
    const files = only === undefined || only === folder ? sourcesIn(join(SHARED, folder)) : [];
    if (files.length > 0) corpora.push(corpusOf(folder, files));
  }
  if (corpora.length > 0) await benchKinds(corpora);
  if (only !== undefined && only !== "memory") return;
  await benchGrowth();
  await benchMemory();
}

function sourcesIn(folder: string): { name: string; bytes: Uint8Array }[] {
  try {
    return readdirSync(folder)
      .filter((name) => SOURCES.some((ending) => name.endsWith(ending)))
      .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  } catch {
    return []; // a file beside the folders
  }
}

const [first, file] = process.argv.slice(2);
if (first === "--memory" && file) await measureMemory(file);
else await benchAll(first);
