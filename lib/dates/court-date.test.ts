import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  fromDayNumber,
  isCourtDate,
  toDayNumber,
  weekdayOf,
} from "./court-date";

test("every day of two and a half centuries reads and writes itself, one after the other", () => {
  let date = "1900-01-01";
  for (let day = toDayNumber(date); date < "2150-01-01"; day++) {
    expect(toDayNumber(date)).toBe(day);
    expect(day * 86_400_000).toBe(Date.parse(`${date}T00:00:00Z`));
    expect(weekdayOf(date)).toBe(new Date(`${date}T00:00:00Z`).getUTCDay());
    date = fromDayNumber(day + 1);
  }
});

test.each([
  "2026-02-29",
  "1900-02-29",
  "2026-04-31",
  "2026-00-10",
  "2026-13-10",
  "2026-01-00",
  "2026-1-1",
  "2026-01-01T00:00",
  "20260101",
  "2026/01/01",
  "２０２６-01-01",
  " 2026-01-0",
  "",
])("%o is no day", (text) => {
  expect(isCourtDate(text)).toBe(false);
  expect(() => toDayNumber(text)).toThrow(RangeError);
});

test.each(["2000-02-29", "2024-02-29", "0001-01-01", "9999-12-31"])("%s is one", (text) => {
  expect(isCourtDate(text)).toBe(true);
  expect(fromDayNumber(toDayNumber(text))).toBe(text);
});

test("adding and taking away", () => {
  expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
  expect(daysBetween("2026-06-23", "2026-09-21")).toBe(90);
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2026-01-31", -2)).toBe("2025-11-30");
  expect(addMonths("2024-02-29", 12)).toBe("2025-02-28");
});
