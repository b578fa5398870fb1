import { formatShort } from "@/lib/dates/format-date";
import type { Choices } from "@/lib/deadlines/choice-schema";
import type { RuleChoice } from "@/lib/deadlines/rule-choice";
import type { DeadlineRow } from "@/lib/deadlines/schema";
import { triggerWords } from "@/lib/deadlines/words";
import { type CountAsked, countOf, momentOf, nothingCounted } from "./count-question";
import { nothingAsked, questionOf, type RuleAsked, triggerOf } from "./rule-question";
import type { Item } from "./take-form";

export const modes = [
  { value: "rule", label: "a rule" },
  { value: "event", label: "an event, with all it sets running" },
  { value: "count", label: "a period that an order gives" },
  { value: "fixed", label: "a day that was named" },
  { value: "recurring", label: "a recurring order" },
  { value: "internal", label: "our own work" },
] as const;
export type Mode = (typeof modes)[number]["value"];

/** What is typed, for every way of entering; changing the way loses nothing. */
export type Entry = {
  title: string;
  side: DeadlineRow["side"];
  rule: RuleAsked;
  count: CountAsked;
  dueOn: string | null;
  dueTime: string;
  everyDays: string;
  anchorId: string | null;
  lead: string;
  leadUnit: "days" | "working_days";
  waitingFor: string;
  ownerId: string;
  backupId: string;
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
  everyDays: "60",
  anchorId: null,
  lead: "2",
  leadUnit: "working_days",
  waitingFor: "",
  ownerId: "",
  backupId: "",
  filingId: null,
  printedOn: null,
});

/** An entry as a draft kept it; what an older draft does not have starts afresh. */
export function readEntry(text: string, today: string): Entry {
  try {
    return { ...startOf(today), ...JSON.parse(text) };
  } catch {
    return startOf(today);
  }
}

/** The question to the engine while the form is filled in; null where there is nothing to compute yet. */
export function previewOf(mode: Mode, e: Entry): Record<string, unknown> | null {
  const question = mode === "rule" ? questionOf(e.rule) : mode === "count" ? countOf(e.count) : null;
  return question && e.printedOn ? { ...question, clerkDate: e.printedOn } : question;
}

function howOf(mode: Mode, e: Entry): Item["how"] {
  switch (mode) {
    case "rule":
    case "event":
      return {
        kind: "rule",
        ruleId: e.rule.ruleId ?? "",
        trigger: triggerOf(e.rule),
        serviceMethod: e.rule.serviceMethod === "n/a" ? null : e.rule.serviceMethod,
        triggers: e.rule.others,
      };
    case "count":
      return {
        kind: "count",
        period: { n: Number(e.count.n), unit: e.count.unit },
        direction: e.count.direction,
        trigger: momentOf(e.count),
        addServiceDays: Number(e.count.addServiceDays),
        calendar: e.count.calendar,
      };
    case "fixed":
      return { kind: "fixed", dueOn: e.dueOn ?? "", dueTime: e.dueTime === "" ? null : e.dueTime };
    case "recurring":
      return { kind: "recurring", everyDays: Number(e.everyDays), from: e.dueOn ?? "" };
    case "internal":
      return {
        kind: "internal",
        deadlineId: e.anchorId ?? "",
        lead: { n: Number(e.lead), unit: e.leadUnit },
      };
  }
}

/** Where it comes from in words, as lists show it. */
function whence(mode: Mode, e: Entry, rules: readonly RuleChoice[], choices: Choices): string | null {
  const filing = choices.filings.find((f) => f.id === e.filingId);
  if (mode === "internal") {
    const to = choices.deadlines.find((d) => d.id === e.anchorId);
    return to ? `${e.lead} ${e.leadUnit === "days" ? "days" : "working days"} before: ${to.title}` : null;
  }
  if (mode === "rule") {
    const kind = rules.find((r) => r.id === e.rule.ruleId)?.triggers[0];
    const what = filing?.cite ?? (kind ? triggerWords(kind) : null);
    return e.rule.trigger === null ? null : [what, formatShort(e.rule.trigger)].filter(Boolean).join(", ");
  }
  if (mode === "count" && e.count.trigger !== null)
    return `${e.count.n} ${e.count.unit} ${e.count.direction} ${formatShort(e.count.trigger)}`;
  if (mode === "recurring" && e.dueOn !== null)
    return `every ${e.everyDays} days, counted from ${formatShort(e.dueOn)}`;
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
    printedOn: e.printedOn,
    triggerText: whence(mode, e, rules, choices),
    triggerFilingId: triggered ? e.filingId : null,
    orderFilingId: triggered || mode === "internal" ? null : e.filingId,
    waitingFor: e.waitingFor.trim() === "" ? null : e.waitingFor,
  };
}
