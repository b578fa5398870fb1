import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { forbidden, notFound } from "@/lib/errors";
import { canKeepDates, canReadDates } from "../access";
import { applyWorkedOut } from "../apply-moves";
import type { ApplyMoves } from "../move-schema";
import { columnOfTrack } from "../review-track-words";
import { workOutMoves } from "../work-out-moves";
import { checkFiling } from "../write-date";
import { writeTriggerDays } from "../write-trigger-days";

/**
 * Moves a trigger with the row that it is, or chooses the review track, and with it whatever hangs on it: the table that was shown, in one
 * transaction. What was unticked stays, with its reason. Closures are entered in lib/closures.
 */
export async function moveDates(
  viewer: Viewer,
  caseId: string,
  input: ApplyMoves,
): Promise<{ moved: number; kept: number }> {
  if (!canReadDates(viewer, caseId)) throw notFound("case");
  if (!canKeepDates(viewer, caseId)) throw forbidden("Only the case team moves its dates.");
  return audited(viewer, async (tx) => {
    await checkFiling(tx, caseId, input.filingId, "filingId");
    const { confirmDates } = await tx.setting.findFirstOrThrow({ select: { confirmDates: true } });
    const asked = { ...input, enter: [], withdraw: [], keep: input.keep.map((k) => k.id) };
    const worked = await workOutMoves(tx, viewer, [caseId], asked);
    const { moved, kept } = await applyWorkedOut(tx, viewer, worked, { ...input, confirmDates });
    const rows = await writeTriggerDays(tx, caseId, input.moves, [...worked.rows, ...worked.same]);
    if (input.track !== null)
      await tx.case.update({
        where: { id: caseId },
        data: { reviewTrack: columnOfTrack(input.track), version: { increment: 1 } },
        select: { id: true },
      });
    return {
      result: { moved: moved.length, kept: kept.length },
      caseId,
      events: [
        {
          action: input.track === null ? "deadline.moved" : "case.track_chosen",
          subjectKind: input.track === null ? "deadline" : "case_row",
          subjectId: input.track === null ? (moved[0]?.record.id ?? caseId) : caseId,
          data: {
            track: input.track,
            triggers: input.moves.map((m) => `${m.subject}:${m.id}`),
            moved: moved.map((m) => m.record.id),
            kept: kept.map((m) => m.record.id),
          },
        },
        ...rows,
      ],
    };
  });
}
