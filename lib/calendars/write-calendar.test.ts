import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { instantAt } from "@/lib/dates/court-zone";
import { type FeedDeadline, type FeedHearing, makeEvents } from "./make-events";
import { duration, writeCalendar } from "./write-calendar";

const at = (iso: string) => new Date(iso);
const options = { fullTitles: false, origin: "https://tracker.example.com", today: "2026-10-14" };
const inCase = {
  caseId: "01990000-0000-7000-8000-000000000001",
  caption: "Legion v. Lutnick",
  illustrative: false,
};
const date = (fields: Partial<FeedDeadline>): FeedDeadline => ({
  ...inCase,
  id: "a",
  replacesId: null,
  title: "Reply arguing that the waiver theory fails",
  side: "ours",
  state: "confirmed",
  dueOn: "2026-10-16",
  lastDueOn: null,
  dueTime: null,
  cite: "LCvR 7(d)",
  owner: "Attorney One",
  entry: "ECF No. 12",
  daysBefore: [7, 1, 0],
  version: 1,
  createdAt: at("2026-10-01T12:00:00Z"),
  updatedAt: at("2026-10-02T12:00:00Z"),
  ...fields,
});
const hearing = (fields: Partial<FeedHearing>): FeedHearing => ({
  ...inCase,
  id: "h",
  replacesId: null,
  kind: "pi_hearing",
  title: "Hearing where we lead with irreparable harm",
  open: true,
  heldOn: "2026-11-05",
  startsAt: "10:30",
  place: "Courtroom 14",
  dialIn: "202-555-0100 code 99",
  judge: "Judge D",
  state: "set",
  entry: "ECF No. 20",
  version: 1,
  createdAt: at("2026-10-01T12:00:00Z"),
  updatedAt: at("2026-10-02T12:00:00Z"),
  ...fields,
});

/** Read by another library than the one whose helpers wrote it. */
function read(text: string) {
  const root = new ICAL.Component(ICAL.parse(text));
  const zone = root.getFirstSubcomponent("vtimezone");
  if (zone) ICAL.TimezoneService.register(zone);
  return root.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue("status")),
      allDay: event.startDate.isDate,
      start: event.startDate.toString(),
      instant: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toString(),
      alarms: component
        .getAllSubcomponents("valarm")
        .map((a) => Number(ICAL.Duration.fromString(String(a.getFirstPropertyValue("trigger"))).toSeconds())),
      stamp: String(component.getFirstPropertyValue("dtstamp")),
    };
  });
}
const feed = (deadlines: FeedDeadline[], hearings: FeedHearing[] = [], more: Partial<typeof options> = {}) =>
  read(writeCalendar("Court dates", makeEvents(deadlines, hearings, { ...options, ...more })));

describe("a feed", () => {
  it("shows a date as a whole day, with alarms at nine, without a word of its title", () => {
    const [event] = feed([date({})]);
    expect(event).toMatchObject({
      uid: "deadline-a@case-tracker",
      sequence: 0,
      status: "CONFIRMED",
      summary: "Deadline: Legion v. Lutnick (ECF No. 12), ours",
      allDay: true,
      start: "2026-10-16",
      end: "2026-10-17",
      alarms: [-(6 * 24 + 15) * 3600, -15 * 3600, 9 * 3600],
      stamp: "2026-10-02T12:00:00Z",
    });
    expect(writeCalendar("x", makeEvents([date({})], [hearing({ open: false })], options))).not.toMatch(
      /waiver|irreparable|LCvR|Attorney One|555|Courtroom|preliminary/i,
    );
  });

  it("carries titles where the firm lets them leave", () => {
    const [event] = feed([date({})], [], { fullTitles: true });
    expect(event?.summary).toBe(
      "Deadline: Reply arguing that the waiver theory fails, Legion v. Lutnick (ECF No. 12), ours",
    );
    expect(event?.description).toContain("Under LCvR 7(d).\nWith Attorney One.");
  });

  it("never lets an internal date look like the court's", () => {
    const [event] = feed([date({ side: "internal" })]);
    expect(event?.summary).toBe("Internal date: Legion v. Lutnick (ECF No. 12), internal");
  });

  it("says unconfirmed and illustrative", () => {
    const [event] = feed([date({ state: "proposed", illustrative: true })]);
    expect(event).toMatchObject({ status: "TENTATIVE" });
    expect(event?.summary).toBe("[Illustrative] Deadline: Legion v. Lutnick (ECF No. 12), ours, unconfirmed");
  });

  it("shows an hour on the court's clock, on both sides of a clock change", () => {
    const [summer, winter] = feed([
      date({ id: "s", dueOn: "2026-10-30", dueTime: "17:00" }),
      date({ id: "w", dueOn: "2026-11-02", dueTime: "17:00" }),
    ]);
    expect(summer?.instant).toBe("2026-10-30T21:00:00.000Z");
    expect(winter?.instant).toBe("2026-11-02T22:00:00.000Z");
    const [heard] = feed([], [hearing({})]);
    expect(heard).toMatchObject({ start: "2026-11-05T10:30:00", end: "2026-11-05T11:30:00" });
    expect(heard?.summary).toBe("Preliminary injunction hearing: Legion v. Lutnick (ECF No. 20)");
  });

  it("agrees with the court's zone at every hour of 1990 to 2060", () => {
    fc.assert(
      fc.property(
        fc.date({ min: at("1990-01-01T00:00:00Z"), max: at("2060-01-01T00:00:00Z"), noInvalidDate: true }),
        fc.integer({ min: 3, max: 23 }),
        (day, hour) => {
          const on = day.toISOString().slice(0, 10);
          const time = `${String(hour).padStart(2, "0")}:15`;
          const [event] = feed([date({ dueOn: on, dueTime: time })], [], { today: on });
          expect(event?.instant).toBe(instantAt(on, time).toISOString());
        },
      ),
      { numRuns: 150 },
    );
  });

  it("moves a date under the same UID with a higher sequence", () => {
    const [before] = feed([date({})]);
    const [after] = feed([date({ dueOn: "2026-10-23", version: 2 })]);
    expect(after).toMatchObject({ uid: before?.uid, start: "2026-10-23", sequence: 1 });
  });

  it("keeps the UID when an order puts another date in its place", () => {
    const events = feed([
      date({ state: "extended", version: 3 }),
      date({ id: "b", replacesId: "a", dueOn: "2026-11-20", createdAt: at("2026-10-05T12:00:00Z") }),
    ]);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ uid: "deadline-a@case-tracker", start: "2026-11-20", sequence: 3 });
    const reset = feed(
      [],
      [
        hearing({ state: "reset", version: 2 }),
        hearing({ id: "i", replacesId: "h", heldOn: "2026-12-01", createdAt: at("2026-10-05T12:00:00Z") }),
      ],
    );
    expect(reset).toHaveLength(1);
    expect(reset[0]).toMatchObject({
      uid: "hearing-h@case-tracker",
      start: "2026-12-01T10:30:00",
      sequence: 2,
    });
    expect(reset[0]?.description).toContain("Reset from Nov 5, 2026.");
  });

  it("cancels what was vacated, without alarms, and forgets it after a while", () => {
    const gone = date({ state: "vacated", version: 2, updatedAt: at("2026-10-10T12:00:00Z") });
    expect(feed([gone])[0]).toMatchObject({
      status: "CANCELLED",
      sequence: 1,
      alarms: [],
      start: "2026-10-16",
    });
    expect(feed([gone], [], { today: "2027-01-20" })).toEqual([]);
    const waits = date({ state: "waiting", dueOn: null, lastDueOn: "2026-10-16", version: 2 });
    expect(feed([waits])[0]).toMatchObject({ status: "CANCELLED", start: "2026-10-16" });
    expect(feed([date({ state: "waiting", dueOn: null })])).toEqual([]);
  });

  it("cannot be broken by what people write", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const written = writeCalendar(
          text,
          makeEvents([date({ caption: text, title: text })], [hearing({ place: text })], {
            ...options,
            fullTitles: true,
          }),
        );
        for (const line of written.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(written.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        const events = read(written);
        expect(events.map((e) => e.uid)).toEqual(["deadline-a@case-tracker", "hearing-h@case-tracker"]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("duration", () => {
  it("is read back as the same seconds", () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000_000, max: 40_000_000 }), (seconds) => {
        expect(ICAL.Duration.fromString(duration(seconds)).toSeconds()).toBe(seconds);
      }),
    );
  });
});
