import { expect, test } from "vitest";
import { COURT_ZONE, courtDateAt, courtOffsetMinutes, courtTimeAt, instantAt } from "./court-zone";

const wall = new Intl.DateTimeFormat("sv-SE", {
  timeZone: COURT_ZONE,
  dateStyle: "short",
  timeStyle: "medium",
});

test("the court's clock against Intl's own writing, across both clock changes, asked twice", () => {
  for (const around of ["2026-03-08T07:00Z", "2026-11-01T06:00Z", "1995-04-02T07:00Z", "2006-10-29T06:00Z"])
    for (let pass = 0; pass < 2; pass++)
      for (let minutes = -2880; minutes <= 2880; minutes += 15) {
        const at = new Date(Date.parse(around) + minutes * 60_000);
        expect(`${courtDateAt(at)} ${courtTimeAt(at)}`).toBe(wall.format(at));
      }
});

test("the offset turns at the very second", () => {
  expect(courtOffsetMinutes(new Date("2026-03-08T06:59:59Z"))).toBe(-300);
  expect(courtOffsetMinutes(new Date("2026-03-08T07:00:00Z"))).toBe(-240);
  expect(courtOffsetMinutes(new Date("2026-11-01T05:59:59Z"))).toBe(-240);
  expect(courtOffsetMinutes(new Date("2026-11-01T06:00:00Z"))).toBe(-300);
});

test("a wall time leads back to itself; a skipped hour means the moment just after", () => {
  for (const [date, time] of [
    ["2026-07-04", "17:00"],
    ["2026-12-24", "23:59"],
    ["2026-11-01", "00:30"],
    ["2026-03-08", "03:00"],
  ] as const) {
    const at = instantAt(date, time);
    expect(`${courtDateAt(at)} ${courtTimeAt(at)}`).toBe(`${date} ${time}:00`);
  }
  expect(instantAt("2026-11-01", "01:30").toISOString()).toBe("2026-11-01T05:30:00.000Z");
  expect(courtTimeAt(instantAt("2026-03-08", "02:30"))).toBe("03:30:00");
});
