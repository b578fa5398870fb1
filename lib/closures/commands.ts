import { type AuditEntry, appendAudit, audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { toDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import { applyWorkedOut } from "@/lib/deadlines/apply-moves";
import { groupBy } from "@/lib/deadlines/group-by";
import { closureWords } from "@/lib/deadlines/words";
import { workOutMoves } from "@/lib/deadlines/work-out-moves";
import { AppError, forbidden, invalid, notFound } from "@/lib/errors";
import { canEnterClosure, canReadClosures } from "./access";
import type { EnterClosure, WithdrawClosure } from "./schema";

type Result = { closureId: string; moved: number; kept: number };
type Question = Parameters<typeof workOutMoves>[3];

/** Moves what the closure moves, in every case of the viewer: the dates in the same transaction as the closure. */
async function moveEverywhere(
  tx: Tx,
  viewer: Viewer,
  question: Question,
  how: { reason: string; keep: EnterClosure["keep"]; seen: EnterClosure["seen"] },
) {
  const { confirmDates } = await tx.setting.findFirstOrThrow({ select: { confirmDates: true } });
  const worked = await workOutMoves(tx, viewer, viewer.teamCases, question);
  const done = await applyWorkedOut(tx, viewer, worked, { ...how, filingId: null, confirmDates });
  const byCase = [...groupBy(done.moved, (m) => m.record.caseId)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [caseId, some] of byCase) {
    const event: AuditEntry = {
      action: "deadline.moved",
      subjectKind: "deadline",
      subjectId: some[0]?.record.id ?? caseId,
      data: { moved: some.map((m) => m.record.id), by: "closure" },
    };
    await appendAudit(tx, caseId, [event]);
  }
  return { moved: done.moved.length, kept: done.kept.length };
}

const none = { moves: [], enter: [], withdraw: [], track: null, docket: false };

/**
 * Enters a day on which a court was closed, and moves the dates that it moves as they were shown. The worker counts
 * those that the viewer may not see (commands/count-again.ts) and tells their own people.
 */
export async function enterClosure(viewer: Viewer, input: EnterClosure): Promise<Result> {
  if (!canReadClosures(viewer)) throw notFound("page");
  if (!canEnterClosure(viewer)) throw forbidden("Only the firm's people enter closures.");
  if (input.calendar === "scotus" && input.kind === "state_holiday")
    throw invalid(
      "kind",
      "A state holiday moves no date in the Supreme Court (S. Ct. R. 30.1). A legal holiday or an inaccessible day is accepted.",
    );
  return audited(viewer, async (tx) => {
    const { calendar, kind, closedOn } = input;
    const key = { calendar, kind, closedOn: toDbDate(closedOn) };
    const earlier = await tx.courtClosure.findUnique({
      where: { calendar_closedOn_kind: key },
      select: { id: true, withdrawnAt: true },
    });
    if (earlier !== null && earlier.withdrawnAt === null)
      throw invalid("closedOn", "This closure is already on record.");
    const moved = await moveEverywhere(
      tx,
      viewer,
      { ...none, enter: [{ calendar, kind, closedOn }], keep: input.keep.map((k) => k.id) },
      {
        reason: `${closureWords[kind]} entered for ${closedOn}: ${input.why}.`,
        keep: input.keep,
        seen: input.seen,
      },
    );
    const said = { why: input.why, sourceUrl: input.sourceUrl, createdById: viewer.userId, createdAt: now() };
    const { id } =
      earlier === null
        ? await tx.courtClosure.create({ data: { ...key, ...said }, select: { id: true } })
        : await tx.courtClosure.update({
            where: { id: earlier.id },
            data: { ...said, withdrawnAt: null, countedAt: null },
            select: { id: true },
          });
    return {
      result: { closureId: id, ...moved },
      caseId: null,
      events: [
        {
          action: "closure.entered",
          subjectKind: "closure",
          subjectId: id,
          data: { calendar, kind, closedOn, ...moved },
        },
      ],
    };
  });
}

/** Takes a closure back: it stays in the list, marked, and the dates it moved move back as they were shown. */
export async function withdrawClosure(
  viewer: Viewer,
  closureId: string,
  input: WithdrawClosure,
): Promise<Result> {
  if (!canReadClosures(viewer)) throw notFound("closure");
  return audited(viewer, async (tx) => {
    const closure = await tx.courtClosure.findUnique({
      where: { id: closureId },
      select: { id: true, withdrawnAt: true, kind: true, closedOn: true },
    });
    if (closure === null) throw notFound("closure");
    if (!canEnterClosure(viewer)) throw forbidden("Only the firm's people withdraw closures.");
    if (closure.withdrawnAt !== null) throw new AppError("conflict", "This closure was withdrawn already.");
    const moved = await moveEverywhere(
      tx,
      viewer,
      { ...none, withdraw: [closureId], keep: input.keep.map((k) => k.id) },
      {
        reason: `${closureWords[closure.kind]} withdrawn: ${input.reason}.`,
        keep: input.keep,
        seen: input.seen,
      },
    );
    await tx.courtClosure.update({
      where: { id: closureId },
      data: { withdrawnAt: now(), countedAt: null },
      select: { id: true },
    });
    return {
      result: { closureId, ...moved },
      caseId: null,
      events: [
        { action: "closure.withdrawn", subjectKind: "closure", subjectId: closureId, data: { ...moved } },
      ],
    };
  });
}
