import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { vacateDeadline } from "@/lib/deadlines/commands/close";
import { extendDeadline } from "@/lib/deadlines/commands/extend";
import { AppError, forbidden, invalid, notFound } from "@/lib/errors";
import { citeAfterFiling } from "@/lib/harm/write/cite-after-filing";
import { canImport } from "../access";
import { asJson } from "../as-json";
import { recordEffects } from "../effects";
import { effectOf } from "../how-of-deadline";
import { type Decided, type decideProposalInput, proposalData } from "../proposal-schema";
import type { Made, Of } from "../proposal-subject";
import { writeProposal } from "../write-proposal";

/** The order moves a date on record, or takes it away: the same as on that date's own page, by this entry. */
async function changeDate(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  of: { filingId: string; words: string },
  data: Of<"deadline">,
  deadlineId: string,
): Promise<Made> {
  const row = await tx.deadline.findFirst({
    where: { id: deadlineId, caseId },
    select: { version: true },
  });
  if (row === null) throw invalid("deadlineId", "This date is not on record in this case.");
  const reason = `Read from the docket text: ${of.words.slice(0, 300)}`;
  if (data.act === "vacated") {
    await vacateDeadline(viewer, caseId, deadlineId, {
      version: row.version,
      reason,
      filingId: of.filingId,
    });
    return { resultId: deadlineId, events: [] };
  }
  const effect = effectOf(data);
  if (effect === null)
    throw invalid("data.printedOn", "Nothing here can be counted. Correct it: give the new day.");
  const { deadline } = await extendDeadline(viewer, caseId, deadlineId, {
    version: row.version,
    orderFilingId: of.filingId,
    orderText: null,
    enteredOn: null,
    layer: "case_order",
    effect,
    reason,
  });
  return { resultId: deadline.id, events: [] };
}

/** Accepts a proposal (as it stands, or as corrected) and makes the fact it proposes, or dismisses it. */
export async function decideProposal(
  viewer: Viewer,
  caseId: string,
  proposalId: string,
  input: z.output<typeof decideProposalInput>,
): Promise<Decided> {
  return audited(viewer, async (tx) => {
    const found = await tx.proposal.findFirst({
      where: { id: proposalId, caseId },
      select: { id: true, filingId: true, data: true, words: true, state: true },
    });
    if (found === null) throw notFound("proposal");
    if (!canImport(viewer, caseId)) throw forbidden("Only the case team decides what the docket says.");
    if (found.state !== "open") throw new AppError("conflict", "This has been decided already.");
    const original = proposalData.parse(found.data);
    const data = input.data ?? original;
    if (data.kind !== original.kind) throw invalid("data.kind", "A proposal is corrected as what it is.");
    const make = (): Promise<Made> =>
      data.kind === "deadline" && input.deadlineId !== null
        ? changeDate(tx, viewer, caseId, found, data, input.deadlineId)
        : writeProposal(tx, viewer, caseId, found.filingId, data, found.words, {
            ownerId: input.ownerId,
            backupId: input.backupId,
          });
    const { result: made, rows } =
      input.decision === "accept"
        ? await recordEffects(tx, { caseId, filingId: found.filingId, kind: data.kind }, make)
        : { result: { resultId: null, events: [] }, rows: [] };
    const state = input.decision === "dismiss" ? "dismissed" : input.data === null ? "accepted" : "corrected";
    // Of two who decide at the same moment, one finds it decided.
    const { count } = await tx.proposal.updateMany({
      where: { id: proposalId, state: "open" },
      data: {
        state,
        decidedAt: now(),
        decidedById: viewer.userId,
        resultId: made.resultId,
        ...(rows === null ? {} : { effects: asJson({ original, rows }) }),
        ...(input.data === null ? {} : { data: asJson(input.data) }),
      },
    });
    if (count !== 1) throw new AppError("conflict", "This has been decided already.");
    return {
      result: { id: proposalId, state, resultId: made.resultId },
      caseId,
      events: [
        {
          action: `proposal.${state}`,
          subjectKind: "filing",
          subjectId: found.filingId,
          data: { proposalId, kind: data.kind },
        },
        ...made.events,
      ],
    };
  });
}

/** A person has looked at an entry that came in by itself. */
export async function confirmEntry(
  viewer: Viewer,
  caseId: string,
  filingId: string,
): Promise<{ id: string }> {
  const row = await withViewer(viewer, (tx) =>
    tx.filing.findFirst({ where: { id: filingId, caseId }, select: { unreviewed: true } }),
  );
  if (row === null) throw notFound("entry");
  if (!canImport(viewer, caseId)) throw forbidden("Only the case team confirms entries.");
  return audited(viewer, async (tx) => {
    await tx.filing.updateMany({
      where: { id: filingId, caseId, unreviewed: true },
      data: { unreviewed: false, version: { increment: 1 } },
    });
    return {
      result: { id: filingId },
      caseId,
      events: [
        { action: "filing.confirmed", subjectKind: "filing", subjectId: filingId },
        ...(await citeAfterFiling(tx, viewer, caseId, [filingId])),
      ],
    };
  });
}
