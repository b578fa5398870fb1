import { describe, expect, test } from "vitest";
import { goesToSupervisor, reminderDays } from "./reminder-days";
import { type Dated, DEADLINE_STATES, lapsedForThem, urgencyOf } from "./urgency";

const deadline: Dated = { state: "confirmed", whose: "ours", due: "2026-09-21", enteredOn: "2026-07-01" };

describe("how urgent a date is", () => {
  test.each([
    ["2026-08-01", "later"],
    ["2026-08-22", "month"],
    ["2026-09-07", "fortnight"],
    ["2026-09-14", "week"],
    ["2026-09-18", "three_days"],
    ["2026-09-21", "today"],
    ["2026-09-22", "overdue"],
  ])("on %s: %s", (today, urgency) => {
    expect(urgencyOf(deadline, today)).toBe(urgency);
    // Unconfirmed is no less urgent.
    expect(urgencyOf({ ...deadline, state: "proposed" }, today)).toBe(urgency);
  });

  test("already past when it was entered: its outcome is not on record here", () => {
    const old = { ...deadline, enteredOn: "2026-11-23" };
    expect(urgencyOf(old, "2026-11-23")).toBe("past_outcome_unknown");
    expect(urgencyOf(old, "2027-11-23")).toBe("past_outcome_unknown");
  });

  test("closed states are closed on any day; no date waits", () => {
    for (const state of DEADLINE_STATES) {
      const closed = ["done", "extended", "superseded", "vacated"].includes(state);
      expect(urgencyOf({ ...deadline, state }, "2026-12-01")).toBe(closed ? "closed" : "overdue");
    }
    expect(urgencyOf({ ...deadline, due: null }, "2026-12-01")).toBe("waiting");
  });

  test("their date passed with nothing docketed", () => {
    const theirs = { ...deadline, whose: "theirs" as const };
    expect(lapsedForThem(theirs, false, "2026-09-21")).toBe(false);
    expect(lapsedForThem(theirs, false, "2026-09-22")).toBe(true);
    expect(lapsedForThem(theirs, true, "2026-09-22")).toBe(false);
    expect(lapsedForThem(deadline, false, "2026-09-22")).toBe(false);
  });
});

describe("the days on which it reminds", () => {
  test("thirty, fourteen, seven, three, one and the day itself", () => {
    expect(reminderDays({ due: "2026-09-21", enteredOn: "2026-07-01" })).toEqual([
      "2026-08-22",
      "2026-09-07",
      "2026-09-14",
      "2026-09-18",
      "2026-09-20",
      "2026-09-21",
    ]);
  });

  test("entered late, it reminds on the day it was entered", () => {
    expect(reminderDays({ due: "2026-09-21", enteredOn: "2026-09-15" })).toEqual([
      "2026-09-15",
      "2026-09-18",
      "2026-09-20",
      "2026-09-21",
    ]);
    expect(reminderDays({ due: "2026-09-21", enteredOn: "2026-09-21" })).toEqual(["2026-09-21"]);
    expect(reminderDays({ due: "2026-09-21", enteredOn: "2026-09-22" })).toEqual([]);
  });

  test("a day without an acknowledgement goes to the supervising attorney", () => {
    const at = Date.parse("2026-09-14T13:00Z");
    expect(goesToSupervisor(at, null, at + 86_399_999)).toBe(false);
    expect(goesToSupervisor(at, null, at + 86_400_000)).toBe(true);
    expect(goesToSupervisor(at, at + 1000, at + 90_000_000)).toBe(false);
  });
});
