/**
 * What an export of a large ledger takes: 10,000 facts with 50,000 citations and their quotes, and 2,000 harms, as CSV,
 * PDF and Word. `tsx bench/exports.ts`. A PostgreSQL of its own is made, filled and removed; each export runs in a
 * process of its own, read as fast as it comes. Prints the time, the file's size and the most memory above what the
 * process held before; fails where an export takes more than 400 MB: most of it is what the collector has not yet taken, so that twice the ledger takes little more.
 */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { availableParallelism, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { poolConfig } from "@/scripts/database-url.mjs";

const FACTS = 10_000;
const CITES = 5;
const HARMS = 2_000;
const MOST_MB = 400;
const KINDS = ["chronology", "facts_numbered", "harm_section", "proof_matrix", "timeline"] as const;
const FORMATS = ["csv", "pdf", "docx"] as const;

const MB = 1024 * 1024;

async function fill(url: string, caseId: string): Promise<void> {
  const db = new pg.Client(poolConfig(url));
  await db.connect();
  const sentence =
    "'On that day a team of ' || n || ' engineers of the plaintiff could not reach the model, and work that had been promised to customers for the week after stopped.'";
  const day = "to_char('2026-06-01'::date + (n % 120)::int, 'YYYY-MM-DD')";
  const dated = `jsonb_build_object('precision', 'on', 'start', ${day}, 'end', null, 'afterFactId', null)`;
  await db.query(
    `insert into fact (id, case_id, tier, text, state, dated, earliest_on, latest_on, lane, updated_at)
     select gen_random_uuid(), $1, 'record', ${sentence}, 'undisputed', ${dated}, (${day})::date, (${day})::date, 'evidence', now()
     from generate_series(1, ${FACTS}) n`,
    [caseId],
  );
  await db.query(
    `insert into harm (id, case_id, tier, text, category, timing, from_dated, earliest_on, recoverable, unrecoverable_why, redress, updated_at)
     select gen_random_uuid(), $1, 'record', ${sentence}, 'workforce', 'ongoing', ${dated}, (${day})::date, 'no', 'Sovereign immunity', 'Access', now()
     from generate_series(1, ${HARMS}) n`,
    [caseId],
  );
  for (const subject of ["fact", "harm"])
    await db.query(
      `insert into fact_citation (id, case_id, tier, ${subject}_id, cite, quote)
       select gen_random_uuid(), $1, 'record', id,
         jsonb_build_object('kind', 'administrative_record', 'pages', jsonb_build_object('from', k * 100, 'to', null)),
         'words of the record that stand on page ' || k || ' and that bear out what was said above'
       from ${subject}, generate_series(1, ${CITES}) k where case_id = $1`,
      [caseId],
    );
  await db.query("vacuum analyze");
  await db.end();
}

/** One export, in this process: its figures as a line of JSON. */
async function one(userId: string, caseId: string, kind: string, format: string): Promise<void> {
  const { viewerFor } = await import("@/prisma/factories/world");
  const { exportQuery, scopeOfQuery } = await import("@/lib/harm/export-schema");
  const { streamLedgerExport } = await import("@/lib/harm/queries/exports");
  const { disconnectAll } = await import("@/lib/db/prisma");
  const viewer = await viewerFor(userId);
  const { format: as, ...query } = exportQuery.parse({ kind, format });
  const idle = process.memoryUsage().rss;
  let peak = idle;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const cpu = process.cpuUsage();
  const began = performance.now();
  let bytes = 0;
  let first = 0;
  for await (const chunk of await streamLedgerExport(viewer, caseId, scopeOfQuery(query), as)) {
    if (bytes === 0) first = performance.now() - began;
    bytes += chunk.byteLength;
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  const ms = performance.now() - began;
  clearInterval(watch);
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    JSON.stringify({
      ms,
      first,
      cpu: (user + system) / 1000,
      bytes,
      idle,
      peak,
      high: process.resourceUsage().maxRSS * 1024,
    }),
  );
  await disconnectAll();
}

async function all(): Promise<void> {
  const { startThrowawayCluster } = await import("@/scripts/throwaway-cluster.mjs");
  const cluster = await startThrowawayCluster();
  try {
    Object.assign(process.env, {
      APP_DATABASE_URL: cluster.appUrl,
      AUTH_DATABASE_URL: cluster.authUrl,
      TRACKER_DATA: cluster.folder,
      TRACKER_EMBEDDED: "1",
      BETTER_AUTH_SECRET: randomBytes(32).toString("base64url"),
      BETTER_AUTH_URL: "http://127.0.0.1:3000",
    });
    const { ownerClient } = await import("@/prisma/factories/owner");
    const { makeWorld } = await import("@/prisma/factories/world");
    const { disconnectAll } = await import("@/lib/db/prisma");
    const { z } = await import("zod");
    const figures = z.object({
      ms: z.number(),
      first: z.number(),
      cpu: z.number(),
      bytes: z.number(),
      idle: z.number(),
      peak: z.number(),
      high: z.number(),
    });
    const owner = ownerClient(cluster.ownerUrl);
    const { caseId, attorney } = await makeWorld(owner);
    await fill(cluster.ownerUrl, caseId);
    console.log(
      `load ${loadavg()[0]?.toFixed(1)} over ${availableParallelism()} cores; ${FACTS} facts, ${HARMS} harms, ${(FACTS + HARMS) * CITES} citations`,
    );
    const [kinds, formats] = [
      process.env.BENCH_KINDS?.split(",") ?? KINDS,
      process.env.BENCH_FORMATS?.split(",") ?? FORMATS,
    ];
    for (const kind of kinds)
      for (const format of formats) {
        const { stdout, stderr, status } = spawnSync(
          process.execPath,
          ["--import", "tsx", fileURLToPath(import.meta.url), "one", attorney.userId, caseId, kind, format],
          { encoding: "utf8", maxBuffer: 64 * MB },
        );
        const name = `${kind} ${format}`.padEnd(24);
        if (status !== 0) {
          console.log(`${name} failed: ${stderr.slice(-1_500)}`);
          process.exitCode = 1;
          continue;
        }
        const f = figures.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
        const above = (Math.max(f.peak, f.high) - f.idle) / MB;
        if (above > MOST_MB) process.exitCode = 1;
        console.log(
          `${name} ${(f.ms / 1000).toFixed(1).padStart(6)} s (first byte ${(f.first / 1000).toFixed(1)} s, CPU ${(f.cpu / 1000).toFixed(1)} s)  file ${(f.bytes / MB).toFixed(1).padStart(6)} MB  at most ${above.toFixed(0).padStart(5)} MB above ${(f.idle / MB).toFixed(0)}${above > MOST_MB ? `  over ${MOST_MB}` : ""}`,
        );
      }
    await owner.$disconnect();
    await disconnectAll();
  } finally {
    await cluster.stop();
  }
}

const [what, userId = "", caseId = "", kind = "", format = ""] = process.argv.slice(2);
await (what === "one" ? one(userId, caseId, kind, format) : all());
