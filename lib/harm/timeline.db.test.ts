import { afterAll, beforeAll, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { getTimeline, getTimelineView, listTimelineItems } from "./queries/timeline";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
const FACTS = 1_400;
const HARMS = 700;

beforeAll(async () => {
  w = await makeWorld(owner);
  await owner.$executeRaw`
    INSERT INTO fact (id, case_id, tier, text, lane, dated, earliest_on, latest_on, updated_at)
    SELECT uuidv7(), ${w.caseId}::uuid, CASE WHEN n % 7 = 0 THEN 'record' ELSE 'work_product' END::tier, 'Fact ' || n,
           CASE WHEN n % 2 = 0 THEN 'access' END::lane,
           CASE WHEN n % 10 > 0 THEN jsonb_build_object('precision', 'on', 'start', (date '2026-01-01' + n % 300)::text) END,
           CASE WHEN n % 10 > 0 THEN date '2026-01-01' + n % 300 END,
           CASE WHEN n % 10 > 0 THEN date '2026-01-01' + n % 300 END, now()
      FROM generate_series(1, ${FACTS}::int) n`;
  await owner.$executeRaw`
    INSERT INTO harm (id, case_id, tier, text, category, timing, from_dated, earliest_on, latest_on, updated_at)
    SELECT uuidv7(), ${w.caseId}::uuid, 'work_product', 'Harm ' || n, 'workforce', 'ongoing',
           jsonb_build_object('precision', 'around', 'start', (date '2026-06-12' + n % 90)::text),
           date '2026-06-12' + n % 90, date '2026-06-12' + n % 90, now()
      FROM generate_series(1, ${HARMS}::int) n`;
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

it("a ledger beyond what a page carries opens as groups that leave nothing out and say how many they are", async () => {
  const view = await getTimelineView(w.attorney, w.caseId);
  expect(view.total).toBe(FACTS + HARMS);
  expect(view.grouped).not.toBeNull();
  expect(view.items.length).toBeLessThanOrEqual(400);
  const counted = view.items.reduce((sum, i) => sum + Number.parseInt(i.label, 10), 0);
  expect(counted).toBe(view.total);
  expect(view.grouped?.items).toBe(view.total);
  // What has no date is a group too, and harm that runs on is drawn as running.
  expect(
    view.items.filter((i) => i.date === null).reduce((n, i) => n + Number.parseInt(i.label, 10), 0),
  ).toBe(FACTS / 10);
  expect(view.items.some((i) => i.lane === "harm" && i.running)).toBe(true);
});

it("page after page gives every item once, to the team as in one piece", async () => {
  const ids: string[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await listTimelineItems(w.paralegal, w.caseId, { cursor });
    ids.push(...page.items.map((i) => i.id));
    cursor = page.next ?? undefined;
    pages += 1;
  } while (cursor !== undefined);
  expect(pages).toBe(3);
  expect(new Set(ids).size).toBe(FACTS + HARMS);
  const { items, total, grouped } = await getTimeline(w.attorney, w.caseId);
  expect(items.map((i) => i.id)).toEqual(ids);
  expect([total, grouped]).toEqual([ids.length, null]);
});

it("a figure to be filed counts nothing above its tier", async () => {
  const view = await getTimelineView(w.attorney, w.caseId, "record");
  expect(view.total).toBe(FACTS / 7);
  expect(view.grouped).toBeNull();
  expect(view.items.every((i) => i.lane !== "harm")).toBe(true);
});

it("a cursor that is none of ours begins at the first item", async () => {
  const first = await listTimelineItems(w.attorney, w.caseId);
  const odd = await listTimelineItems(w.attorney, w.caseId, {
    cursor: Buffer.from("x~y").toString("base64url"),
  });
  expect(odd.items[0]?.id).toBe(first.items[0]?.id);
});
