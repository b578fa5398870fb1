import { expect, it } from "vitest";
import { readPapers, writePapers } from "./dropped-papers";

it("finds in an address what was written into it, and nothing that is no upload", () => {
  const papers = [
    { uploadId: "01a20831-fcb2-7000-ab5b-346737401084", name: "Case 1 & 2 (final).pdf" },
    { uploadId: "01a20831-fcb2-7000-ab5b-346737401085", name: "Ünïcode\tname.pdf" },
  ];
  const search = new URL(`https://tracker.example/?papers=${writePapers(papers)}`).searchParams;
  expect(readPapers(search.get("papers") ?? undefined)).toEqual(papers);
  expect(readPapers("javascript:alert(1)\n../../etc x")).toEqual([]);
  expect(readPapers(undefined)).toEqual([]);
});
