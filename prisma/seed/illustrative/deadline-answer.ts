import { formatShort } from "@/lib/dates/format-date";
import { compute } from "@/lib/deadlines/compute";
import type { ComputeAnswer } from "@/lib/deadlines/engine-schema";
import { internalDates } from "@/lib/deadlines/internal-dates";
import { scenario } from "../scenario/scenario";
import type { ScenarioDeadline } from "../scenario/scenario-types";
import { citeEntry, entryOf, found } from "./play";

export const deadlineOf = (key: string): ScenarioDeadline =>
  found(
    scenario.deadlines.find((d) => d.key === key),
    key,
  );

const calendarOf = (d: ScenarioDeadline) => (d.case === "appeal" ? "cadc" : "ddc");

function internalAnswer(d: ScenarioDeadline, chain: NonNullable<ScenarioDeadline["chain"]>): ComputeAnswer {
  const anchor = deadlineOf(chain.from);
  const [date] = internalDates({
    courtDate: found(anchor.dueOn ?? undefined, chain.from),
    courtDateName: anchor.title,
    links: [{ name: d.title, lead: { n: chain.daysBefore, unit: "days" } }],
    calendar: calendarOf(d),
  });
  const { date: due, text } = found(date, d.key);
  return {
    id: null,
    due,
    nominalEnd: due,
    safe: due,
    cite: "Internal date: no rule set it",
    confidence: "high",
    alternatives: [],
    steps: [{ text, date: due, cite: "Set by the team" }],
    warnings: [],
  };
}

/** What the engine says of a date of the scenario: due, safe and nominal end, steps, alternatives. Null while it waits. */
export function answerOf(d: ScenarioDeadline): ComputeAnswer | null {
  if (d.dueOn === null) return null;
  if (d.chain !== null) return internalAnswer(d, d.chain);
  const clerk = d.printedOn === null ? {} : { clerkDate: d.printedOn };
  if (d.ruleId !== null)
    return compute({
      mode: "rule",
      ruleId: d.ruleId,
      trigger: d.triggerOn,
      serviceMethod: d.serviceMethod,
      ...clerk,
    });
  const fixed = compute({
    mode: "count",
    direction: "fixed",
    trigger: d.dueOn,
    calendar: calendarOf(d),
    ...clerk,
  });
  return d.orderEntry === null ? fixed : { ...fixed, cite: citeEntry(entryOf(d.orderEntry), formatShort) };
}

/** Where a date comes from, in words: "ECF No. 29, served Aug 28, 2026". */
export function triggerWords(d: ScenarioDeadline): string | null {
  if (d.chain !== null)
    return `${d.chain.daysBefore} ${d.chain.daysBefore === 1 ? "day" : "days"} before: ${deadlineOf(d.chain.from).title}`;
  if (d.triggerEntry === null) return null;
  const entry = entryOf(d.triggerEntry);
  const cite = citeEntry(entry, formatShort);
  if (d.triggerOn === null) return cite;
  const how =
    d.triggerOn === entry.servedOn || entry.kind === "service"
      ? "served"
      : d.triggerOn === entry.filedOn
        ? "filed"
        : d.triggerOn === entry.enteredOn
          ? "entered"
          : "counted from";
  return `${cite}, ${how} ${formatShort(d.triggerOn)}`;
}
