import type { Viewer } from "@/lib/auth/viewer";
import type { Tx } from "@/lib/db/with-viewer";
import { deadlineInput } from "@/lib/deadlines/entry-schema";
import { groundOf, insertDate } from "@/lib/deadlines/insert-date";
import { calendarOfCourt } from "@/lib/deadlines/make-proposals";
import { deadlineEvent } from "@/lib/deadlines/write-date";
import { invalid } from "@/lib/errors";
import { howOfDeadline } from "./how-of-deadline";
import type { Made, Of, Subject } from "./proposal-subject";

/** Who has a date that is taken from the docket text. */
export type Keep = { ownerId: string | null; backupId: string | null };

/**
 * Enters a date that docket text sets as the preview showed it: computed by the engine, unconfirmed, reminding, with
 * the entry as its order and the printed day beside it as evidence.
 */
export async function writeDeadline(
  tx: Tx,
  viewer: Viewer,
  filing: Subject,
  data: Of<"deadline">,
  words: string,
  keep: Keep,
): Promise<Made> {
  const { caseId } = filing.guard;
  if (data.act === "vacated")
    throw invalid("deadlineId", "Choose the date on record that this entry takes away.");
  const legalCase = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { courtId: true } });
  const asked = howOfDeadline(data, filing.filedOn, calendarOfCourt(legalCase.courtId));
  if (asked === null)
    throw invalid("data.printedOn", "Nothing here can be counted. Correct it: give the day it is due.");
  const input = deadlineInput.safeParse({
    title: data.title,
    side: data.side,
    how: asked.how,
    ...keep,
    printedOn: data.printedOn,
    triggerText: words.slice(0, 300),
    triggerFilingId: asked.how.kind === "fixed" ? null : filing.id,
    orderFilingId: filing.id,
    waitingFor: asked.waitingFor?.slice(0, 300) ?? null,
    reason: `Read from the docket text: ${words.slice(0, 300)}`,
  });
  if (!input.success) {
    const issue = input.error.issues[0];
    throw invalid(
      `data.${issue?.path.join(".") ?? "title"}`,
      issue?.message ?? "This date cannot be entered.",
    );
  }
  const ground = await groundOf(tx, viewer, caseId);
  const { id, dueOn } = await insertDate(tx, viewer, caseId, input.data, ground);
  return {
    resultId: id,
    events: [
      deadlineEvent("added", id, {
        dueOn,
        kind: input.data.how.kind,
        ruleId: null,
        secondPerson: ground.confirmDates,
      }),
    ],
  };
}
