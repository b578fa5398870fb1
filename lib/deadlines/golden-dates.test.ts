import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CALENDARS } from "@/lib/dates/court-calendar";
import { answer } from "./answer-line";
import { compute } from "./compute";
import { closureSchema, UNITS } from "./engine-schema";

/**
 * Worked by hand from a printed calendar and checked by a second implementation in another language.
 * what | trigger | direction | n | unit | calendar | service days | closures | nominal end | due | safe
 */
const COUNTED = `
a plain Tuesday | 2026-06-02 | after | 14 | days | ddc | 0 | - | 2026-06-16 | 2026-06-16 | 2026-06-16
Juneteenth on a Friday | 2026-06-05 | after | 14 | days | ddc | 0 | - | 2026-06-19 | 2026-06-22 | 2026-06-22
first Juneteenth, Friday 18 June 2021 | 2021-06-04 | after | 14 | days | ddc | 0 | - | 2021-06-18 | 2021-06-21 | 2021-06-18
Emancipation Day, D.D.C. | 2026-04-02 | after | 14 | days | ddc | 0 | - | 2026-04-16 | 2026-04-17 | 2026-04-16
Emancipation Day, D.C. Circuit | 2026-04-02 | after | 14 | days | cadc | 0 | - | 2026-04-16 | 2026-04-17 | 2026-04-16
Emancipation Day, Supreme Court | 2026-04-02 | after | 14 | days | scotus | 0 | - | 2026-04-16 | 2026-04-16 | 2026-04-16
Emancipation Day, another district | 2026-04-02 | after | 14 | days | fed | 0 | - | 2026-04-16 | 2026-04-16 | 2026-04-16
Emancipation Day backward | 2026-04-30 | before | 14 | days | ddc | 0 | - | 2026-04-16 | 2026-04-16 | 2026-04-16
Emancipation Day observed Monday 2028 | 2028-04-01 | after | 14 | days | ddc | 0 | - | 2028-04-15 | 2028-04-18 | 2028-04-17
Emancipation Day observed Friday 2033 | 2033-04-01 | after | 14 | days | ddc | 0 | - | 2033-04-15 | 2033-04-18 | 2033-04-15
16 April 2005, before the statute | 2004-04-16 | after | 1 | years | ddc | 0 | - | 2005-04-16 | 2005-04-18 | 2005-04-18
Inauguration Day 2021 | 2021-01-06 | after | 14 | days | ddc | 0 | - | 2021-01-20 | 2021-01-21 | 2021-01-20
Inauguration Day 2021 backward | 2021-02-03 | before | 14 | days | ddc | 0 | - | 2021-01-20 | 2021-01-20 | 2021-01-19
Inauguration Day 2037, Supreme Court | 2037-01-06 | after | 14 | days | scotus | 0 | - | 2037-01-20 | 2037-01-20 | 2037-01-20
Friday before a Saturday Inauguration Day | 2029-01-05 | after | 14 | days | ddc | 0 | - | 2029-01-19 | 2029-01-19 | 2029-01-19
New Year observed in the old year | 2027-12-17 | after | 14 | days | ddc | 0 | - | 2027-12-31 | 2028-01-03 | 2028-01-03
the same backward | 2028-01-14 | before | 2 | weeks | ddc | 0 | - | 2027-12-31 | 2027-12-30 | 2027-12-30
backward over a long weekend | 2026-09-21 | before | 14 | days | ddc | 0 | - | 2026-09-07 | 2026-09-04 | 2026-09-04
backward to a Sunday | 2026-11-15 | before | 7 | days | ddc | 0 | - | 2026-11-08 | 2026-11-06 | 2026-11-06
three days that end on a Sunday | 2026-06-04 | after | 7 | days | ddc | 3 | - | 2026-06-11 | 2026-06-15 | 2026-06-15
three days after a roll, over a holiday | 2026-06-02 | after | 14 | days | ddc | 3 | - | 2026-06-16 | 2026-06-22 | 2026-06-22
three days only after Emancipation Day | 2026-04-02 | after | 14 | days | ddc | 3 | - | 2026-04-16 | 2026-04-20 | 2026-04-20
closed forward | 2026-01-12 | after | 14 | days | ddc | 0 | inaccessible 2026-01-26 | 2026-01-26 | 2026-01-27 | 2026-01-27
closed two days running | 2026-01-12 | after | 14 | days | ddc | 0 | inaccessible 2026-01-26, inaccessible 2026-01-27 | 2026-01-26 | 2026-01-28 | 2026-01-28
closed on the Friday, so Monday | 2026-01-16 | after | 14 | days | ddc | 0 | inaccessible 2026-01-30 | 2026-01-30 | 2026-02-02 | 2026-02-02
closed in the middle changes nothing | 2026-01-12 | after | 14 | days | ddc | 0 | inaccessible 2026-01-20 | 2026-01-26 | 2026-01-26 | 2026-01-26
inaccessible backward goes forward | 2026-02-13 | before | 14 | days | ddc | 0 | inaccessible 2026-01-30 | 2026-01-30 | 2026-02-02 | 2026-02-02
holiday backward goes back | 2026-02-13 | before | 14 | days | ddc | 0 | legal_holiday 2026-01-30 | 2026-01-30 | 2026-01-29 | 2026-01-29
state holiday backward is ignored | 2026-02-13 | before | 14 | days | fed | 0 | state_holiday 2026-01-30 | 2026-01-30 | 2026-01-30 | 2026-01-30
state holiday forward | 2026-04-06 | after | 14 | days | fed | 0 | state_holiday 2026-04-20 | 2026-04-20 | 2026-04-21 | 2026-04-21
rolled back onto a closed Friday, then forward past the weekend | 2026-02-15 | before | 14 | days | ddc | 0 | inaccessible 2026-01-30 | 2026-02-01 | 2026-02-02 | 2026-02-02
Christmas Eve 2026 is a Thursday like another | 2026-12-10 | after | 14 | days | ddc | 0 | - | 2026-12-24 | 2026-12-24 | 2026-12-24
executive order, no entry | 2025-12-12 | after | 14 | days | ddc | 0 | - | 2025-12-26 | 2025-12-26 | 2025-12-26
executive order, with the court's notice | 2025-12-12 | after | 14 | days | ddc | 0 | legal_holiday 2025-12-26 | 2025-12-26 | 2025-12-29 | 2025-12-26
one month from the 31st | 2026-01-31 | after | 1 | months | ddc | 0 | - | 2026-02-28 | 2026-03-02 | 2026-03-02
one month | 2026-05-04 | after | 1 | months | ddc | 0 | - | 2026-06-04 | 2026-06-04 | 2026-06-04
a month backward over a short month | 2026-03-31 | before | 1 | months | ddc | 0 | - | 2026-02-28 | 2026-02-27 | 2026-02-27
four years from 29 February | 2024-02-29 | after | 4 | years | ddc | 0 | - | 2028-02-29 | 2028-02-29 | 2028-02-29
one year from 29 February | 2027-02-28 | after | 1 | years | ddc | 0 | - | 2028-02-28 | 2028-02-28 | 2028-02-28
ninety days are not three months | 2026-11-20 | after | 90 | days | scotus | 0 | - | 2027-02-18 | 2027-02-18 | 2027-02-18
twenty working days over Thanksgiving and Christmas | 2026-11-25 | after | 20 | federal_working_days | fed | 0 | - | 2026-12-24 | 2026-12-24 | 2026-12-24
ten working days over 16 April | 2026-04-08 | after | 10 | federal_working_days | ddc | 0 | - | 2026-04-22 | 2026-04-22 | 2026-04-22
five working days backward over Labor Day | 2026-09-10 | before | 5 | federal_working_days | fed | 0 | - | 2026-09-02 | 2026-09-02 | 2026-09-02
72 hours over the autumn clock change | 2026-10-30T10:23-04:00 | after | 72 | hours | ddc | 0 | - | 2026-11-02T09:23-05:00 | 2026-11-02T09:23-05:00 | 2026-11-02T09:23-05:00
the same moment asked from Kathmandu | 2026-10-30T20:08+05:45 | after | 72 | hours | ddc | 0 | - | 2026-11-02T09:23-05:00 | 2026-11-02T09:23-05:00 | 2026-11-02T09:23-05:00
and in universal time, with seconds | 2026-10-30T14:23:30Z | after | 72 | hours | ddc | 0 | - | 2026-11-02T09:23:30-05:00 | 2026-11-02T09:23:30-05:00 | 2026-11-02T09:23:30-05:00
72 hours back over the spring clock change | 2026-03-10T10:00-04:00 | before | 72 | hours | ddc | 0 | - | 2026-03-07T09:00-05:00 | 2026-03-06T09:00-05:00 | 2026-03-06T09:00-05:00
hours to Emancipation Day | 2026-04-15T11:00-04:00 | after | 24 | hours | ddc | 0 | - | 2026-04-16T11:00-04:00 | 2026-04-17T11:00-04:00 | 2026-04-16T11:00-04:00
hours onto a closed day before a weekend | 2026-01-29T12:00-05:00 | after | 24 | hours | ddc | 0 | inaccessible 2026-01-30 | 2026-01-30T12:00-05:00 | 2026-02-02T12:00-05:00 | 2026-02-02T12:00-05:00
`;
const row = z.tuple([
  z.string(),
  z.string(),
  z.enum(["after", "before"]),
  z.coerce.number(),
  z.enum(UNITS),
  z.enum(CALENDARS),
  z.coerce.number(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
]);
const counted = COUNTED.trim()
  .split("\n")
  .map((line) => row.parse(line.split(" | ")));
/** "inaccessible 2026-01-26, legal_holiday 2026-01-27", or "-". */
const closuresOf = (text: string) =>
  (text === "-" ? [] : text.split(", ")).map((item) => {
    const [kind, date] = item.split(" ");
    return closureSchema.parse({ kind, date });
  });

describe("counted by hand", () => {
  test("the table is whole", () => expect(counted.length).toBeGreaterThanOrEqual(49));
  test.each(counted)(
    "%s",
    (_, trigger, direction, n, unit, calendar, addServiceDays, closures, nominal, due, safe) => {
      const answer = compute({
        mode: "count",
        trigger,
        direction,
        period: { n, unit },
        calendar,
        addServiceDays,
        closures: closuresOf(closures),
      });
      expect({ nominal: answer.nominalEnd, due: answer.due, safe: answer.safe }).toEqual({
        nominal,
        due,
        safe,
      });
    },
  );
});

describe("by rule, in the text in force on the trigger date", () => {
  test.each([
    ["frcp-4-m", "2015-11-30", "n/a", "2016-03-29"],
    ["frcp-4-m", "2015-12-01", "n/a", "2016-02-29"],
    ["lcvr-7-b", "2016-11-30", "ecf", "2016-12-19"],
    ["lcvr-7-b", "2016-12-01", "ecf", "2016-12-15"],
    ["lcvr-7-b", "2016-12-01", "mail", "2016-12-19"],
    ["lcvr-7-b", "2009-11-30", "hand", "2009-12-11"],
    ["lcvr-7-b", "2009-12-01", "hand", "2009-12-15"],
    ["lcvr-7-b", "2026-03-02", "certified_mail", "2026-03-19"],
    ["lcvr-7-b", "2026-03-02", "left_with_clerk", "2026-03-19"],
    // 10 days, weekends and Columbus Day skipped: Friday 2 October 2009 to Monday 19 October.
    ["frcp-59-e", "2009-10-02", "n/a", "2009-10-19"],
    ["frcp-59-e", "2009-12-01", "n/a", "2009-12-29"],
    ["frcp-59-e", "2026-03-02", "mail", "2026-03-30"],
    ["frcp-12-a-1-A-i", "2009-11-02", "personal", "2009-11-23"],
    ["frcp-62-a", "2018-11-30", "n/a", "2018-12-14"],
    ["frcp-62-a", "2018-12-03", "n/a", "2019-01-02"],
    ["frap-31-a-1-reply", "2018-11-15", "hand", "2018-11-29"],
    ["frap-31-a-1-reply", "2018-12-03", "hand", "2018-12-24"],
    ["frap-27-a-3-A", "2026-05-18", "mail", "2026-06-01"],
    ["frap-27-a-3-A", "2026-05-18", "ecf", "2026-05-28"],
    ["frap-40-d-1-us", "2024-11-04", "n/a", "2024-12-19"],
    ["foia-552-a-6-A-i", "1997-09-02", "n/a", "1997-09-16"],
    ["foia-552-a-6-A-i", "2026-04-01", "n/a", "2026-04-29"],
    ["foia-552-a-4-C", "2026-07-06", "certified_mail", "2026-08-05"],
    ["frcp-12-a-2", "2026-07-06", "certified_mail", "2026-09-04"],
    ["frcp-4-m", "2026-06-23", "n/a", "2026-09-21"],
    ["frcp-58-c-2-B", "2026-01-06", "n/a", "2026-06-05"],
    // The 150th day is an event: a Saturday stays.
    ["frcp-58-c-2-B", "2026-01-07", "n/a", "2026-06-06"],
    ["frcp-26-a-3-B", "2026-10-05", "n/a", "2026-09-04"],
    ["sct-13-5-application", "2026-09-21", "n/a", "2026-09-11"],
    ["sct-44-1", "2026-06-30", "n/a", "2026-07-27"],
    ["usc-28-2401-a", "2020-02-29", "n/a", "2026-03-02"],
    ["cadc-27-f", "2026-09-14", "n/a", "2026-09-04"],
    ["fixed-date", "2026-09-05", "n/a", "2026-09-05"],
    ["frcp-7-1", "2026-09-05", "n/a", "2026-09-05"],
    ["month-period", "2026-05-04", "n/a", "2026-06-04"],
  ])("%s from %s by %s", (ruleId, trigger, serviceMethod, due) => {
    expect(compute({ mode: "rule", ruleId, trigger, serviceMethod }).due).toBe(due);
  });

  test.each([
    ["frcp-15-a-3", "2026-05-22", { original_response_due: "2026-05-29" }, "2026-06-05"],
    ["frcp-15-a-3", "2026-05-22", { original_response_due: "2026-07-06" }, "2026-07-06"],
    ["frap-4-a-3", "2026-01-20", { judgment_entered: "2026-01-16" }, "2026-03-17"],
    ["frap-4-a-3", "2026-03-16", { judgment_entered: "2026-01-16" }, "2026-03-30"],
    ["frap-4-a-6-B", "2026-06-01", { judgment_entered: "2026-01-16" }, "2026-06-15"],
    ["frap-4-a-6-B", "2026-07-10", { judgment_entered: "2026-01-16" }, "2026-07-15"],
    ["frcp-12-a-3", "2026-03-02", { service_on_us_attorney: "2026-03-20" }, "2026-05-19"],
    ["frcp-16-b-2", "2026-03-02", { defendant_appeared: "2026-03-16" }, "2026-05-15"],
    ["frcp-45-d-2-B", "2026-03-02", { compliance_time: "2026-03-11" }, "2026-03-11"],
    ["lcvr-7-n", "2026-05-19", { dispositive_motion_filed: "2026-06-01" }, "2026-06-01"],
    ["frap-31-a-1-reply", "2026-06-10", { oral_argument: "2026-07-02" }, "2026-06-25"],
  ])("%s from %s with %o", (ruleId, trigger, triggers, due) => {
    expect(compute({ mode: "rule", ruleId, trigger, triggers }).due).toBe(due);
  });

  test.each([
    ["frap-4-a-3", "2026-01-16", "judgment_entered", "2026-03-17"],
    ["frap-4-a-3", "2026-01-20", "first_notice_of_appeal", "2026-02-03"],
    ["lcvr-16-3-d", "2014-10-16", "hearing_or_conference", "2014-10-09"],
    ["lcvr-16-3-d", "2014-09-25", "conference_held", "2014-10-09"],
    ["frap-4-a-4-A", "2026-01-16", "judgment_entered", "2026-03-17"],
  ])("%s from %s, which is the %s", (ruleId, trigger, triggerKind, due) => {
    expect(compute({ mode: "rule", ruleId, trigger, triggerKind }).due).toBe(due);
  });

  test("a jurisdictional period warns against the contested extra day", () => {
    const answer = compute({ mode: "rule", ruleId: "frap-4-a-1-B", trigger: "2024-02-16" });
    expect(answer).toMatchObject({ due: "2024-04-17", safe: "2024-04-16", confidence: "medium" });
    expect(answer.warnings.join()).toContain("file by 2024-04-16");
  });

  test("a moment late in another zone is the court's own day", () => {
    const answer = compute({ mode: "rule", ruleId: "lcvr-7-b", trigger: "2026-06-02T21:30-07:00" });
    expect(answer.due).toBe("2026-06-17");
    expect(answer.steps.some((step) => step.text.includes("Wed, Jun 3, 2026 on the court's clock"))).toBe(
      true,
    );
  });

  test("nulls for what does not apply are as good as nothing", () => {
    const given = answer({
      id: 1,
      mode: "rule",
      ruleId: "lcvr-7-b",
      trigger: "2026-06-02",
      serviceMethod: null,
      closures: null,
      period: null,
      direction: null,
      calendar: null,
      triggers: null,
    });
    expect(given).toMatchObject({ id: 1, due: "2026-06-16" });
  });

  test("a restraint is shown unrolled as the safe limit", () => {
    const answer = compute({ mode: "rule", ruleId: "frcp-65-b-2", trigger: "2026-02-07" });
    expect(answer).toMatchObject({ due: "2026-02-23", safe: "2026-02-21", confidence: "low" });
    expect(answer.alternatives.map((a) => a.due)).toEqual(["2026-02-21"]);
  });

  test("the 150th day shows its rolled reading and stays the earlier", () => {
    const answer = compute({ mode: "rule", ruleId: "frcp-58-c-2-B", trigger: "2026-01-07" });
    expect(answer.safe).toBe("2026-06-06");
    expect(answer.alternatives.map((a) => a.due)).toEqual(["2026-06-08"]);
  });
});

test("an order that leaves no date leaves none", () => {
  const answer = compute({ mode: "rule", ruleId: "order-replaces-computed", trigger: null });
  expect(answer).toMatchObject({ due: null, safe: null, nominalEnd: null });
});

test("the review track: a date, no date, or both readings", () => {
  const ask = (ruleId: string, reviewTrack?: "record" | "non_record" | "undecided") =>
    compute({ mode: "rule", ruleId, trigger: "2026-05-19", ...(reviewTrack ? { reviewTrack } : {}) });
  expect(ask("lcvr-7-n").due).toBe("2026-06-18");
  expect(ask("lcvr-7-n", "record").due).toBe("2026-06-18");
  expect(ask("lcvr-7-n", "non_record")).toMatchObject({ due: null, safe: "2026-06-18" });
  expect(ask("lcvr-7-n", "undecided").alternatives.map((a) => a.due)).toEqual([null]);
  expect(ask("lcvr-7-n", "undecided").due).toBe("2026-06-18");
  expect(ask("frcp-26-a-1-C", "record").due).toBeNull();
  expect(ask("frcp-26-a-1-C", "non_record").due).toBe("2026-06-02");
  expect(ask("frcp-59-e", "undecided").alternatives).toEqual([]);
});
