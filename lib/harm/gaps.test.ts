import { expect, test } from "vitest";
import { onDay, uncertainDate } from "@/lib/dates/uncertain-date";
import { findGaps, type GapInput } from "./gaps";
import type { CitedDocument, LedgerFact, LedgerHarm } from "./ledger-schema";
import type { DocumentTrouble } from "./vocabulary";

const fact = (id: string, f: Partial<LedgerFact> = {}): LedgerFact => ({
  id,
  text: `Fact ${id}`,
  date: onDay("2026-06-12"),
  state: "undisputed",
  evidence: "known",
  citations: [{ id: `cite-${id}`, words: "ECF No. 1 at 3", documentId: null, page: null }],
  elementIds: [],
  ...f,
});
const harm = (id: string, h: Partial<LedgerHarm> = {}): LedgerHarm => ({
  id,
  text: `Harm ${id}`,
  category: "workforce",
  timing: "past",
  from: onDay("2026-06-12"),
  to: null,
  evidence: "known",
  citations: [],
  declarationId: "d",
  amount: null,
  baselineShare: null,
  recoverable: "no",
  notRecoverableBecause: "sovereign immunity",
  causes: [{ step: "loss", text: "Idle engineers", evidence: null }],
  redress: "vacatur",
  disputed: null,
  ...h,
});
const doc = (id: string, troubles: DocumentTrouble[], d: Partial<CitedDocument> = {}): CitedDocument => ({
  id,
  title: `Document ${id}`,
  troubles,
  publicVersionId: null,
  supersededById: null,
  pages: null,
  ...d,
});
const gaps = (input: Partial<GapInput>) =>
  findGaps({ facts: [], harms: [], claims: [], documents: [], period: null, silentDays: 5, ...input });
const citing = (id: string, documentId: string, page: number | null = null) =>
  fact(id, { citations: [{ id: `c-${id}`, words: `cite ${id}`, documentId, page }] });

test("a harm without evidence and a fact without citation are gaps; with either they are not", () => {
  const found = gaps({
    harms: [harm("bare", { declarationId: null }), harm("declared")],
    facts: [fact("bare", { citations: [] }), fact("cited")],
  });
  expect(found.map((g) => g.key)).toEqual(["harm_without_evidence:bare", "fact_without_citation:bare"]);
  for (const g of found) expect(g.todo).not.toBe("");
});

test("a harm of one sentence saves, and its list of what is not said is one gap", () => {
  const bare = harm("bare", {
    category: null,
    timing: null,
    from: null,
    recoverable: "unknown",
    causes: [],
    redress: null,
  });
  const found = gaps({ harms: [bare, harm("whole")], facts: [fact("undated", { date: null })] });
  expect(found.map((g) => g.key)).toEqual(["harm_incomplete:bare", "fact_without_date:undated"]);
  expect(found[0]?.what).toBe(
    "Not said: category; whether it is past, ongoing or to come; when it began; whether it can be recovered; chain of causes; what in the order would end it.",
  );
});

test("citations to documents that cannot be cited are told one by one", () => {
  const found = gaps({
    facts: [
      citing("sealed", "s"),
      citing("pair", "p"),
      citing("old", "o"),
      citing("error", "e"),
      citing("draft", "u"),
      citing("gone", "nowhere"),
      citing("beyond", "short", 12),
      citing("within", "short", 11),
    ],
    documents: [
      doc("s", ["sealed"]),
      doc("p", ["sealed"], { publicVersionId: "pub" }),
      doc("o", ["superseded"], { supersededById: "n" }),
      doc("n", []),
      doc("e", ["in_error"]),
      doc("u", ["unfiled"]),
      doc("short", [], { pages: 11 }),
    ],
  });
  expect(found.map((g) => [g.kind, g.subject.id])).toEqual([
    ["cites_sealed", "sealed"],
    ["cites_superseded", "old"],
    ["cites_in_error", "error"],
    ["cites_unfiled", "draft"],
    ["cites_missing_document", "gone"],
    ["page_beyond_document", "beyond"],
  ]);
  expect(found[1]?.what).toContain("superseded by Document n");
});

test("an element is proved by a cited fact alone", () => {
  const found = gaps({
    claims: [
      {
        id: "c1",
        title: "Ultra vires",
        elements: [
          { id: "e1", text: "a" },
          { id: "e2", text: "b" },
          { id: "e3", text: "c" },
        ],
        authorities: [],
      },
      { id: "c2", title: "Constitutional", elements: [], authorities: [] },
    ],
    facts: [fact("x", { elementIds: ["e1"] }), fact("y", { elementIds: ["e2"], citations: [] })],
  }).filter((g) => g.kind === "element_without_proof");
  expect(found.map((g) => [g.subject.id, g.what])).toEqual([
    ["c1", "Only facts without citation go to “b”."],
    ["c1", "No fact goes to “c”."],
    ["c2", "No fact goes to “no element is written down”."],
  ]);
});

test("stretches that nothing can reach, with uncertain dates reaching as far as they may", () => {
  const found = gaps({
    period: { from: "2026-06-01", to: "2026-07-31" },
    facts: [
      fact("a", { date: onDay("2026-06-12") }),
      fact("b", { date: uncertainDate("between", { start: "2026-06-14", end: "2026-06-20" }) }),
      fact("c", { date: null }),
    ],
    harms: [harm("h", { from: onDay("2026-06-23"), to: uncertainDate("around", { start: "2026-07-10" }) })],
  });
  expect(found.filter((g) => g.kind === "stretch_without_record").map((g) => g.subject.text)).toEqual([
    "Jun 1, 2026 to Jun 11, 2026",
    "Jul 14, 2026 to Jul 31, 2026",
  ]);
});
