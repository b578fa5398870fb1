import fc from "fast-check";
import { expect, test } from "vitest";
import { DocketError } from "@/lib/docket/docket-error";
import { KINDS } from "@/lib/docket/parse/kind";
import { mutate, PIECES } from "@/lib/docket/parse/mutate-sample";
import { parseDocket } from "@/lib/docket/parse/parse-docket";
import { makeDocketSheet } from "@/lib/docket/parse/sample-sheet";
import { cpuMs } from "@/scripts/cpu-time";

const SHEET = Buffer.from(makeDocketSheet({ entries: 12, parties: 6 }));

const mutations = fc.array(
  fc.record({
    how: fc.nat(6),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(400),
    piece: fc.nat(PIECES.length - 1),
  }),
  { minLength: 1, maxLength: 8 },
);

test("however a sheet is damaged, it is read or refused, and the reading is plain data", {
  timeout: 60_000,
}, async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(mutations, fc.option(fc.constantFrom(...KINDS), { freq: 3 }), async (changes, kind) => {
      const bytes = mutate(SHEET, changes);
      const start = cpuMs();
      try {
        const { reading } = await parseDocket(bytes, kind ? { kind } : {});
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
        read++;
      } catch (error) {
        if (!(error instanceof DocketError)) throw error;
      }
      expect(cpuMs() - start).toBeLessThan(2_000);
    }),
    { numRuns: 400 },
  );
  // Most damage leaves a sheet: a property that only ever sees refusals would say nothing.
  expect(read).toBeGreaterThan(40);
});
