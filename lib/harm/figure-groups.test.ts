import { expect, test } from "vitest";
import { addDays } from "@/lib/dates/court-date";
import { onDay } from "@/lib/dates/uncertain-date";
import { collectBlocks } from "./export-telling";
import { figureBlock, MOST_IN_FIGURE } from "./figure-block";
import { groupForFigure } from "./figure-groups";
import type { TimelineItem } from "./timeline-schema";

const item = (n: number, rest: Partial<TimelineItem> = {}): TimelineItem => ({
  id: `i${n}`,
  lane: "evidence",
  category: null,
  claimIds: [],
  state: null,
  evidence: null,
  label: `Item ${n}`,
  date: onDay(addDays("2026-06-01", n % 60)),
  until: null,
  running: false,
  source: null,
  quote: null,
  href: null,
  illustrative: false,
  ...rest,
});
const many = (count: number, of = item) => Array.from({ length: count }, (_, n) => of(n));

test("few items are drawn each by itself", () => {
  const items = many(250);
  expect(groupForFigure(items, 250)).toEqual({ shown: items, groups: 0, inGroups: 0 });
});

test("of many, none is lost: those that begin in one week are one bar that says how many they are", () => {
  const items = [
    item(9000, { lane: "government", label: "Directive" }),
    ...many(5000),
    item(9001, { date: null }),
  ];
  const { shown, inGroups } = groupForFigure(items, 250);
  expect(shown.length).toBeLessThanOrEqual(250);
  expect(shown.find((i) => i.label === "Directive")).toBeDefined();
  const counted = shown.reduce(
    (sum, i) => sum + (/^(\d+) items of evidence$/.exec(i.label) ? Number.parseInt(i.label, 10) : 1),
    0,
  );
  expect(counted).toBe(items.length);
  expect(inGroups).toBe(5000);
  // Weeks of June and July 2026, from Monday on.
  expect(shown.filter((i) => i.id.startsWith("group")).map((i) => i.date?.start)).toContain("2026-06-08");
});

test("more weeks than marks are drawn by the month, then by the quarter", () => {
  const items = many(4000, (n) => item(n, { date: onDay(addDays("2000-01-03", n * 3)) }));
  const { shown } = groupForFigure(items, 250);
  expect(shown.length).toBeLessThanOrEqual(250);
  expect(shown.length).toBeGreaterThan(50);
});

async function* each<T>(list: readonly T[]) {
  yield* list;
}

test("the figure says what it draws together, and the table after it lists every item", async () => {
  const items = many(1000);
  const timeline = { asOf: "2026-10-14", items } as const;
  const { pieces, drafting } = figureBlock(timeline, { lanes: ["evidence"], columns: ["what"] }, true);
  const [figure, table] = await collectBlocks(each(pieces));
  expect(figure?.kind === "figure" && figure.items.length <= MOST_IN_FIGURE).toBe(true);
  expect(figure?.kind === "figure" && figure.caption).toMatch(/1000 of 1000 items in \d+ groups$/);
  expect(table?.kind === "table" && table.rows.length).toBe(1000);
  expect(table?.kind === "table" && table.header).toEqual(["What"]);
  expect(drafting[0]).toContain("the table lists each");
});
