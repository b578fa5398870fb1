import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates/court-date";
import { cpuMs } from "@/scripts/cpu-time";
import { type CascadeDeadline, cascade } from "./cascade";
import { internalDates } from "./internal-dates";
import { proposeDates } from "./propose";

const opposition: CascadeDeadline = {
  id: "opposition",
  source: { kind: "event", eventId: "motion" },
  how: { kind: "rule", ruleId: "lcvr-7-b", serviceMethod: "ecf" },
  recorded: { trigger: "2026-06-02", due: "2026-06-16", safe: "2026-06-16" },
};
const reply: CascadeDeadline = {
  id: "reply",
  source: { kind: "deadline", deadlineId: "opposition", use: "due" },
  how: { kind: "rule", ruleId: "lcvr-7-d", serviceMethod: "ecf" },
  recorded: { trigger: "2026-06-16", due: "2026-06-23", safe: "2026-06-23" },
};
const draft: CascadeDeadline = {
  id: "draft",
  source: { kind: "deadline", deadlineId: "opposition", use: "safe" },
  how: { kind: "internal", link: { name: "Draft", lead: { n: 5, unit: "working_days" } }, calendar: "ddc" },
  recorded: { trigger: "2026-06-16", due: "2026-06-09", safe: "2026-06-09" },
};
const hearing: CascadeDeadline = {
  id: "hearing",
  source: { kind: "date", date: "2026-07-11" },
  how: { kind: "fixed" },
  recorded: { trigger: "2026-07-11", due: "2026-07-11", safe: "2026-07-11" },
};
const all = [reply, draft, hearing, opposition];

describe("a table of old and new", () => {
  test("nothing moved: no rows", () => {
    expect(cascade({ deadlines: all, events: { motion: "2026-06-02" }, closures: [] })).toEqual({
      rows: [],
      checked: 4,
    });
  });

  test("a moved trigger carries all that hangs on it, and no fixed date", () => {
    const { rows } = cascade({ deadlines: all, events: { motion: "2026-06-05" }, closures: [] });
    expect(Object.fromEntries(rows.map((row) => [row.id, row.new.due]))).toEqual({
      opposition: "2026-06-22",
      reply: "2026-06-29",
      draft: "2026-06-12",
    });
    expect(rows[0]?.because).toContain("moved from 2026-06-02 to 2026-06-05");
    expect(rows[0]?.old).toEqual(opposition.recorded);
  });

  test("a closure moves what ends on it, and says so", () => {
    const { rows } = cascade({
      deadlines: all,
      events: { motion: "2026-06-02" },
      closures: [{ date: "2026-06-16", kind: "inaccessible", calendar: "ddc" }],
    });
    expect(rows.find((row) => row.id === "opposition")).toMatchObject({
      new: { due: "2026-06-17" },
      because: expect.stringContaining("closure"),
    });
    expect(rows.find((row) => row.id === "reply")?.new.due).toBe("2026-06-24");
  });

  test("a closure of another court moves nothing", () => {
    const closures = [{ date: "2026-06-16", kind: "inaccessible" as const, calendar: "cadc" as const }];
    expect(cascade({ deadlines: all, events: { motion: "2026-06-02" }, closures }).rows).toEqual([]);
  });

  test("an unticked date stays, and what hangs on it is computed from the old one", () => {
    const { rows } = cascade({
      deadlines: all,
      events: { motion: "2026-06-05" },
      closures: [],
      keep: new Set(["opposition"]),
    });
    expect(rows.map((row) => [row.id, row.kept])).toEqual([["opposition", true]]);
  });

  test("an event still to come: the dates wait, and come when it happens", () => {
    const { rows } = cascade({ deadlines: all, events: { motion: null }, closures: [] });
    expect(rows.map((row) => row.new.due)).toEqual([null, null, null]);
    const waiting = { ...opposition, recorded: { trigger: null, due: null, safe: null } };
    const [row] = cascade({ deadlines: [waiting], events: { motion: "2026-06-02" }, closures: [] }).rows;
    expect(row).toMatchObject({
      new: { due: "2026-06-16" },
      because: expect.stringContaining("still to come"),
    });
  });

  test("a date that cannot be computed is reported and stays as it was", () => {
    const wrong = { ...opposition, how: { kind: "rule" as const, ruleId: "gone" } };
    const { rows } = cascade({ deadlines: [wrong, reply], events: { motion: "2026-06-05" }, closures: [] });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ error: { code: "unknown_rule" }, new: { due: "2026-06-16" } });
  });

  test("a circle is refused by name, a missing link too", () => {
    const a = {
      ...reply,
      id: "a",
      source: { kind: "deadline" as const, deadlineId: "b", use: "due" as const },
    };
    const b = {
      ...reply,
      id: "b",
      source: { kind: "deadline" as const, deadlineId: "a", use: "due" as const },
    };
    expect(() => cascade({ deadlines: [a, b], events: {}, closures: [] })).toThrow(/circle: a, b/);
    expect(() => cascade({ deadlines: [a], events: {}, closures: [] })).toThrow(/hangs on b/);
  });

  test("1,000 dates in one chain, well under a second", () => {
    const chain: CascadeDeadline[] = Array.from({ length: 1000 }, (_, i) => ({
      id: `d${i}`,
      source:
        i === 0
          ? { kind: "event" as const, eventId: "start" }
          : { kind: "deadline" as const, deadlineId: `d${i - 1}`, use: "due" as const },
      how: {
        kind: "count" as const,
        period: { n: 14, unit: "days" as const },
        direction: "after" as const,
        calendar: "ddc" as const,
      },
      recorded: { trigger: null, due: null, safe: null },
    }));
    const closures = Array.from({ length: 50 }, (_, i) => ({
      date: addDays("2026-01-05", i * 30),
      kind: "inaccessible" as const,
    }));
    const started = cpuMs();
    const { rows } = cascade({ deadlines: chain.reverse(), events: { start: "2026-01-05" }, closures });
    expect(rows).toHaveLength(1000);
    expect(cpuMs() - started).toBeLessThan(500);
  });
});

describe("internal dates", () => {
  const links = [
    { name: "Draft", lead: { n: 5, unit: "working_days" as const } },
    { name: "Client's review", lead: { n: 3, unit: "working_days" as const } },
    { name: "Cite-check", lead: { n: 1, unit: "days" as const } },
    { name: "File", lead: { n: 0, unit: "days" as const } },
  ];
  const chain = (courtDate: string) =>
    internalDates({ courtDate, courtDateName: "Opposition", links, calendar: "ddc" });

  test("chain backward from the court date and never look like one", () => {
    const given = chain("2026-06-22");
    // Friday 19 June is a holiday, so the day before Monday 22 June is Thursday 18 June.
    expect(given.map((link) => [link.name, link.date, link.whose])).toEqual([
      ["Draft", "2026-06-08", "internal"],
      ["Client's review", "2026-06-15", "internal"],
      ["Cite-check", "2026-06-18", "internal"],
      ["File", "2026-06-22", "internal"],
    ]);
    expect(given.map((link) => link.leadsTo)).toEqual([
      "Client's review",
      "Cite-check",
      "File",
      "Opposition",
    ]);
  });

  test("move with the court date and never fall after it", () => {
    for (let i = 0; i < 60; i++) {
      const courtDate = addDays("2026-11-01", i);
      const dates = chain(courtDate).map((link) => link.date);
      expect([...dates].sort()).toEqual(dates);
      expect((dates.at(-1) ?? "") <= courtDate).toBe(true);
    }
  });
});

describe("what a trigger proposes", () => {
  test("service on the U.S. Attorney: 60 days, 30 in a FOIA suit, and the individual officer's second leg", () => {
    const given = proposeDates({
      trigger: "service_on_us_attorney",
      on: "2026-07-06",
      serviceMethod: "certified_mail",
    });
    expect(given.map(({ rule, answer }) => [rule.id, answer?.due ?? null])).toEqual([
      ["foia-552-a-4-C", "2026-08-05"],
      ["frcp-12-a-2", "2026-09-04"],
      ["frcp-12-a-3", null],
    ]);
  });

  test("a judgment proposes by the court that entered it", () => {
    const ids = (court: "ddc" | "cadc") =>
      proposeDates({ trigger: "judgment_entered", on: "2026-01-16", court }).map(({ rule }) => rule.id);
    for (const id of ["frcp-59-e", "frcp-52-b", "frcp-54-d-2-B", "lcvr-54-1", "frap-4-a-1-B"]) {
      expect(ids("ddc")).toContain(id);
      expect(ids("cadc")).not.toContain(id);
    }
    for (const id of ["sct-13-1", "frap-40-d-1-us", "frap-39-d"]) {
      expect(ids("cadc")).toContain(id);
      expect(ids("ddc")).not.toContain(id);
    }
    expect(ids("cadc")).not.toContain("usc-28-2101-c");
  });
});
