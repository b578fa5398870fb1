import fc from "fast-check";
import { expect, it } from "vitest";
import { fillPassages, mapStrings, PassageMarks, takePassages, withoutMarks } from "./passages";

const none = { documentId: null, factId: null, harmId: null };

it("takes passages out with their origins and puts them back to the same document", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 8 }), (texts) => {
      const marks = new PassageMarks();
      const marked = texts.map((t, i) => `before ${marks.mark(t, { ...none, factId: `f${i % 3}` })} after`);
      const plain = withoutMarks({ rows: [marked] });
      const { skeleton, passages } = takePassages({ rows: [marked] }, marks);
      expect(fillPassages(skeleton, (n) => passages[n]?.text ?? "?")).toEqual(plain);
      for (const p of passages) if (p.text.length > 6) expect(JSON.stringify(skeleton)).not.toContain(p.text);
    }),
  );
});

it("keeps apart the same words of two documents, and joins those of one", () => {
  const marks = new PassageMarks();
  const of = (documentId: string) => marks.mark("“No access”", { ...none, documentId });
  const { passages } = takePassages([of("a"), of("b"), of("a")], marks);
  expect(passages.map((p) => p.documentId)).toEqual(["a", "b"]);
});

it("is not misled by marks that somebody typed", () => {
  const marks = new PassageMarks();
  const text = marks.mark("x \ue0000\ue001 y\ue002 z", none);
  const { skeleton, passages } = takePassages([text], marks);
  expect(passages).toMatchObject([{ text: "x 0 y z" }]);
  expect(withoutMarks(mapStrings(skeleton, (s) => s))).toEqual(["0"]);
});
