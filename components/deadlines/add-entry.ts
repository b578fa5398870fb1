import { formatShort } from "@/lib/dates/format-date";
import type { Choices } from "@/lib/deadlines/choice-schema";
import type { RuleChoice } from "@/lib/deadlines/rule-choice";
import { type sideWords, triggerWords, unitWords } from "@/lib/deadlines/words";
import { type CountAsked, countStart, nothingCounted } from "./count-question";
import { remindersOf } from "./keeper-fields";
import { nothingSided, recurringOf, type SeriesAsked, type SidesAsked, twoSidedOf } from "./order-fields";
import { periodOf } from "./period-fields";
import { nothingAsked, type RuleAsked, ruleStart } from "./rule-question";
import type { Item } from "./take-form";

export const modes = [
  { value: "rule", label: "a rule" },
  { value: "event", label: "an event, with all it sets running" },
  { value: "fixed", label: "a day that was named" },
  { value: "count", label: "a period that an order gives" },
  { value: "two_sided", label: "the earlier or the later of several" },
  { value: "recurring", label: "a recurring order" },
  { value: "internal", label: "our own work" },
] as const;
export type Mode = (typeof modes)[number]["value"];

/** What is typed, for every way of entering; changing the way loses nothing. */
export type Entry = {
  title: string;
  side: keyof typeof sideWords;
  rule: RuleAsked;
  count: CountAsked;
  dueOn: string | null;
  dueTime: string;
  sided: SidesAsked;
  series: SeriesAsked;
  anchorId: string | null;
  lead: string;
  leadUnit: "days" | "working_days";
  waitingFor: string;
  ownerId: string;
  backupId: string;
  reminders: string;
  filingId: string | null;
  printedOn: string | null;
};

export const startOf = (today: string): Entry => ({
  title: "",
  side: "ours",
  rule: { ...nothingAsked, trigger: today },
  count: { ...nothingCounted, trigger: today },
  dueOn: null,
  dueTime: "",
  sided: nothingSided,
  series: { everyDays: "60", from: null },
  anchorId: null,
  lead: "2",
  leadUnit: "working_days",
  waitingFor: "",
  ownerId: "",
  backupId: "",
  reminders: "",
  filingId: null,
  printedOn: null,
});

/** How the date is asked for; null where something that it cannot do without is missing. */
export function howOf(mode: Mode, e: Entry): Item["how"] {
  switch (mode) {
    case "rule":
    case "event":
      return {
        kind: "rule",
        ruleId: e.rule.ruleId ?? "",
        trigger: ruleStart(e.rule),
        serviceMethod: e.rule.serviceMethod === "n/a" ? null : e.rule.serviceMethod,
        triggers: e.rule.others,
      };
    case "count":
      return {
        kind: "count",
        period: periodOf(e.count),
        direction: e.count.direction,
        trigger: countStart(e.count),
        addServiceDays: Number(e.count.addServiceDays),
        calendar: e.count.calendar,
      };
    case "fixed":
      return { kind: "fixed", dueOn: e.dueOn ?? "", dueTime: e.dueTime === "" ? null : e.dueTime };
    case "two_sided":
      return twoSidedOf(e.sided);
    case "recurring":
      return recurringOf(e.series);
    case "internal":
      return {
        kind: "internal",
        deadlineId: e.anchorId ?? "",
        lead: { n: e.lead.trim() === "" ? Number.NaN : Number(e.lead), unit: e.leadUnit },
      };
  }
}

/** What is asked of the server while the form is filled in; null where there is nothing to compute yet. */
export function previewOf(mode: Mode, e: Entry): Record<string, unknown> | null {
  const ready = {
    rule: e.rule.ruleId !== null && e.rule.trigger !== null,
    event: false,
    count: e.count.trigger !== null,
    fixed: e.dueOn !== null,
    two_sided: e.sided.sides.every((side) => side.what.trim().length > 1),
    recurring: e.series.from !== null && e.series.everyDays.trim() !== "",
    internal: e.anchorId !== null,
  }[mode];
  return ready ? { how: howOf(mode, e), printedOn: e.printedOn, title: e.title } : null;
}

/** Where it comes from in words, as lists show it. */
function whence(mode: Mode, e: Entry, rules: readonly RuleChoice[], choices: Choices): string | null {
  const filing = choices.filings.find((f) => f.id === e.filingId);
  switch (mode) {
    case "internal": {
      const to = choices.deadlines.find((d) => d.id === e.anchorId);
      return to ? `${e.lead} ${e.leadUnit === "days" ? "days" : "working days"} before: ${to.title}` : null;
    }
    case "rule": {
      const kind = rules.find((r) => r.id === e.rule.ruleId)?.triggers[0];
      const what = filing?.cite ?? (kind ? triggerWords(kind) : null);
      return e.rule.trigger === null ? null : [what, formatShort(e.rule.trigger)].filter(Boolean).join(", ");
    }
    case "count":
      if (e.count.trigger === null) break;
      return `${e.count.n} ${unitWords[e.count.unit]} ${e.count.direction} ${formatShort(e.count.trigger)}`;
    case "two_sided":
      return `the ${e.sided.choose} of ${e.sided.sides.map((side) => side.what.trim()).join(" and ")}`.slice(
        0,
        300,
      );
    case "recurring":
      if (e.series.from === null) break;
      return `every ${e.series.everyDays} days, counted from ${formatShort(e.series.from)}`;
  }
  return filing?.cite ?? null;
}

export function toInput(mode: Mode, e: Entry, rules: readonly RuleChoice[], choices: Choices): Item {
  const triggered = mode === "rule";
  return {
    title: e.title,
    side: mode === "internal" ? "internal" : e.side,
    how: howOf(mode, e),
    ownerId: e.ownerId === "" ? null : e.ownerId,
    backupId: e.backupId === "" ? null : e.backupId,
    reminders: remindersOf(e.reminders),
    printedOn: e.printedOn,
    triggerText: whence(mode, e, rules, choices),
    triggerFilingId: triggered ? e.filingId : null,
    orderFilingId: triggered || mode === "internal" ? null : e.filingId,
    waitingFor: e.waitingFor.trim() === "" ? null : e.waitingFor,
  };
}
