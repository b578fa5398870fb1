import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, fromDayNumber } from "@/lib/dates/court-date";
import { onDay, precisions, uncertainDate } from "@/lib/dates/uncertain-date";
import { filterTimeline, isFiltered, noFilter } from "./timeline-filter";
import { DAY_MS, extent, layoutTimeline, timelineDomain, wallMs } from "./timeline-layout";
import { type TimelineItem, timelineItemSchema } from "./timeline-schema";
import { timelineTicks } from "./timeline-ticks";
import { itemSentence, whenWords } from "./timeline-words";

const item = (id: string, f: Partial<TimelineItem> = {}): TimelineItem => ({
  id,
  lane: "government",
  category: null,
  claimIds: [],
  state: null,
  evidence: null,
  label: `Item ${id}`,
  date: onDay("2026-06-12"),
  until: null,
  running: false,
  source: null,
  quote: null,
  href: null,
  illustrative: false,
  ...f,
});
const options = { msPerPx: DAY_MS / 20, asOf: "2026-07-03" };
const one = (f: Partial<TimelineItem>) => {
  const found = layoutTimeline(
    [item("x", f), item("far", { lane: "case", date: onDay("2026-05-01") })],
    options,
  );
  return { p: found.lanes.find((l) => l.items.some((i) => i.item.id === "x"))?.items[0], layout: found };
};

test("a known minute is a point on the court's clock, wherever it was written", () => {
  const { p } = one({
    date: uncertainDate("on", { start: "2026-06-12", time: "14:21", zone: "America/Los_Angeles" }),
  });
  expect(p).toMatchObject({ kind: "moment", from: Date.parse("2026-06-12T17:21:00Z") });
});

test("a known day covers that day and no more", () => {
  expect(one({}).p).toMatchObject({ kind: "day", from: wallMs("2026-06-12"), to: wallMs("2026-06-13") });
});

test("an uncertain date is its whole possible range, open ends reach the edge", () => {
  expect(one({ date: uncertainDate("around", { start: "2026-06-26", marginDays: 1 }) }).p).toMatchObject({
    kind: "uncertain",
    from: wallMs("2026-06-25"),
    to: wallMs("2026-06-28"),
    coreFrom: null,
  });
  const { p, layout } = one({ date: uncertainDate("before", { start: "2026-06-12" }) });
  expect(p).toMatchObject({
    kind: "uncertain",
    from: layout.domain[0],
    to: wallMs("2026-06-12"),
    openStart: true,
  });
});

test("a stretch shows what is certain of it inside what is possible", () => {
  const until = uncertainDate("between", { start: "2026-06-30", end: "2026-07-02" });
  expect(one({ until }).p).toMatchObject({
    kind: "uncertain",
    from: wallMs("2026-06-12"),
    to: wallMs("2026-07-03"),
    coreFrom: wallMs("2026-06-12"),
    coreTo: wallMs("2026-07-01"),
  });
  expect(one({ until: onDay("2026-06-30") }).p).toMatchObject({ kind: "span", to: wallMs("2026-07-01") });
  expect(one({ running: true }).p).toMatchObject({ kind: "span", to: wallMs("2026-07-04"), running: true });
});

test("undated items go into the box, also those that only follow another", () => {
  const layout = layoutTimeline(
    [
      item("a"),
      item("b", { date: null }),
      item("c", { date: uncertainDate("unknown_but_after", { afterFactId: "a" }) }),
    ],
    options,
  );
  expect(layout.undated.map((i) => i.id)).toEqual(["b", "c"]);
  const c = layout.undated[1];
  expect(c && whenWords(c, () => "Item a")).toBe("date unknown, after “Item a”");
});

test("harm stands open by category, in one fixed order of lanes", () => {
  const layout = layoutTimeline(
    [
      item("e", { lane: "evidence" }),
      item("r", { lane: "harm", category: "reputation" }),
      item("w", { lane: "harm", category: "workforce" }),
      item("a", { lane: "access" }),
    ],
    options,
  );
  expect(layout.lanes.map((l) => l.title)).toEqual([
    "Access",
    "Harm: workforce",
    "Harm: reputation",
    "Evidence",
  ]);
  expect(layout.lanes.map((l) => l.firstRow)).toEqual([0, 1, 2, 3]);
});

const anyItem = fc
  .record({
    id: fc.uuid(),
    day: fc.integer({ min: 20_500, max: 20_700 }),
    length: fc.nat(40),
    precision: fc.constantFrom(...precisions.filter((p) => p !== "unknown_but_after")),
    running: fc.boolean(),
    lane: fc.constantFrom("government" as const, "access" as const),
  })
  .map((r) => {
    const start = fromDayNumber(r.day);
    const ranged = r.precision === "between" || r.precision === "from_to";
    return timelineItemSchema.parse(
      item(r.id, {
        lane: r.lane,
        running: r.running,
        date: uncertainDate(r.precision, { start, end: ranged ? addDays(start, r.length) : null }),
      }),
    );
  });

test("no two items of a row overlap, none is lost, each lies in the domain", () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 60 }), fc.integer({ min: 1, max: 200 }), (items, pxPerDay) => {
      const scale = { ...options, msPerPx: DAY_MS / pxPerDay };
      const layout = layoutTimeline(items, scale);
      expect(layout.lanes.reduce((n, l) => n + l.items.length, 0) + layout.undated.length).toBe(items.length);
      expect(layout.rows).toBe(layout.lanes.reduce((n, l) => n + l.rows, 0));
      for (const lane of layout.lanes) {
        const ends = new Map<number, number>();
        for (const p of lane.items) {
          const [left, right] = extent(p, 14 * scale.msPerPx);
          expect(left).toBeGreaterThanOrEqual(ends.get(p.row) ?? Number.NEGATIVE_INFINITY);
          ends.set(p.row, right);
          expect(p.row).toBeLessThan(lane.rows);
          expect(p.to).toBeGreaterThanOrEqual(p.from);
          expect(p.from).toBeGreaterThanOrEqual(layout.domain[0]);
          expect(p.to).toBeLessThanOrEqual(layout.domain[1]);
          if (p.coreFrom !== null && p.coreTo !== null) {
            expect(p.coreFrom).toBeGreaterThanOrEqual(p.from);
            expect(p.coreTo).toBeLessThanOrEqual(p.to);
          }
        }
      }
    }),
  );
});

test("an empty timeline still has a week to show", () => {
  expect(timelineDomain([], "2026-07-03")).toEqual([wallMs("2026-06-27"), wallMs("2026-07-04")]);
});

test("ticks run from years to minutes, rising, on round values", () => {
  const labels = (from: string, to: string) =>
    timelineTicks(Date.parse(`${from}Z`), Date.parse(`${to}Z`), 6).map((t) => t.label);
  expect(labels("2020-01-01T00:00", "2026-01-01T00:00")).toEqual([
    "2020",
    "2021",
    "2022",
    "2023",
    "2024",
    "2025",
    "2026",
  ]);
  expect(labels("2026-05-01T00:00", "2026-09-15T00:00")).toEqual(["May", "Jun", "Jul", "Aug", "Sep"]);
  expect(labels("2026-06-12T00:00", "2026-06-18T00:00")).toEqual([
    "Jun 12",
    "Jun 13",
    "Jun 14",
    "Jun 15",
    "Jun 16",
    "Jun 17",
    "Jun 18",
  ]);
  expect(labels("2026-06-12T16:00", "2026-06-12T21:00")).toEqual([
    "4 PM",
    "5 PM",
    "6 PM",
    "7 PM",
    "8 PM",
    "9 PM",
  ]);
  expect(timelineTicks(5, 5, 6)).toEqual([]);
});

test("filters narrow by each property; none shows all", () => {
  const items = [
    item("a", { claimIds: ["c1"], state: "undisputed" }),
    item("b", { lane: "harm", category: "workforce", evidence: "filed" }),
  ];
  const ids = (f: Partial<typeof noFilter>) => filterTimeline(items, { ...noFilter, ...f }).map((i) => i.id);
  expect(ids({})).toEqual(["a", "b"]);
  expect(ids({ claimId: "c1" })).toEqual(["a"]);
  expect(ids({ category: "workforce", evidence: "filed" })).toEqual(["b"]);
  expect(ids({ lane: "harm", state: "undisputed" })).toEqual([]);
  expect([isFiltered(noFilter), isFiltered({ ...noFilter, lane: "case" })]).toEqual([false, true]);
});

test("a screen reader hears date, lane, evidence, source and quote", () => {
  const heard = itemSentence(
    item("a", { evidence: "signed", source: "ECF No. 5-4 at 4", quote: "Without notice.", running: true }),
  );
  expect(heard).toBe(
    "Jun 12, 2026, no end on record. Government: Item a. Evidence: Signed. Source: ECF No. 5-4 at 4. “Without notice.”.",
  );
});
