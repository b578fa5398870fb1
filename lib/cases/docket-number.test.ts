import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocketNumber } from "./docket-number";

const base = { office: null, year: 2026, type: "cv", serial: 1234, initials: null };

describe("parseDocketNumber", () => {
  it.each([
    ["1:26-cv-01234-ABC", { ...base, office: 1, initials: "ABC" }],
    ["1:26-cv-01234", { ...base, office: 1 }],
    ["26-cv-1234 (ABC)", { ...base, initials: "ABC" }],
    ["No. 1:26-CV-01234-ABC-DEF", { ...base, office: 1, initials: "ABC-DEF" }],
    ["Civil Action No. 26-1234 (ABC)", { ...base, initials: "ABC" }],
    ["Case No. 1:26\u2013cv\u201301234", { ...base, office: 1 }],
    ["1:2026-cv-01234", { ...base, office: 1 }],
    ["1:99-mc-00017", { office: 1, year: 1999, type: "mc", serial: 17, initials: null }],
  ])("reads %s as a trial court's", (text, parts) => {
    expect(parseDocketNumber(text, "district")).toEqual({ ok: true, number: { raw: text, ...parts } });
  });
  it.each([
    ["26-5123", "appeals", 5123],
    ["No. 26-5123", "appeals", 5123],
    ["26-512", "supreme", 512],
    ["26A512", "supreme", 512],
  ] as const)("reads %s as an appellate court's", (text, level, serial) => {
    expect(parseDocketNumber(text, level)).toEqual({
      ok: true,
      number: { raw: text, office: null, year: 2026, type: null, serial, initials: null },
    });
  });
  it.each([
    ["26-5123", "district", "appellate number"],
    ["1:26-cv-01234", "appeals", "trial court's number"],
    ["1:26-xx-01234", "district", "not a docket number in a form known here"],
    ["1:26-cv-", "district", "1:26-cv-01234-ABC"],
    ["1:26-cv-00000", "district", "zero"],
    ["26A512", "appeals", "26-5123"],
    ["", "district", "not a docket number"],
  ] as const)("refuses %s in a court of %s and says what it knows", (text, level, message) => {
    const reading = parseDocketNumber(text, level);
    expect(reading.ok).toBe(false);
    expect(reading.ok ? "" : reading.message).toContain(message);
  });
  it("gives every part back, whatever they are", () => {
    const part = fc.record({
      office: fc.integer({ min: 1, max: 99 }),
      year: fc.integer({ min: 1970, max: 2069 }),
      type: fc.constantFrom("cv", "cr", "mc"),
      serial: fc.integer({ min: 1, max: 99_999 }),
      initials: fc.stringMatching(/^[A-Z]{2,4}$/),
    });
    fc.assert(
      fc.property(part, (p) => {
        const raw = `${p.office}:${String(p.year % 100).padStart(2, "0")}-${p.type}-${String(p.serial).padStart(5, "0")}-${p.initials}`;
        expect(parseDocketNumber(raw, "district")).toEqual({ ok: true, number: { raw, ...p } });
      }),
    );
  });
});
