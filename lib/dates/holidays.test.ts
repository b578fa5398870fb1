import Holidays from "date-holidays";
import { describe, expect, test } from "vitest";
import { bitsOf, DAY, NO_CLOSURES, restMask } from "./court-calendar";
import { addDays, fromDayNumber, toDayNumber, weekdayOf } from "./court-date";
import { FIRST_YEAR, holidaysOf, LAST_YEAR } from "./holidays";

const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
const on = (year: number, kinds: string[]) =>
  holidaysOf(year)
    .filter((holiday) => kinds.includes(holiday.kind))
    .map((holiday) => holiday.date)
    .sort();

describe("federal holidays against a kept library", () => {
  const library = new Holidays("US", { timezone: "America/New_York" });
  const names: Record<string, string> = {
    "New Year's Day": "New Year's Day",
    "Martin Luther King Jr. Day": "Birthday of Martin Luther King, Jr.",
    "Washington's Birthday": "Washington's Birthday",
    "Memorial Day": "Memorial Day",
    Juneteenth: "Juneteenth National Independence Day",
    "Independence Day": "Independence Day",
    "Labor Day": "Labor Day",
    "Columbus Day": "Columbus Day",
    "Veterans Day": "Veterans Day",
    "Thanksgiving Day": "Thanksgiving Day",
    "Christmas Day": "Christmas Day",
  };

  test.each(years)("%i", (year) => {
    const ours = new Map(
      holidaysOf(year)
        .filter((holiday) => holiday.kind === "federal")
        .map((holiday) => [holiday.name, holiday.date]),
    );
    const theirs = new Map<string, string>();
    for (const holiday of library.getHolidays(year)) {
      const name = names[holiday.name.replace(" (substitute day)", "")];
      if (name && holiday.type === "public" && !holiday.substitute && !theirs.has(name))
        theirs.set(name, holiday.date.slice(0, 10));
    }
    // The library does not know the years before a holiday began.
    if (year < 2021) theirs.delete("Juneteenth National Independence Day");
    expect(Object.fromEntries([...ours].sort())).toEqual(Object.fromEntries([...theirs].sort()));
  });
});

describe("days set aside in place of a holiday", () => {
  test.each(years)("%i: each is the Friday or Monday beside a weekend holiday", (year) => {
    const actual = on(year, ["federal"]);
    const observed = on(year, ["federal_observed"]);
    const weekend = actual.filter((date) => weekdayOf(date) % 6 === 0);
    expect(observed).toHaveLength(weekend.length);
    for (const date of weekend) expect(observed).toContain(addDays(date, weekdayOf(date) === 6 ? -1 : 1));
    for (const date of observed) expect([1, 5]).toContain(weekdayOf(date));
  });

  test("New Year's Day of a Saturday is observed on 31 December of the year before", () => {
    expect(on(2022, ["federal_observed"])).toContain("2021-12-31");
    expect(on(2028, ["federal_observed"])).toContain("2027-12-31");
    expect(bitsOf(toDayNumber("2027-12-31"), NO_CLOSURES) & DAY.observed).toBeTruthy();
    // The last year of the calendar looks one year ahead: 1 January 2101 is a Saturday.
    expect(bitsOf(toDayNumber("2100-12-31"), NO_CLOSURES) & DAY.observed).toBeTruthy();
  });

  test("Christmas of a Saturday is observed on 24 December: 2021, 2027", () => {
    expect(on(2021, ["federal_observed"])).toContain("2021-12-24");
    expect(on(2027, ["federal_observed"])).toContain("2027-12-24");
  });
});

describe("Juneteenth", () => {
  test("begins in 2021, first observed on Friday 18 June", () => {
    expect(on(2020, ["federal", "federal_observed"])).not.toContain("2020-06-19");
    expect(on(2021, ["federal"])).toContain("2021-06-19");
    expect(bitsOf(toDayNumber("2021-06-18"), NO_CLOSURES)).toBe(DAY.firstJuneteenth);
    expect(on(2022, ["federal_observed"])).toContain("2022-06-20");
  });
});

describe("days of the District", () => {
  test.each([
    [2005, []],
    [2006, ["2006-04-16", "2006-04-17"]],
    [2007, ["2007-04-16"]],
    [2011, ["2011-04-15", "2011-04-16"]],
    [2022, ["2022-04-15", "2022-04-16"]],
    [2023, ["2023-04-16", "2023-04-17"]],
    [2028, ["2028-04-16", "2028-04-17"]],
  ])("Emancipation Day %i", (year, days) => expect(on(year, ["district"])).toEqual(days));

  test.each([
    [2013, ["2013-01-20", "2013-01-21"]],
    [2021, ["2021-01-20"]],
    [2024, []],
    [2025, ["2025-01-20"]],
    // A Saturday's is never moved to Friday.
    [2029, ["2029-01-20"]],
    [2041, ["2041-01-20", "2041-01-21"]],
  ])("Inauguration Day %i", (year, days) => expect(on(year, ["inauguration"])).toEqual(days));

  test("they count forward in D.D.C. and the D.C. Circuit, and nowhere else", () => {
    const day = bitsOf(toDayNumber("2024-04-16"), NO_CLOSURES);
    expect(day & restMask("ddc", "after")).toBeTruthy();
    expect(day & restMask("cadc", "after")).toBeTruthy();
    expect(day & restMask("ddc", "before")).toBe(0);
    expect(day & restMask("cadc", "before")).toBe(0);
    expect(day & restMask("scotus", "after")).toBe(0);
    expect(day & restMask("fed", "after")).toBe(0);
  });
});

test("the calendar covers its years and refuses the rest", () => {
  expect(() => bitsOf(toDayNumber("1988-12-31"), NO_CLOSURES)).toThrow(RangeError);
  expect(() => bitsOf(toDayNumber("2102-01-01"), NO_CLOSURES)).toThrow(RangeError);
  for (let day = toDayNumber("1990-01-01"); day <= toDayNumber("2100-12-31"); day++)
    expect(Boolean(bitsOf(day, NO_CLOSURES) & DAY.weekend)).toBe(weekdayOf(fromDayNumber(day)) % 6 === 0);
});
