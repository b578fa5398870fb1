import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { DocketError } from "@/lib/docket/docket-error";
import { isKind, type Kind } from "@/lib/docket/parse/kind";
import { type Mutation, mutate, PIECES } from "@/lib/docket/parse/mutate-sample";
import { parseDocket } from "@/lib/docket/parse/parse-docket";
import { makeDocketSheet } from "@/lib/docket/parse/sample-sheet";

/**
 * Damages sources of every kind for a time (minutes, 60 unless told) and reads them: a crash, a reading of more than
 * two seconds, or one that is not plain data ends it with the input kept. Prints how many inputs were read.
 *
 *   tsx scripts/soak/docket-fuzz.ts [MINUTES] [SEED]
 */

const SHARED = join(import.meta.dirname, "../../../shared/docket/dev");
const KEEP = join(import.meta.dirname, "../../.data/docket-fuzz");
const SLOW_MS = 2_000;

type Sample = { name: string; kind: Kind | null; bytes: Uint8Array };

function samples(): Sample[] {
  const found: Sample[] = [
    { name: "sheet", kind: "district", bytes: Buffer.from(makeDocketSheet({ entries: 30, parties: 8 })) },
  ];
  if (!existsSync(SHARED)) {
    process.stdout.write("../shared is not here: only the sheet made for the purpose is damaged.\n");
    return found;
  }
  for (const folder of readdirSync(SHARED, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    for (const name of readdirSync(join(SHARED, folder.name))) {
      const isSource = /\.(?:html|eml|xml|acms_json|compare\.json|cl_v4\.json)$/.test(name);
      if (!isSource) continue;
      const bytes = readFileSync(join(SHARED, folder.name, name));
      found.push({
        name: `${folder.name}/${name}`,
        kind: isKind(folder.name) ? folder.name : null,
        bytes: bytes.subarray(0, 200_000),
      });
    }
  }
  return found;
}

const change: fc.Arbitrary<Mutation> = fc.record({
  how: fc.nat(6),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.nat(40), fc.nat(4_000)),
  piece: fc.nat(PIECES.length - 1),
});

const minutes = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_007);
const until = performance.now() + minutes * 60_000;
const all = samples();
const totals = { inputs: 0, read: 0, refused: 0, slowest: 0 };

async function readOne(bytes: Uint8Array, kind: Kind | null): Promise<string | null> {
  // Processor time: what else the machine does in that hour is not the parser's.
  const start = process.cpuUsage();
  try {
    const { reading } = await parseDocket(bytes, kind ? { kind } : {});
    JSON.stringify(reading);
    totals.read++;
  } catch (error) {
    if (!(error instanceof DocketError)) {
      return error instanceof Error ? (error.stack ?? error.message) : "threw something that is no error";
    }
    totals.refused++;
  }
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  totals.slowest = Math.max(totals.slowest, took);
  return took > SLOW_MS ? `took ${took.toFixed(0)} ms` : null;
}

async function run(): Promise<number> {
  let round = 0;
  while (performance.now() < until) {
    const batches = fc.sample(fc.array(change, { minLength: 1, maxLength: 12 }), {
      seed: seed + round,
      numRuns: 500,
    });
    for (const [at, changes] of batches.entries()) {
      const sample = all[(round * 500 + at) % all.length];
      if (!sample) continue;
      const bytes = mutate(sample.bytes, changes);
      totals.inputs++;
      const wrong = await readOne(bytes, at % 2 === 0 ? sample.kind : null);
      if (wrong) {
        mkdirSync(KEEP, { recursive: true });
        const kept = join(KEEP, `${seed}-${round}-${at}.bin`);
        writeFileSync(kept, bytes);
        process.stdout.write(`${sample.name}: ${wrong}\nkept as ${kept}\n`);
        return 1;
      }
    }
    round++;
    if (round % 40 === 0) report();
  }
  report();
  return 0;
}

function report(): void {
  process.stdout.write(
    `${totals.inputs} inputs from ${all.length} samples: ${totals.read} read, ${totals.refused} refused, none crashed; ` +
      `slowest ${totals.slowest.toFixed(0)} ms (seed ${seed})\n`,
  );
}

process.exitCode = await run();
