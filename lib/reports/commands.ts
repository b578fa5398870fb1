import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import { isAttorney, isClient, type Viewer } from "@/lib/auth/viewer";
import { now, today } from "@/lib/dates/clock";
import { toDbDate } from "@/lib/dates/court-date";
import { onDay } from "@/lib/dates/uncertain-date";
import type { Tx } from "@/lib/db/with-viewer";
import { putInOutbox } from "@/lib/email/put-in-outbox";
import { AppError, forbidden, invalid, notFound } from "@/lib/errors";
import { getReport } from "./queries";
import type { decideReportInput, Report, submitReportInput, withdrawReportInput } from "./schema";

/** A person of the client reports what the directive cost them. It waits for an attorney. */
export async function submitReport(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof submitReportInput>,
): Promise<Report> {
  if (!isClient(viewer, caseId)) throw notFound("case");
  if (input.startOn !== null && input.startOn > today()) {
    throw invalid("startOn", "This day has not come yet. Report what has happened.");
  }
  const { startOn, endOn, ...rest } = input;
  const id = await audited(viewer, async (tx) => {
    const row = await tx.clientReport.create({
      data: {
        ...rest,
        caseId,
        reporterId: viewer.userId,
        startOn: startOn && toDbDate(startOn),
        endOn: endOn && toDbDate(endOn),
        createdAt: now(),
      },
      select: { id: true },
    });
    await putInOutbox(tx, "report.submitted", caseId, row.id);
    return {
      result: row.id,
      caseId,
      events: [{ action: "report.submitted", subjectKind: "client_report", subjectId: row.id }],
    };
  });
  return getReport(viewer, caseId, id);
}

const stale = (current: Report) =>
  new AppError("conflict", "This report was changed while you were reading it. Both versions are shown.", {
    current,
  });

/** The reporter takes a report back before anybody decided on it. */
export async function withdrawReport(
  viewer: Viewer,
  caseId: string,
  reportId: string,
  input: z.output<typeof withdrawReportInput>,
): Promise<Report> {
  const before = await getReport(viewer, caseId, reportId);
  if (!before.can.withdraw)
    throw forbidden("Only the one who reported it can take it back, and only before it is decided.");
  await audited(viewer, async (tx) => {
    const { count } = await tx.clientReport.updateMany({
      where: { id: reportId, caseId, version: input.version, state: "submitted" },
      data: { state: "withdrawn", version: { increment: 1 } },
    });
    if (count !== 1) throw stale(before);
    return {
      result: null,
      caseId,
      events: [{ action: "report.withdrawn", subjectKind: "client_report", subjectId: reportId }],
    };
  });
  return getReport(viewer, caseId, reportId);
}

/** The harm that an accepted report becomes: the client's own words, as a client report, unproved as yet. */
async function addToLedger(tx: Tx, viewer: Viewer, caseId: string, report: Report): Promise<string> {
  const start = report.startOn === null ? null : { ...onDay(report.startOn) };
  const end = report.endOn === null ? null : { ...onDay(report.endOn) };
  const harm = await tx.harm.create({
    data: {
      caseId,
      tier: "work_product",
      text: report.text,
      category: report.category,
      timing: report.stillGoing ? "ongoing" : report.endOn === null ? null : "past",
      bearer: "employee",
      bearerNote: report.affected,
      ...(start === null ? {} : { fromDated: start }),
      ...(end === null ? {} : { toDated: end }),
      earliestOn: report.startOn === null ? null : toDbDate(report.startOn),
      latestOn: report.endOn === null ? null : toDbDate(report.endOn),
      standing: "client_report",
      standingNote: report.cost === null ? null : `Cost as reported: ${report.cost}`,
      createdById: viewer.userId,
    },
    select: { id: true },
  });
  return harm.id;
}

/** An attorney takes a report into the ledger, or declines it with a word why. */
export async function decideReport(
  viewer: Viewer,
  caseId: string,
  reportId: string,
  input: z.output<typeof decideReportInput>,
): Promise<Report> {
  const before = await getReport(viewer, caseId, reportId);
  if (!isAttorney(viewer, caseId)) throw forbidden("Only an attorney of this case decides on a report.");
  if (input.decision === "declined" && (input.note ?? "") === "")
    throw invalid("note", "Say in a sentence why, for the one who reported it.");
  await audited(viewer, async (tx) => {
    if (before.version !== input.version || before.state !== "submitted") throw stale(before);
    const harmId = input.decision === "accepted" ? await addToLedger(tx, viewer, caseId, before) : null;
    const { count } = await tx.clientReport.updateMany({
      where: { id: reportId, caseId, version: input.version, state: "submitted" },
      data: {
        state: input.decision,
        decidedAt: now(),
        decidedById: viewer.userId,
        decisionNote: input.note,
        harmId,
        version: { increment: 1 },
      },
    });
    if (count !== 1) throw stale(before);
    await putInOutbox(tx, "report.decided", caseId, reportId);
    return {
      result: null,
      caseId,
      events: [
        {
          action: `report.${input.decision}`,
          subjectKind: "client_report",
          subjectId: reportId,
          data: { harmId },
        },
        ...(harmId === null
          ? []
          : [
              {
                action: "harm.added" as const,
                subjectKind: "harm" as const,
                subjectId: harmId,
                data: { reportId },
              },
            ]),
      ],
    };
  });
  return getReport(viewer, caseId, reportId);
}
