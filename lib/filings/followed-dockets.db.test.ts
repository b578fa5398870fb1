import { afterAll, beforeEach, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { joinCase } from "@/prisma/factories/people";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { exportFilings, listFilings } from "./queries";
import { getDocketFrame } from "./queries/get-docket-frame";
import type { FilingFilters } from "./schema";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let appealId: string;
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const enter = (caseId: string, rows: readonly (readonly [position: number, number: number, day: string])[]) =>
  owner.filing.createMany({
    data: rows.map(([position, number, day]) => ({
      caseId,
      tier: "record" as const,
      position,
      number,
      filedOn: new Date(`${day}T00:00:00Z`),
      kind: "notice" as const,
      textRaw: `ENTRY ${number}`,
      textClean: `ENTRY ${number}`,
    })),
  });

beforeEach(async () => {
  w = await makeWorld(owner, { docketNumberRaw: "1:26-cv-01234-ABC" });
  const { id } = await owner.case.create({
    data: {
      captionShort: "A v. B, on appeal",
      courtId: "cadc",
      courtName: "Court of Appeals",
      docketNumberRaw: "26-5101",
      appealOfId: w.caseId,
    },
    select: { id: true },
  });
  appealId = id;
  await enter(w.caseId, [
    [1, 1, "2026-07-01"],
    [2, 2, "2026-07-03"],
    [3, 4, "2026-07-05"],
  ]);
  await enter(appealId, [
    [1, 101, "2026-07-02"],
    [2, 102, "2026-07-05"],
  ]);
});

const list = async (filters: FilingFilters, caseId = w.caseId) =>
  (await listFilings(w.attorney, caseId, filters)).items;

it("shows nothing of an appeal to somebody who is not in it", async () => {
  expect((await list({ appeal: "1" })).map((r) => r.number)).toEqual([4, 2, 1]);
  expect((await getDocketFrame(w.attorney, w.caseId)).followed).toEqual([]);
});

it("interleaves the appeal's entries by day, says whose they are, and keeps each docket's gaps", async () => {
  await joinCase(owner, appealId, w.attorney.userId, "attorney");
  w = { ...w, attorney: await viewerFor(w.attorney.userId) };
  expect((await getDocketFrame(w.attorney, w.caseId)).followed).toEqual([
    { caseId: appealId, relation: "appeal", number: "26-5101" },
  ]);
  expect((await list({})).map((r) => r.number)).toEqual([4, 2, 1]);
  const rows = await list({ appeal: "1" });
  expect(rows.map((r) => [r.docket?.number ?? null, r.number])).toEqual([
    [null, 4],
    ["26-5101", 102],
    [null, 2],
    ["26-5101", 101],
    [null, 1],
  ]);
  expect(rows[0]?.gap).toEqual({ from: 3, to: 3 });
  // From the other side it is the docket below.
  expect(
    (await list({ appeal: "1", order: "oldest" }, appealId)).map((r) => [r.docket?.relation, r.number]),
  ).toEqual([
    ["below", 1],
    [undefined, 101],
    ["below", 2],
    [undefined, 102],
    ["below", 4],
  ]);
  // The others of the team are not in the appeal and see none of it.
  expect((await listFilings(w.paralegal, w.caseId, { appeal: "1" })).items).toHaveLength(3);
});

it("goes on over the page's end without a row lost or twice, and into a file", async () => {
  await joinCase(owner, appealId, w.attorney.userId, "attorney");
  w = { ...w, attorney: await viewerFor(w.attorney.userId) };
  const days = Array.from({ length: 60 }, (_, at) =>
    new Date(Date.UTC(2026, 7, 1 + at)).toISOString().slice(0, 10),
  );
  await enter(
    w.caseId,
    days.map((day, at) => [10 + at, 200 + at, day] as const),
  );
  await enter(
    appealId,
    days.map((day, at) => [10 + at, 300 + at, day] as const),
  );
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listFilings(w.attorney, w.caseId, {
      appeal: "1",
      ...(cursor === undefined ? {} : { cursor }),
    });
    seen.push(...page.items.map((r) => r.id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toHaveLength(125);
  expect(new Set(seen).size).toBe(125);
  const written: string[] = [];
  for await (const rows of exportFilings(w.attorney, w.caseId, { appeal: "1" }))
    written.push(...rows.map((r) => r.id));
  expect(written).toEqual(seen);
});
