import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { addDays } from "@/lib/dates/court-date";
import { instantAt } from "@/lib/dates/court-zone";
import { cpuMs } from "@/scripts/cpu-time";
import { applyPlan, mergeDocket } from "./merge-docket";
import type { IncomingEntry, MergeEntry, MergeSource } from "./merge-entry";
import { runsBackward } from "./order-entries";
import { currentText } from "./stamped";

vi.setConfig({ testTimeout: 60_000 });

/** An entry as the court has it; every source shows some of it. */
type Truth = {
  number: string | null;
  filedOn: string;
  enteredOn: string;
  minute: number;
  event: string;
  text: string;
  attachments: number;
};

const AS_OF = "2030-01-01T12:00:00.000Z";
const bare: IncomingEntry = {
  number: null,
  docId: null,
  seqNo: null,
  filedOn: null,
  enteredOn: null,
  enteredAt: null,
  shortText: null,
  text: null,
  documents: [],
};
const docIdOf = (t: Truth, i: number) => (t.number === null ? null : `0450${String(1_000_000 + i)}`);
const enteredAt = (t: Truth) =>
  instantAt(
    t.enteredOn,
    `${String(8 + Math.floor(t.minute / 60)).padStart(2, "0")}:${String(t.minute % 60).padStart(2, "0")}:00`,
  ).toISOString();
const mmdd = (d: string) => `${d.slice(5, 7)}/${d.slice(8)}/${d.slice(0, 4)}`;
const papers = (t: Truth, i: number, pages: boolean) =>
  t.attachments === 0
    ? []
    : Array.from({ length: t.attachments }, (_, n) => ({
        attachment: n + 1,
        description: `Exhibit ${n + 1}`,
        docId: pages ? `0450${2_000_000 + i * 20 + n}` : null,
        seqNo: null,
        pageCount: pages ? 3 + n : null,
        fileSize: null,
      }));

const source = (
  kind: MergeSource["kind"],
  asOf: string,
  entries: IncomingEntry[],
  complete = kind === "sheet",
): MergeSource => ({ kind, asOf, complete, scope: null, entries });
const sheetOf = (docket: Truth[], asOf = AS_OF) =>
  source(
    "sheet",
    asOf,
    docket.map((t, i) => ({
      ...bare,
      number: t.number,
      docId: docIdOf(t, i),
      filedOn: t.filedOn,
      enteredOn: t.enteredOn,
      text: `${t.text} (Entered: ${mmdd(t.enteredOn)})`,
      documents: papers(t, i, false),
    })),
  );
// The notice prints "re [7]" where the sheet has "re 7", its list of attachments in brackets, and no date of entry.
const noticeOf = (t: Truth, i: number) =>
  source("notice", enteredAt(t), [
    {
      ...bare,
      number: t.number,
      docId: docIdOf(t, i),
      filedOn: t.filedOn,
      enteredOn: t.enteredOn,
      enteredAt: enteredAt(t),
      shortText: t.event,
      text: t.text.replace(/re (\d+)/g, "re [$1]").replace(/# (\d+)/g, "($1)"),
      documents: papers(t, i, false),
    },
  ]);
const feedItem = (t: Truth, i: number): IncomingEntry => ({
  ...bare,
  number: t.number,
  docId: docIdOf(t, i),
  enteredOn: t.enteredOn,
  enteredAt: enteredAt(t),
  shortText: t.event,
});
const menuOf = (t: Truth, i: number) =>
  source("attachment_menu", AS_OF, [
    { ...bare, number: t.number, docId: docIdOf(t, i), documents: papers(t, i, true) },
  ]);
const historyOf = (docket: Truth[]) =>
  source(
    "history",
    AS_OF,
    docket.map((t, i) => ({
      ...bare,
      number: t.number,
      docId: docIdOf(t, i),
      filedOn: t.filedOn,
      enteredOn: t.enteredOn,
      shortText: t.event,
    })),
    true,
  );

const merge = (docket: MergeEntry[], s: MergeSource) => applyPlan(docket, mergeDocket(docket, s));
const mergeAll = (sources: readonly MergeSource[]) => sources.reduce(merge, [] as MergeEntry[]);
/** What a full sheet fixes: which entries, in which order, with which words and dates. */
const core = (docket: MergeEntry[]) =>
  docket.map((e) => ({
    number: e.number,
    docId: e.docId,
    filedOn: e.filedOn,
    enteredOn: e.enteredOn,
    text: currentText(e.texts),
    papers: e.documents.map((d) => [d.attachment, d.description]),
  }));

const events: readonly (readonly [string, string, boolean])[] = [
  ["Order", "MINUTE ORDER granting re 3 the parties' request. The parties shall confer. (zjd)", false],
  ["Set/Reset Deadlines", "Set/Reset Deadlines: Response due by 7/31/2026. (zjd)", false],
  ["Notice of Appearance", "NOTICE of Appearance by Counsel One on behalf of COMPANY (One, Counsel)", true],
  ["Notice of Appearance", "NOTICE of Appearance by Counsel Two on behalf of COMPANY (Two, Counsel)", true],
  [
    "Motion to Dismiss",
    "MOTION to Dismiss re 1 Complaint by AGENCY (Attachments: # 1 Exhibit 1, # 2 Exhibit 2)(One, Counsel)",
    true,
  ],
  [
    "Scheduling Conference",
    "Minute Entry for proceedings held before Judge One: Scheduling Conference held. (lo)",
    false,
  ],
  [
    "Memorandum in Opposition",
    "Memorandum in opposition to re 5 MOTION to Dismiss filed by COMPANY (One, Counsel)",
    true,
  ],
  ["Terminate Deadlines and Hearings", "Terminate Deadlines and Hearings as to AGENCY: (kmj)", false],
  // What a feed calls these is not in their words: only the minute tells them. Two on one day, first known from a
  // history and parts of a feed, could be any of each other: a notice that then fits neither is shown as added. An entry
  // shown twice can be taken back, one taken for another could be lost.
  ["Utility Event", "Counsel were heard by telephone on the pending request. (lo)", false],
  ["Utility Event", "Courtroom deputy informed of settlement in principle. (lo)", false],
];

/** Twins (the same words on the same day) come by themselves: eight texts over a few days. */
const dockets = fc
  .array(
    fc.record({ event: fc.nat(events.length - 1), gap: fc.nat(1), late: fc.constantFrom(0, 0, 0, 1, 3) }),
    { minLength: 1, maxLength: 14 },
  )
  .map((rows) => {
    let day = "2026-06-22";
    let number = 0;
    const unnamed = new Set<string>();
    return rows.map((row, i): Truth => {
      day = addDays(day, row.gap);
      const enteredOn = addDays(day, row.late);
      const drawn = events[row.event];
      const isUnnamed = drawn?.[0] === "Utility Event";
      const [event, text, numbered] = (isUnnamed && unnamed.has(enteredOn) ? undefined : drawn) ??
        events[0] ?? ["", "", true];
      if (isUnnamed) unnamed.add(enteredOn);
      return {
        number: numbered ? String(++number) : null,
        filedOn: day,
        enteredOn,
        minute: i * 3,
        event,
        text,
        attachments: text.includes("Attachments") ? 2 : 0,
      };
    });
  });

/** A feed as it was read later, when its older entries had rolled off. */
const rolledFeeds = (docket: readonly Truth[]) =>
  docket.map((_, from) =>
    source(
      "rss",
      `2029-01-01T12:00:${String(from).padStart(2, "0")}.000Z`,
      docket.flatMap((t, i) => (i < from ? [] : [feedItem(t, i)])),
    ),
  );

/** Parts of a docket as other sources show it, in any order, with the full sheet somewhere among them. */
const histories = dockets.chain((docket) => {
  const notices = docket.map(noticeOf);
  const feeds = docket.map((t, i) => source("rss", enteredAt(t), [feedItem(t, i)]));
  const feed = source("rss", AS_OF, docket.map(feedItem));
  const menus = docket.flatMap((t, i) => (t.number !== null && t.attachments > 0 ? [menuOf(t, i)] : []));
  return fc
    .tuple(
      fc.shuffledSubarray([...notices, ...feeds, feed, ...rolledFeeds(docket), ...menus, historyOf(docket)]),
      fc.nat(60),
    )
    .map(([others, at]) => ({
      docket,
      sources: [...others.slice(0, at), sheetOf(docket), ...others.slice(at)],
    }));
});

describe("merging a docket", () => {
  it("gives the sheet's docket whatever came before or after it, in any order", () => {
    fc.assert(
      fc.property(histories, ({ docket, sources }) => {
        const plain = sources.filter((s) => s.kind !== "attachment_menu");
        expect(core(mergeAll(plain))).toEqual(core(mergeAll([sheetOf(docket)])));
        // A menu adds papers' pages, never entries.
        expect(mergeAll(sources)).toHaveLength(docket.length);
      }),
      { numRuns: 600 },
    );
  });

  it("gives one docket from feed and notices without a sheet, in any order", () => {
    fc.assert(
      fc.property(
        dockets.chain((docket) =>
          fc
            .shuffledSubarray(
              [
                ...docket.map(noticeOf),
                ...docket.map((t, i) => source("rss", enteredAt(t), [feedItem(t, i)])),
                ...rolledFeeds(docket),
              ],
              { minLength: docket.length * 3 },
            )
            .map((sources) => ({ docket, sources })),
        ),
        ({ docket, sources }) => {
          const merged = mergeAll(sources);
          expect(merged).toHaveLength(docket.length);
          expect(core(merged)).toEqual(
            core(
              mergeAll([
                ...docket.map(noticeOf),
                ...docket.map((t, i) => source("rss", enteredAt(t), [feedItem(t, i)])),
              ]),
            ),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("changes nothing when a source comes a second time", () => {
    fc.assert(
      fc.property(histories, (made) => {
        // A menu that came before its entry found nothing to add to; here menus come last.
        const sources = [
          ...made.sources.filter((s) => s.kind !== "attachment_menu"),
          ...made.sources.filter((s) => s.kind === "attachment_menu"),
        ];
        const merged = mergeAll(sources);
        for (const s of sources) {
          const again = mergeDocket(merged, s);
          expect([again.added, again.changed, again.documents, again.sequence]).toEqual([
            [],
            [],
            [],
            merged.map((e) => e.id),
          ]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("never loses an entry to a filtered sheet", () => {
    fc.assert(
      fc.property(dockets, fc.nat(13), (docket, cut) => {
        const whole = mergeAll([sheetOf(docket)]);
        const part: MergeSource = { ...sheetOf(docket.slice(0, cut)), complete: false };
        const plan = mergeDocket(whole, part);
        expect(plan.omitted).toEqual([]);
        expect(core(applyPlan(whole, plan))).toEqual(core(whole));
      }),
    );
  });
});

const entry = (over: Partial<IncomingEntry>): IncomingEntry => ({
  ...bare,
  filedOn: "2026-07-01",
  enteredOn: "2026-07-01",
  ...over,
});
const sheet = (asOf: string, ...entries: IncomingEntry[]) => source("sheet", asOf, entries);

describe("what a review shows", () => {
  it("keeps the old wording of an edited entry and shows a redline", () => {
    const before = merge(
      [],
      sheet(
        "2026-07-02",
        entry({ number: "5", text: "NOTICE by COMPANY (One, Counsel) (Entered: 07/01/2026)" }),
      ),
    );
    const plan = mergeDocket(
      before,
      sheet(
        "2026-07-09",
        entry({
          number: "5",
          text: "NOTICE by AGENCY (One, Counsel) Modified on 7/8/2026 (zjd). (Entered: 07/01/2026)",
        }),
      ),
    );
    expect(plan.changed[0]?.earlierText).toBe("NOTICE by COMPANY (One, Counsel) (Entered: 07/01/2026)");
    expect(
      plan.changed[0]?.redline?.filter((p) => p.kind !== "same").map((p) => [p.kind, p.text.trim()]),
    ).toEqual([
      ["removed", "COMPANY"],
      ["added", "AGENCY"],
      ["added", "Modified on 7/8/2026 (zjd)."],
    ]);
    expect(applyPlan(before, plan)[0]?.texts).toHaveLength(2);
  });

  it("does not let an older notice take back the clerk's edit", () => {
    const now = merge(
      [],
      sheet(
        "2026-07-09",
        entry({ number: "5", text: "NOTICE by AGENCY (One, Counsel) (Entered: 07/01/2026)" }),
      ),
    );
    const plan = mergeDocket(
      now,
      source("notice", "2026-07-01T15:00:00Z", [
        entry({ number: "5", text: "NOTICE by COMPANY (One, Counsel)" }),
      ]),
    );
    expect(currentText(applyPlan(now, plan)[0]?.texts ?? [])).toContain("AGENCY");
    expect(applyPlan(now, plan)[0]?.texts).toHaveLength(2);
  });

  it("follows an unnumbered entry through an edit, and lets a second one of the day be new", () => {
    const order = "MINUTE ORDER directing the parties to file a joint status report by 7/15/2026. (zjd)";
    const before = merge([], sheet("2026-07-02", entry({ text: order })));
    const plan = mergeDocket(
      before,
      sheet(
        "2026-07-09",
        entry({ text: `${order} Modified on 7/8/2026 to correct the date (zjd).` }),
        entry({ text: "Set/Reset Hearings: Status Conference set for 7/20/2026. (zjd)" }),
      ),
    );
    expect([plan.changed.length, plan.added.length, plan.omitted.length]).toEqual([1, 1, 0]);
  });

  it("keeps twins apart by count, by hour and by the court's key", () => {
    const twin = entry({ text: "MINUTE ORDER granting the request. (zjd)" });
    const two = merge([], sheet("2026-07-02", twin, twin));
    expect(two).toHaveLength(2);
    expect(mergeDocket(two, sheet("2026-07-03", twin, twin)).added).toEqual([]);
    expect(mergeDocket(two, sheet("2026-07-03", twin, twin, twin)).added).toHaveLength(1);
    // A notice from after the sheet was printed cannot be what the sheet shows.
    const later = source("notice", "2026-07-01T20:00:00Z", [{ ...twin, enteredAt: "2026-07-01T20:00:00Z" }]);
    expect(mergeDocket(merge([], sheet("2026-07-01T16:00:00Z", twin)), later).added).toHaveLength(1);
    const keyed = merge([], sheet("2026-07-02", { ...twin, seqNo: "11" }, { ...twin, seqNo: "14" }));
    const plan = mergeDocket(keyed, sheet("2026-07-03", { ...twin, seqNo: "14" }));
    expect(plan.unchanged.map((u) => u.entryId)).toEqual([keyed[1]?.id]);
    expect(plan.omitted.map((o) => o.entryId)).toEqual([keyed[0]?.id]);
  });

  it("tells two entries of one number by their doc id and text", () => {
    const first = entry({ number: "12", docId: "04501234567", text: "ORDER admitting counsel one. (djc)" });
    const second = entry({ number: "12", docId: "04501234999", text: "ORDER admitting counsel two. (djc)" });
    const both = merge([], sheet("2026-07-02", first, second));
    expect(both).toHaveLength(2);
    const plan = mergeDocket(both, sheet("2026-07-03", { ...second, docId: null }));
    expect(plan.unchanged.map((u) => u.entryId)).toEqual([both[1]?.id]);
  });

  it("names missing numbers, omitted entries and rows without an entry", () => {
    const docket = merge(
      [],
      sheet(
        "2026-07-02",
        entry({ number: "1", text: "COMPLAINT" }),
        entry({ number: "4", text: "NOTICE four" }),
      ),
    );
    const plan = mergeDocket(
      docket,
      sheet(
        "2026-07-05",
        entry({ number: "1", text: "COMPLAINT" }),
        entry({ number: "7", text: "NOTICE seven" }),
      ),
    );
    expect(plan.missingNumbers).toEqual([
      { from: 2, to: 3 },
      { from: 5, to: 6 },
    ]);
    expect(plan.omitted.map((o) => o.reason)).toEqual(["not_on_sheet"]);
    expect(applyPlan(docket, plan)).toHaveLength(3);
    expect(
      mergeDocket(docket, source("attachment_menu", "2026-07-05", [entry({ number: "9" })])).unmatched,
    ).toEqual([{ incoming: 0, reason: "no_entry" }]);
  });

  it("reads a sheet printed newest first into the same order", () => {
    const rows = [
      entry({ number: "1", text: "COMPLAINT" }),
      entry({ text: "Case Assigned", filedOn: "2026-07-02" }),
      entry({ number: "2", text: "NOTICE", filedOn: "2026-07-03" }),
    ];
    expect(core(merge([], sheet("2026-07-05", ...[...rows].reverse())))).toEqual(
      core(merge([], sheet("2026-07-05", ...rows))),
    );
  });

  it("takes only the accepted lines", () => {
    const plan = mergeDocket(
      [],
      sheet("2026-07-05", entry({ number: "1", text: "COMPLAINT" }), entry({ number: "2", text: "NOTICE" })),
    );
    const one = plan.added[0]?.entry.id;
    expect(applyPlan([], plan, (_, id) => id === one).map((e) => e.number)).toEqual(["1"]);
  });

  it("plans a day of long texts that are all rewritten within seconds", () => {
    const rows = (mark: string) =>
      Array.from({ length: 190 }, (_, i) =>
        entry({
          text: Array.from({ length: 3_000 }, (_, n) => `${mark}${(i * 7 + n * 13) % 997}`).join(" "),
        }),
      );
    const start = cpuMs();
    const docket = merge([], sheet("2026-07-05", ...rows("a")));
    expect(mergeDocket(docket, sheet("2026-07-06", ...rows("b"))).added).toHaveLength(190);
    expect(cpuMs() - start).toBeLessThan(15_000);
  });

  it("plans 20,000 entries of one hostile day within seconds", () => {
    const rows = Array.from({ length: 20_000 }, (_, i) =>
      entry({ text: `MINUTE ORDER number ${i % 7} in the matter` }),
    );
    const start = cpuMs();
    const docket = merge([], sheet("2026-07-05", ...rows));
    expect(mergeDocket(docket, sheet("2026-07-06", ...rows)).added).toEqual([]);
    expect(cpuMs() - start).toBeLessThan(8_000);
  });
});

const folder = fileURLToPath(new URL("../../../../shared/docket/dev/district/", import.meta.url));
const Sheet = z.object({
  docket_entries: z
    .array(
      z.object({
        date_filed: z.string(),
        date_entered: z.string().nullish(),
        document_number: z.string().nullish(),
        pacer_doc_id: z.string().nullish(),
        description: z.string(),
      }),
    )
    .optional(),
});
const sheets = existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith(".json")) : [];

describe.skipIf(sheets.length === 0)("real sheets (skipped where ../shared is absent)", () => {
  it.each(sheets)(
    "%s: feed, notices and sheet in any order give the sheet's docket",
    (file) => {
      const rows = Sheet.parse(JSON.parse(readFileSync(folder + file, "utf8"))).docket_entries ?? [];
      const truth = rows.map(
        (r, i): IncomingEntry => ({
          ...bare,
          number: r.document_number ?? null,
          docId: r.pacer_doc_id ?? null,
          filedOn: r.date_filed,
          enteredOn: r.date_entered ?? r.date_filed,
          enteredAt: instantAt(
            r.date_entered ?? r.date_filed,
            `${String(6 + Math.floor(i / 60)).padStart(2, "0")}:${String(i % 60).padStart(2, "0")}:00`,
          ).toISOString(),
          text: r.description,
        }),
      );
      const full = sheet(AS_OF, ...truth.map((t) => ({ ...t, enteredAt: null })));
      // A feed knows number, event and hour; a notice has the text without "(Entered: …)".
      const event = (t: IncomingEntry) =>
        (t.text ?? "")
          .split(/\s+/)
          .slice(0, 4)
          .join(" ")
          .replace(/[^\w ]/g, "");
      const feed = source(
        "rss",
        AS_OF,
        truth.map((t) => ({ ...t, filedOn: null, text: null, shortText: event(t) })),
      );
      const notices = truth.map((t) =>
        source("notice", t.enteredAt ?? AS_OF, [
          { ...t, shortText: event(t), text: (t.text ?? "").replace(/\(Entered: [^)]*\)\s*$/, "") },
        ]),
      );
      const alone = core(mergeAll([full]));
      const printed = rows.map((r) => r.description);
      // Some courts print the newest first.
      expect(alone.map((e) => e.text)).toEqual(runsBackward(truth) ? printed.reverse() : printed);
      fc.assert(
        fc.property(
          fc.shuffledSubarray([feed, ...notices], { maxLength: Math.min(25, notices.length + 1) }),
          fc.nat(25),
          (others, at) => {
            const merged = mergeAll([...others.slice(0, at), full, ...others.slice(at)]);
            expect(core(merged)).toEqual(alone);
          },
        ),
        { numRuns: rows.length > 60 ? 6 : 15 },
      );
    },
    60_000,
  );
});
