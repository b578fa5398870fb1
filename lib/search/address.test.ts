import { describe, expect, it } from "vitest";
import { hrefOf, narrowTo, searchHref } from "./address";
import type { SearchHit } from "./schema";

const hit: SearchHit = {
  in: "documents",
  id: "D",
  caseId: "C",
  caption: "A v. B",
  isIllustrative: false,
  title: "T",
  page: 4,
  ocr: false,
  alsoOn: [9],
  on: null,
  subject: null,
  snippet: [],
};

describe("a result", () => {
  it("opens at its page and words", () => {
    expect(hrefOf(hit, '"a & b" c')).toBe("/cases/C/documents/D?page=4&q=%22a+%26+b%22+c");
    expect(hrefOf(hit, "c", 9)).toBe("/cases/C/documents/D?page=9&q=c");
    const snippet = [
      { text: "Eleven ", hit: false },
      { text: "engineers", hit: true },
      { text: " were ", hit: false },
      { text: "Engineers", hit: true },
      { text: "idle", hit: true },
    ];
    expect(hrefOf({ ...hit, snippet }, "enginer idle")).toBe("/cases/C/documents/D?page=4&q=Engineers+idle");
    expect(hrefOf({ ...hit, page: null }, "c")).toBe("/cases/C/documents/D?q=c");
    expect(hrefOf({ ...hit, in: "filings", page: null }, "c")).toBe("/cases/C/filings/D?q=c");
    expect(hrefOf({ ...hit, in: "facts", page: null }, "c")).toBe("/cases/C/harm/facts/D?words=c");
    expect(hrefOf({ ...hit, in: "parties", page: null }, "c")).toBe("/cases/C/parties?words=c#D");
    expect(hrefOf({ ...hit, in: "notes", page: null, subject: { kind: "harm", id: "H" } }, "c")).toBe(
      "/cases/C/harm/H?words=c",
    );
    expect(hrefOf({ ...hit, in: "notes", page: null, subject: { kind: "statement", id: "S" } }, "c")).toBe(
      "/cases/C/overview?words=c",
    );
  });
});

describe("an address", () => {
  it("holds what was asked, and nothing empty", () => {
    expect(searchHref({ q: "" })).toBe("/search");
    expect(searchHref({ q: "a&b", case: "C", cursor: "x" })).toBe("/search?q=a%26b&case=C&cursor=x");
  });
  it("narrows to one kind and back", () => {
    expect(narrowTo('stay in:facts,harms "at one"', "filings")).toBe('stay "at one" in:filings');
    expect(narrowTo("IN:facts stay", null)).toBe("stay");
    expect(narrowTo("login:x stay", null)).toBe("login:x stay");
  });
});
