import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuMs } from "@/scripts/cpu-time";
import { asksForWords, dayOf, parseQuery, wordsOf } from "./parse-query";
import { markCuts, readSnippet, START, STOP } from "./snippet";
import { guessable, toTsquery } from "./to-tsquery";

const tsquery = (text: string) => toTsquery(parseQuery(text));

describe("a query", () => {
  it.each([
    ["motion to dismiss", "'motion' & 'to' & 'dismiss'"],
    ['"motion to dismiss"', "'motion to dismiss'"],
    ["“motion to dismiss”", "'motion to dismiss'"],
    ['"motion to', "'motion to'"],
    ["direct*", "'direct':*"],
    ["stay -moot", "'stay' & !'moot'"],
    ['stay -"as moot"', "'stay' & !'as moot'"],
    ["stay OR abeyance order", "('stay' | 'abeyance') & 'order'"],
    ["stay | abeyance", "('stay' | 'abeyance')"],
    ["stay OR -moot", "'stay' & !'moot'"],
    ["OR stay OR", "'stay'"],
    ["9-3", "'9-3'"],
    ["O'Brien", "'O''Brien'"],
    ["a\\b", "'a\\\\b'"],
    ["foo:bar", "'foo bar'"],
    ["a & b | !c <-> (d)", "'a' & ('b' | '!c') & '(d)'"],
  ])("%s means %s", (text, meant) => {
    expect(tsquery(text)).toBe(meant);
  });

  it("reads its fields", () => {
    const query = parseQuery(
      'in:filings,docs in:facts kind:minute-order,motion case:"Legion v" from:2026-06 to:2026-06 stay',
    );
    expect(query).toMatchObject({
      in: ["filings", "facts"],
      filingKinds: ["minute_order", "motion"],
      cases: ["Legion v"],
      from: "2026-06-01",
      to: "2026-06-30",
    });
    expect(query.problems).toEqual([expect.stringContaining("“docs”")]);
    expect(wordsOf(query)).toBe("stay");
  });

  it("says what it does not understand", () => {
    expect(parseQuery("x from:yesterday").problems).toEqual([expect.stringContaining("from:2026-06-23")]);
    expect(parseQuery("x kind:poem").problems).toEqual([expect.stringContaining("“poem”")]);
    expect(parseQuery("in:facts from:2026").problems).toEqual([expect.stringContaining("a filter alone")]);
    expect(parseQuery(`${"x".repeat(9_999)} y`).problems).toEqual([
      expect.stringContaining("400 characters"),
    ]);
    expect(parseQuery("-moot").problems).toEqual([expect.stringContaining("Add a word")]);
    expect(parseQuery("a ".repeat(60)).problems).toEqual([expect.stringContaining("24")]);
  });

  it("takes ligatures and wide letters for the letters they stand for", () => {
    expect(
      parseQuery("\uFB01nal pre\u00ADlim \uFF29\uFF34")
        .groups.flat()
        .map((t) => t.text),
    ).toEqual(["final", "prelim", "IT"]);
  });
  it("asks for nothing where there is nothing to find", () => {
    for (const text of ["", "  ", "-", '"', '""', "***", "-moot", "in:facts", "\u0000", "()!&|", "\uE000"])
      expect(asksForWords(parseQuery(text))).toBe(false);
  });

  it("guesses at single words only", () => {
    expect(guessable(parseQuery('injuction "two wrods" dir* -moot stay 2026 the9 injuction'))).toEqual([
      "injuction",
      "stay",
    ]);
    expect(toTsquery(parseQuery("injuction stay"), new Map([["injuction", ["injunction", "o'x"]]]))).toBe(
      "('injuction' | 'injunction' | 'o''x') & 'stay'",
    );
  });

  it("keeps its words when they are read again", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: "binary" }), (text) => {
        const words = wordsOf(parseQuery(text));
        expect(wordsOf(parseQuery(words))).toBe(words);
      }),
    );
  });

  it("lets nothing out of its quotes, whatever is typed", () => {
    const hostile = fc.string({
      maxLength: 400,
      unit: fc.constantFrom(..."'\\\"*:&|!()<->- ORin:x\0\uE000\uD800é".split("")),
    });
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ maxLength: 400, unit: "binary" })), (text) => {
        const outside = tsquery(text).replaceAll(/'(?:[^'\\]|''|\\\\)*'(?::\*)?/g, "");
        expect(outside).toMatch(/^[&|!() ]*$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it("takes no time over long nonsense", () => {
    const began = cpuMs();
    for (const one of ["-", '"', "a:", "a-", "*", "OR ", "in:", "“”", "a".repeat(50)])
      parseQuery(one.repeat(20_000));
    expect(cpuMs() - began).toBeLessThan(2_000);
  });
});

describe("a day", () => {
  it.each([
    ["2026-06-23", "2026-06-23", "2026-06-23"],
    ["2026-6-3", "2026-06-03", "2026-06-03"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2026", "2026-01-01", "2026-12-31"],
    ["2026-02-30", null, null],
    ["2026-13", null, null],
    ["0001", null, null],
    ["26-06-23", null, null],
    ["today", null, null],
  ])("%s runs from %s to %s", (text, first, last) => {
    expect([dayOf(text, "first"), dayOf(text, "last")]).toEqual([first, last]);
  });
});

describe("a snippet", () => {
  it("is parts of plain text", () => {
    expect(readSnippet(`a ${START}<b>${STOP} c`)).toEqual([
      { text: "a ", hit: false },
      { text: "<b>", hit: true },
      { text: " c", hit: false },
    ]);
  });
  it("drops marks without a partner and keeps every other character", () => {
    expect(readSnippet(`${STOP}a${START}b`)).toEqual([{ text: "ab", hit: false }]);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", " ", START, STOP) }), (text) => {
        const joined = readSnippet(text)
          .map((p) => p.text)
          .join("");
        expect(joined).toBe(text.replaceAll(START, "").replaceAll(STOP, ""));
      }),
    );
  });
  it("says where it was cut", () => {
    const cut = (text: string, length = 1_000) =>
      markCuts([{ text, hit: true }], length)
        .map((p) => p.text)
        .join("");
    expect(cut("of the court")).toBe("… of the court …");
    expect(cut("The court.")).toBe("The court.");
    expect(cut("of the court", 12)).toBe("of the court");
    expect(markCuts([], 5)).toEqual([]);
  });
});
