import { addDays } from "@/lib/dates/court-date";
import type { DeadlineBasis } from "@/lib/db/generated/enums";
import { computeAnswerSchema } from "@/lib/deadlines/engine-schema";
import { ruleById } from "@/lib/deadlines/rules/catalogue";
import { scenario } from "../scenario/scenario";
import { SCENARIO_TODAY } from "../scenario/scenario-now";
import type { ScenarioDeadline } from "../scenario/scenario-types";
import { answerOf, triggerWords } from "./deadline-answer";
import { closedReason, confirmation, enteredDay, historyOf, remindersOf } from "./deadline-history";
import { US_ATTORNEY } from "./parties";
import { at, dbDate, entryOf, type Play } from "./play";
import { newRowId } from "./row-id";

const basisOf = (d: ScenarioDeadline): DeadlineBasis =>
  d.chain !== null ? "internal" : d.ruleId !== null ? "rule" : d.orderEntry !== null ? "order" : "by_hand";

/** A paper that answers another: the rule runs from the service of what is answered. */
const ANSWERS = new Set(["service_of_motion", "service_of_opposition", "pi_application_served"]);

/** The entry that a date's paper answers; a date that an order put in the place of another answers the same. */
function answeredEntry(d: ScenarioDeadline): string | null {
  if (ANSWERS.has(answerOf(d)?.rule?.trigger ?? "")) return d.triggerEntry;
  const before =
    d.ruleId === null ? scenario.deadlines.find((other) => other.supersededBy === d.key) : undefined;
  return before === undefined ? null : answeredEntry(before);
}

function deadlineRow(play: Play, d: ScenarioDeadline) {
  const answer = answerOf(d);
  const rule = d.ruleId === null ? null : ruleById(d.ruleId);
  const confirmed = confirmation(d);
  const seen =
    addDays(enteredDay(d), 1) < SCENARIO_TODAY && d.state !== "waiting" && d.ownerRole !== "client_lead";
  const completedOn = d.closedBy === null ? d.dueOn : entryOf(d.closedBy).filedOn;
  const done = d.state === "done";
  return {
    ...play.guard("work_product"),
    id: play.id("deadline", d.key),
    title: d.title,
    side: d.whose,
    state: d.state,
    basis: basisOf(d),
    ruleId: d.ruleId,
    cite: answer?.cite ?? rule?.cite ?? null,
    calendar: rule?.calendar ?? (d.case === "appeal" ? ("cadc" as const) : ("ddc" as const)),
    dueOn: dbDate(d.dueOn),
    nominalEndOn: dbDate(answer?.nominalEnd ?? null),
    safeOn: dbDate(answer?.safe ?? null),
    printedOn: dbDate(d.printedOn),
    ...(answer === null ? {} : { computation: computeAnswerSchema.parse(answer) }),
    triggerOn: dbDate(d.triggerOn),
    triggerText: triggerWords(d),
    triggerFilingId: play.filing(d.triggerEntry),
    triggerServiceId: rule?.id === "frcp-12-a-2" ? play.id("service", US_ATTORNEY) : null,
    triggerDeadlineId: d.chain === null ? null : play.id("deadline", d.chain.from),
    serviceMethod: d.serviceMethod === "n/a" ? null : d.serviceMethod,
    offsetDays: d.chain === null ? null : -d.chain.daysBefore,
    waitingFor: d.state === "waiting" ? d.reason : null,
    orderFilingId: play.filing(d.orderEntry),
    respondsToId: play.filing(answeredEntry(d)),
    jurisdictional: rule?.extendable === "jurisdictional",
    extendable: rule?.extendable !== "jurisdictional" && rule?.extendable !== "never",
    ownerId: play.person(d.ownerRole),
    backupId: d.backupRole === null ? null : play.person(d.backupRole),
    confirmedAt: confirmed?.at ?? null,
    confirmedById: confirmed === null ? null : play.person(confirmed.by),
    acknowledgedAt: seen ? at(addDays(enteredDay(d), 1), "09:30") : null,
    acknowledgedById: seen ? play.person(d.ownerRole) : null,
    completedOn: done ? dbDate(completedOn) : null,
    completedByFilingId: done ? play.filing(d.closedBy) : null,
    closedReason: closedReason(d),
    createdById: play.person("paralegal"),
    createdAt: at(enteredDay(d), "18:00"),
  };
}

/** Dates with the engine's computation, their history and reminders. Internal ones hang on the court's, which come first. */
export async function writeDeadlines(play: Play): Promise<void> {
  const { tx } = play;
  const mine = scenario.deadlines.filter((d) => d.case === play.key);
  const inOrder = [...mine.filter((d) => d.chain === null), ...mine.filter((d) => d.chain !== null)];
  const row = play.guard("work_product");
  await tx.deadline.createMany({ data: inOrder.map((d) => deadlineRow(play, d)) });
  await tx.deadlineChange.createMany({
    data: mine.flatMap((d) =>
      historyOf(d).map(({ entry, changedBy, fromOn, toOn, ...change }) => ({
        ...row,
        ...change,
        id: newRowId(),
        deadlineId: play.id("deadline", d.key),
        fromOn: dbDate(fromOn),
        toOn: dbDate(toOn),
        filingId: play.filing(entry),
        changedById: play.person(changedBy),
      })),
    ),
  });
  await tx.deadlineReminder.createMany({
    data: mine.flatMap((d) =>
      remindersOf(d).map((reminder) => ({
        ...row,
        ...reminder,
        id: newRowId(),
        deadlineId: play.id("deadline", d.key),
      })),
    ),
  });
}
