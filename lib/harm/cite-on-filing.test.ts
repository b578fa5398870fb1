import { expect, test } from "vitest";
import { asFiled, bestAnswer, type DraftCite, type FiledEntry } from "./cite-on-filing";
import { filedAttachments } from "./filed-attachments";

const papers = (...named: [number, string, string | null][]) =>
  named.map(([attachment, description, sha256]) => ({
    attachment,
    description,
    sha256,
    pages: 6,
    sealed: false,
  }));
function entry(number: number, ...named: [number, string, string | null][]): FiledEntry {
  const held = papers(...named);
  return {
    filingId: `f${number}`,
    number,
    closed: false,
    papers: held.map((p) => ({ ...p, documentId: null })),
    names: filedAttachments(number, held, null),
  };
}
const exhibit = (label: string, rest: Partial<DraftCite> = {}): DraftCite => ({
  cite: { kind: "exhibit", label, pages: { from: 4, to: null } },
  hashes: [],
  declarationFiledAs: null,
  statedBy: [],
  filedAs: null,
  ...rest,
});
const roe = (rest: Partial<DraftCite> = {}): DraftCite => ({
  ...exhibit("A", rest),
  cite: { kind: "declaration", declarant: "Roe", paragraphs: { from: 3, to: 5 } },
});
const five = entry(5, [0, "Motion", null], [2, "Declaration of Jane Roe", "h2"], [4, "Exhibit C", "h4"]);

test("the same bytes settle a cite, whatever it was called", () => {
  expect(asFiled(exhibit("X", { hashes: ["h4"] }), five)).toMatchObject({
    sure: true,
    cite: { kind: "ecf", entry: 5, attachment: 4, pages: { from: 4, to: null } },
  });
});

test("a declaration recorded as filed settles the cites of it and of its exhibits", () => {
  expect(asFiled(roe({ declarationFiledAs: "f5" }), five)).toMatchObject({
    sure: true,
    cite: { entry: 5, attachment: 2, pages: null, paragraphs: { from: 3, to: 5 } },
  });
  const stated = { statedBy: [{ declarant: "Jane Roe", filedAs: "f5" }] };
  expect(asFiled(exhibit("C", stated), five)?.sure).toBe(true);
  expect(asFiled(exhibit("C"), five)?.sure).toBe(false);
  const elsewhere = { statedBy: [...stated.statedBy, { declarant: "Doe", filedAs: null }] };
  expect(asFiled(exhibit("C", elsewhere), five)).toMatchObject({ sure: false, cite: { attachment: 4 } });
  expect(asFiled(exhibit("D", stated), five)).toBeNull();
});

test("two exhibits of one letter are told apart by whose declaration they go with", () => {
  const six = entry(
    6,
    [1, "Declaration of Jane Roe", null],
    [2, "Exhibit A to Declaration of Jane Roe", null],
    [3, "Declaration of John Doe", null],
    [4, "Exhibit A to Declaration of John Doe", null],
  );
  const of = (declarant: string) => exhibit("A", { statedBy: [{ declarant, filedAs: "f6" }] });
  expect(asFiled(of("John Doe"), six)).toMatchObject({ sure: true, attachment: 4 });
  expect(asFiled(of("Jane Roe"), six)).toMatchObject({ sure: true, attachment: 2 });
  expect(asFiled(of("Somebody Else"), six)).toMatchObject({ sure: false, cite: null });
  expect(asFiled(roe({ declarationFiledAs: "f6" }), six)).toMatchObject({ sure: true, attachment: 1 });
});

test("what is sealed, or has no such page, is never settled by itself", () => {
  expect(asFiled(exhibit("C", { hashes: ["h4"] }), { ...five, closed: true })?.sure).toBe(false);
  const far = exhibit("C", { hashes: ["h4"] });
  expect(
    asFiled({ ...far, cite: { kind: "exhibit", label: "C", pages: { from: 7, to: null } } }, five),
  ).toMatchObject({ sure: false, cite: null });
});

test("a paper that stands in two entries settles nothing", () => {
  const again = entry(9, [1, "Exhibit Q", "h4"]);
  const draft = exhibit("C", { hashes: ["h4"] });
  const answers = [five, again].flatMap((e) => {
    const answer = asFiled(draft, e);
    return answer === null ? [] : [{ answer }];
  });
  expect(answers.map((a) => a.answer.sure)).toEqual([true, true]);
  expect(bestAnswer(answers)?.answer).toMatchObject({
    sure: false,
    why: "2 entries carry a paper of this name.",
  });
});
