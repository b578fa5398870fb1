import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { DocketError } from "@/lib/docket/docket-error";
import { MAX_SOURCE_BYTES } from "@/lib/docket/parse/decode";
import { isKind, KINDS, type Kind } from "@/lib/docket/parse/kind";
import { type Hints, parseDocket, type Reading } from "@/lib/docket/parse/parse-docket";

const USAGE =
  "usage: tracker docket parse [--kind KIND] [--court ID] FILE... --out DIR\n" +
  `KIND: ${KINDS.join(", ")}; left out, it is found from the content.\n` +
  "The time printed is that of reading a file, without writing what it says to DIR.\n";

/** Names of collections, and what their files are to be read as: pages that are no docket are to be refused as one. */
const COLLECTIONS: Readonly<Record<string, Kind>> = {
  not_dockets: "district",
  not_appellate: "appellate",
  district_attachments: "district",
  nef_email_beyond: "nef_email",
};

const baseOf = (file: string): string => basename(file).replace(/(?:\.compare|\.cl_v4)?\.[^.]+$/, "");

async function readOne(file: string, hints: Hints): Promise<Reading> {
  const { size } = statSync(file);
  // By its size, before a byte is read.
  if (size > MAX_SOURCE_BYTES) {
    throw new DocketError("too_large", "This source is larger than 100 MB, which no court sends.");
  }
  return parseDocket(readFileSync(file), { ...hints, fileName: basename(file) });
}

const countOf = (entries: number): string => (entries === 1 ? "1 entry" : `${entries} entries`);

function summaryOf(reading: Reading): string {
  const court = reading.court ?? "court unknown";
  const what =
    "docket_entries" in reading.reading ? `, ${countOf(reading.reading.docket_entries.length)}` : "";
  return `${reading.kind}, ${court}${what}`;
}

/** Pieces of a reading's JSON: a long docket is never held as one string beside itself. */
function* jsonPieces(reading: object): Generator<string> {
  if (!("docket_entries" in reading) || !Array.isArray(reading.docket_entries)) {
    yield JSON.stringify(reading);
    return;
  }
  const { docket_entries: entries, ...head } = reading;
  yield `${JSON.stringify(head).slice(0, -1)},"docket_entries":[`;
  for (let from = 0; from < entries.length; from += 200) {
    const batch = JSON.stringify(entries.slice(from, from + 200)).slice(1, -1);
    yield from === 0 ? batch : `,${batch}`;
  }
  yield "]}";
}

function writeReading(path: string, reading: object): void {
  const file = openSync(path, "w");
  try {
    for (const piece of jsonPieces(reading)) writeSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/**
 * What a reader drops dies young: a young heap that does not grow keeps memory near the size of the file. A full
 * collection shrinks what loading has grown, and lets V8 see how little lives: it collects in time from then on.
 */
function keepHeapSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

/** Writes DIR/<base>.json per file: the reading, or `{ "error": { "code", "message" } }`. */
async function parse(args: string[]): Promise<number> {
  let parsed: ReturnType<typeof readArguments>;
  try {
    parsed = readArguments(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : "Wrong arguments."}\n${USAGE}`);
    return 2;
  }
  const { files, out, hints } = parsed;
  keepHeapSmall();
  mkdirSync(out, { recursive: true });
  let unread = 0;
  for (const file of files) {
    let output: object;
    let summary: string;
    const started = performance.now();
    try {
      const reading = await readOne(file, hints);
      output = reading.reading;
      summary = summaryOf(reading);
    } catch (error) {
      const code = error instanceof DocketError ? error.code : "unreadable";
      const message = error instanceof Error ? error.message : "This file cannot be read.";
      if (!(error instanceof DocketError)) unread++;
      output = { error: { code, message } };
      summary = `${code}: ${message}`;
    }
    const took = performance.now() - started;
    writeReading(join(out, `${baseOf(file)}.json`), output);
    process.stdout.write(`${basename(file)}  ${took.toFixed(2)} ms  ${summary}\n`);
  }
  return unread > 0 ? 1 : 0;
}

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { kind: { type: "string" }, court: { type: "string" }, out: { type: "string" } },
  });
  if (!values.out) throw new Error("--out names the folder for the readings.");
  if (positionals.length === 0) throw new Error("No file is named.");
  const kind = values.kind === undefined ? undefined : (COLLECTIONS[values.kind] ?? values.kind);
  if (kind !== undefined && !isKind(kind)) throw new Error(`There is no kind "${kind}".`);
  return {
    files: positionals,
    out: values.out,
    hints: {
      ...(kind !== undefined && { kind }),
      ...(values.court !== undefined && { court: values.court.toLowerCase() }),
    },
  };
}

export const commands: Record<string, { summary: string; run(args: string[]): Promise<number> }> = {
  parse: { summary: "Read docket sheets, notices, feeds and menus into JSON", run: parse },
};
