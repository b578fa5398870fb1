import { expect, test } from "vitest";
import {
  beyondCite,
  gapKinds,
  kindOfTrouble,
  missingCite,
  silences,
  troubledCite,
  troubleOfKind,
  troublesOf,
  unprovedElement,
  untoldHarm,
} from "./gaps";
import type { CitedDocument } from "./ledger-schema";
import { documentTroubles } from "./vocabulary";

const subject = { noun: "fact", id: "f", text: "A fact" } as const;
const cite = { id: "c", words: "ECF No. 5 at 12" };

test("a harm of one sentence saves, and its list of what is not said is one gap", () => {
  const bare = { id: "h", text: "x", category: null, timing: null, from: null, redress: null } as const;
  expect(untoldHarm({ ...bare, recoverable: "unknown", causes: 0 })).toMatchObject({
    key: "harm_incomplete:h",
    what: "Not said: category; whether it is past, ongoing or to come; when it began; whether it can be recovered; chain of causes; what in the order would end it.",
  });
});

test("every trouble of a document is a kind of gap of its own, and says what to do", () => {
  const kinds = documentTroubles.map(kindOfTrouble);
  expect(new Set(kinds).size).toBe(documentTroubles.length);
  for (const [i, trouble] of documentTroubles.entries()) {
    expect(troubleOfKind(kinds[i] ?? "harm_incomplete")).toBe(trouble);
    const gap = troubledCite(subject, cite, "Exhibit A", trouble, null);
    expect(gap.kind).toBe(kinds[i]);
    expect(gap.todo).not.toBe("");
  }
  expect(gapKinds.filter((k) => troubleOfKind(k) === null)).toHaveLength(gapKinds.length - kinds.length);
  expect(troubledCite(subject, cite, "Exhibit A", "superseded", "Exhibit B").what).toBe(
    "“ECF No. 5 at 12”: Exhibit A has been superseded by Exhibit B.",
  );
});

test("a sealed document with a public version may be cited as a pair", () => {
  const d: CitedDocument = {
    id: "d",
    title: "D",
    troubles: ["sealed", "unfiled"],
    publicVersionId: null,
    supersededById: null,
    pages: null,
  };
  expect(troublesOf(d)).toEqual(["sealed", "unfiled"]);
  expect(troublesOf({ ...d, publicVersionId: "p" })).toEqual(["unfiled"]);
});

test("the key of a gap tells the citations and elements of one subject apart", () => {
  expect(missingCite(subject, cite).key).toBe("cites_missing_document:f:c");
  expect(beyondCite(subject, { ...cite, page: 12 }, { title: "Log", pages: 11 }).what).toBe(
    "“ECF No. 5 at 12” names page 12; Log has 11.",
  );
  const claim = { id: "k", title: "Ultra vires" };
  const of = (touched: boolean) => unprovedElement(claim, { id: "e", text: "It binds", touched });
  expect([of(true).what, of(false).what, unprovedElement(claim, null).what]).toEqual([
    "Only facts without citation go to “It binds”.",
    "No fact goes to “It binds”.",
    "No element of this claim is written down.",
  ]);
  expect([of(true).key, unprovedElement(claim, null).key]).toEqual([
    "element_without_proof:k:e",
    "element_without_proof:k:k",
  ]);
});

test("stretches that nothing covers, from a length on, with what lies outside the period left alone", () => {
  const period = { from: "2026-06-01", to: "2026-07-31" };
  const covered = [
    { from: "2026-06-23", to: "2026-07-13" },
    { from: "2026-06-12", to: "2026-06-20" },
    { from: "2026-08-02", to: "2026-08-09" },
  ];
  expect(silences(covered, period, 5).map((g) => g.subject.text)).toEqual([
    "Jun 1, 2026 to Jun 11, 2026",
    "Jul 14, 2026 to Jul 31, 2026",
  ]);
  expect(silences(covered, period, 2).map((g) => g.subject.id)).toContain("2026-06-21/2026-06-22");
  expect(silences([{ from: "2026-01-01", to: "2026-12-31" }], period, 1)).toEqual([]);
});
