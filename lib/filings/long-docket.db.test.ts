import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { getDocket } from "./queries/get-docket";

const owner = ownerClient(testDatabaseUrl("owner"));
const ENTRIES = 30_000;
let long: World;
let short: World;

const fill = (caseId: string, entries: number) => owner.$executeRaw`
  INSERT INTO filing (id, case_id, tier, position, number, filed_on, kind, text_raw, text_clean, updated_at)
  SELECT gen_random_uuid(), ${caseId}::uuid, 'record', i,
         CASE WHEN i % 4 = 0 THEN NULL ELSE i - i / 4 END, date '2020-01-01' + (i / 20),
         (CASE WHEN i % 4 = 0 THEN 'minute_order' WHEN i % 7 = 0 THEN 'motion' ELSE 'notice' END)::filing_kind,
         'NOTICE number ' || i, 'NOTICE number ' || i, now()
  FROM generate_series(1, ${entries}) i`;

beforeAll(async () => {
  [long, short] = [await makeWorld(owner), await makeWorld(owner)];
  await fill(long.caseId, ENTRIES);
  await fill(short.caseId, 30);
  await owner.$executeRaw`ANALYZE filing`;
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const plan = z.array(z.object({ "QUERY PLAN": z.string() }));

describe("a docket of 30,000 entries", () => {
  it("is read through the index of its order, the viewer's settings once a query", async () => {
    const text = await withViewer(long.attorney, async (tx) =>
      plan
        .parse(
          await tx.$queryRaw`EXPLAIN (ANALYZE, BUFFERS OFF, TIMING OFF)
            SELECT id, number FROM filing WHERE case_id = ${long.caseId}::uuid AND position <= 15000
              AND (position < 15000 OR id < ${long.caseId}::uuid)
            ORDER BY position DESC, id DESC LIMIT 51`,
        )
        .map((row) => row["QUERY PLAN"])
        .join("\n"),
    );
    expect(text).toContain("filing_case_id_position_id_idx");
    expect(text).not.toMatch(/Seq Scan|Sort Key/);
    // Only inside InitPlans: evaluated once, not once a row.
    const perRow = text
      .split("\n")
      .filter((line) => /Filter|Index Cond/.test(line) && /current_setting/.test(line));
    expect(perRow).toEqual([]);
  });

  it("opens as fast as one of 30, at its head, in its middle and at a gap-free end", async () => {
    const time = async (world: World, filters: Parameters<typeof getDocket>[2]) => {
      const runs: number[] = [];
      for (let run = 0; run < 12; run++) {
        const begun = performance.now();
        await getDocket(world.attorney, world.caseId, filters);
        runs.push(performance.now() - begun);
      }
      return runs.toSorted((a, b) => a - b)[5] ?? 0;
    };
    await time(short, {});
    const few = await time(short, {});
    const head = await time(long, {});
    const middle = await getDocket(long.attorney, long.caseId, { to: "2022-01-01" });
    const deep = await time(long, { cursor: middle.next ?? "" });
    console.info(
      `docket page, median of 12: 30 entries ${few.toFixed(1)} ms, 30,000 at the head ${head.toFixed(1)} ms, in the middle ${deep.toFixed(1)} ms`,
    );
    expect(head).toBeLessThan(few * 3 + 20);
    expect(deep).toBeLessThan(few * 3 + 20);
  });
});
