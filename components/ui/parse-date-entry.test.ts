import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/dates/court-date";
import { formatDay, formatDocket, formatLong, formatShort } from "@/lib/dates/format-date";
import { parseDateEntry } from "./parse-date-entry";

const today = "2026-06-25"; // a Thursday

test.each([
  ["6/23/26", "2026-06-23"],
  ["06/23/2026", "2026-06-23"],
  ["6/23", "2026-06-23"],
  ["2026-06-23", "2026-06-23"],
  ["2026/6/23", "2026-06-23"],
  ["06232026", "2026-06-23"],
  ["062326", "2026-06-23"],
  ["jun 23", "2026-06-23"],
  ["Jun. 23, 2026", "2026-06-23"],
  ["June 23rd", "2026-06-23"],
  ["sept 4", "2026-09-04"],
  ["23 june 2026", "2026-06-23"],
  ["1/3/98", "1998-01-03"],
  ["  today ", "2026-06-25"],
  ["tomorrow", "2026-06-26"],
  ["+14", "2026-07-09"],
  ["-1", "2026-06-24"],
  ["fri", "2026-06-26"],
  ["thursday", "2026-07-02"],
  ["Tue, Jun 23, 2026", "2026-06-23"],
])("%s means %s", (entry, date) => {
  expect(parseDateEntry(entry, today)).toBe(date);
});

test.each([
  "",
  "23/6/26",
  "2/30/26",
  "2026-02-30",
  "junk 23",
  "jun 31",
  "13/1",
  "soon",
  "jun",
  "1/2/3",
  "monkey",
])("%j is no date", (entry) => {
  expect(parseDateEntry(entry, today)).toBeNull();
});

test("without a year the nearest one is meant, across New Year too", () => {
  expect(parseDateEntry("jan 5", "2026-12-20")).toBe("2027-01-05");
  expect(parseDateEntry("12/28", "2027-01-03")).toBe("2026-12-28");
  expect(parseDateEntry("feb 29", "2027-03-01")).toBe("2028-02-29");
});

test("every way this product writes a date can be typed back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -9000, max: 9000 }), (days) => {
      const date = addDays(today, days);
      for (const write of [formatDay, formatShort, formatLong, formatDocket, (text: string) => text]) {
        expect(parseDateEntry(write(date), today)).toBe(date);
      }
    }),
  );
});
