import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cite, citeSchema } from "./cite-schema";
import { formatCite, parseCite } from "./cites";
import { type FiledAttachment, resolveDraftCites } from "./resolve-cites";

test.each<[string, string]>([
  ["ECF No. 5-4 at 4", "ecf"],
  ["ECF No. 1", "ecf"],
  ["ECF No. 5-2 ¶¶ 12-14", "ecf"],
  ["ECF No. 14-3 (sealed); 15-3 (public)", "sealed_pair"],
  ["ECF No. 14-3 at 2 (sealed); 15-3 at 2 (public)", "sealed_pair"],
  ["Ex. C at 4", "exhibit"],
  ["Ex. 12", "exhibit"],
  ["Roe Decl. ¶ 12", "declaration"],
  ["AR 123", "administrative_record"],
  ["AR 123-125", "administrative_record"],
  ["JA 45", "joint_appendix"],
  ["Tr. 12:3-9", "transcript"],
  ["Tr. 12:3-13:4", "transcript"],
])("%s reads as %s and is written back the same", (text, kind) => {
  const cite = parseCite(text);
  expect(cite?.kind).toBe(kind);
  expect(citeSchema.safeParse(cite).success).toBe(true);
  expect(cite && formatCite(cite)).toBe(text);
});

test.each(["ECF No. 0", "Tr. 12:9-3", "AR 125-123", "page 4", "ECF No. 5-4 at 0", ""])(
  "%j is no cite",
  (text) => {
    expect(parseCite(text)).toBeNull();
  },
);

test("an outside source carries its date", () => {
  const cite = citeSchema.parse({
    kind: "outside",
    title: "Legion sues U.S. over lost access",
    publisher: "letsdatascience.com",
    on: "2026-06-24",
    url: null,
  });
  expect(formatCite(cite)).toBe("Legion sues U.S. over lost access, letsdatascience.com (Jun 24, 2026)");
});

test("any ECF cite survives writing and reading", () => {
  const n = fc.integer({ min: 1, max: 999 });
  const span = fc.option(
    fc
      .tuple(n, fc.option(fc.integer({ min: 1, max: 9 })))
      .map(([from, d]) => ({ from, to: d === null ? null : from + d })),
  );
  fc.assert(
    fc.property(n, fc.option(n), span, span, (entry, attachment, pages, paragraphs) => {
      const cite: Cite = { kind: "ecf", entry, attachment, pages, paragraphs };
      expect(parseCite(formatCite(cite))).toEqual(cite);
    }),
  );
});

const filed = (label: string, attachment: number, f: Partial<FiledAttachment> = {}): FiledAttachment => ({
  label,
  as: "exhibit",
  of: null,
  entry: 5,
  attachment,
  pages: 20,
  pagesBefore: 0,
  sealed: false,
  publicVersion: null,
  ...f,
});

test("draft cites become ECF cites once the filing is logged; what would break is listed and left alone", () => {
  const draft =
    "Engineers stood idle. Ex. C at 4; Roe Decl. ¶¶ 3-5; Ex. D at 2-3. See Ex. Z at 1, Ex. C at 40, Exs. A and C. Sealed: Ex. S at 2; Ex. T.";
  const r = resolveDraftCites(draft, [
    filed("C", 4),
    filed("D", 5, { pagesBefore: 1 }),
    filed("Roe", 2, { as: "declaration" }),
    filed("S", 6, { entry: 14, sealed: true, publicVersion: { entry: 15, attachment: 3 } }),
    filed("T", 7, { sealed: true }),
  ]);
  expect(r.text).toBe(
    "Engineers stood idle. ECF No. 5-4 at 4; ECF No. 5-2 ¶¶ 3-5; ECF No. 5-5 at 3-4. See Ex. Z at 1, Ex. C at 40, Exs. A and C. Sealed: ECF No. 14-6 at 2 (sealed); 15-3 at 2 (public); ECF No. 5-7.",
  );
  expect(r.replaced.map((x) => x.draft)).toEqual([
    "Ex. C at 4",
    "Roe Decl. ¶¶ 3-5",
    "Ex. D at 2-3",
    "Ex. S at 2",
    "Ex. T",
  ]);
  expect(r.broken.map((b) => [b.draft, b.why])).toEqual([
    ["Ex. Z at 1", "Nothing filed carries this name."],
    ["Ex. C at 40", "It names page 40 of a document of 20."],
    ["Exs. A and C", "It names several exhibits at once; cite each alone."],
    ["Ex. T", "It was filed under seal and has no public version to cite."],
  ]);
  for (const x of [...r.replaced, ...r.broken])
    expect(draft.slice(x.at, x.at + x.draft.length)).toBe(x.draft);
});

test("two attachments of one name are not guessed between", () => {
  expect(resolveDraftCites("Ex. C at 4", [filed("C", 4), filed("C", 5)]).broken[0]?.why).toContain(
    "Two attachments",
  );
});
