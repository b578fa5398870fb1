import type { AuditData, AuditEntry } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { toDbDate } from "@/lib/dates/court-date";
import type { Prisma } from "@/lib/db/generated/client";
import type { DeadlineState } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";
import { AppError, forbidden, invalid } from "@/lib/errors";
import { citeOf } from "@/lib/filings/words";
import type { StoredComputation } from "./recipe";
import type { Deadline } from "./schema";

export const dbDay = (date: string | null) => date && toDbDate(date);
/** The column takes JSON; what goes in was parsed by its schema and holds nothing else. */
export const asJson = (computation: StoredComputation): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(computation));

/** Refuses those who only read, and a version that is no longer the one on record; shows both then. */
export function checkMayChange(before: Deadline, version: number): void {
  if (!before.can.edit) throw forbidden("Only the case team keeps its dates.");
  if (before.version !== version)
    throw new AppError(
      "conflict",
      "Somebody changed this date while you were at it. Both versions are shown.",
      { current: before },
    );
}

export function checkOpen(before: Deadline): void {
  if (before.group === "closed")
    throw new AppError(
      "conflict",
      `This date is already ${before.state}. Its history shows by whom, and why.`,
      { current: before },
    );
}

/** Updates one date under its version. Another writer in between is a conflict. */
export async function changeRow(
  tx: Tx,
  before: Pick<Deadline, "id" | "caseId" | "version">,
  data: Prisma.DeadlineUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.deadline.updateMany({
    where: { id: before.id, caseId: before.caseId, version: before.version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count !== 1)
    throw new AppError("conflict", "Somebody changed this date at the same moment. Load it again.");
}

export type History = {
  deadlineId: string;
  fromOn: string | null;
  toOn: string | null;
  fromState: DeadlineState | null;
  toState: DeadlineState;
  reason: string;
  filingId?: string | null;
};

/** Adds to what a date ever was, and why. The guard on the table keeps each row as closed as its date. */
export async function writeHistory(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  rows: readonly History[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.deadlineChange.createMany({
    data: rows.map(({ fromOn, toOn, filingId, ...row }) => ({
      ...row,
      caseId,
      fromOn: dbDay(fromOn),
      toOn: dbDay(toOn),
      filingId: filingId ?? null,
      changedAt: now(),
      // A job is nobody.
      changedById: viewer.userId === "" ? null : viewer.userId,
    })),
  });
}

/** One person told of one change. */
export type Told = { userId: string | null; deadlineId: string };

/** What must leave the product, in the transaction of the change. Whoever did it is not told of it. */
export async function tell(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  kind: `deadline.${string}`,
  told: readonly Told[],
): Promise<void> {
  const data = told.flatMap(({ userId, deadlineId }) =>
    userId === null || userId === viewer.userId
      ? []
      : [{ kind, userId, caseId, subjectId: deadlineId, createdAt: now() }],
  );
  if (data.length > 0) await tx.outbox.createMany({ data });
}

/** Those who have a date: its owner and its backup. */
export const keepersOf = (d: Pick<Deadline, "id" | "owner" | "backup">): Told[] => [
  { userId: d.owner?.id ?? null, deadlineId: d.id },
  { userId: d.backup?.id ?? null, deadlineId: d.id },
];

export const deadlineEvent = (verb: string, subjectId: string, data: AuditData = {}): AuditEntry => ({
  action: `deadline.${verb}`,
  subjectKind: "deadline",
  subjectId,
  data,
});

/** Entries of this docket that a date may name. One of another case, or not open to the viewer, does not exist. */
export async function checkFiling(
  tx: Tx,
  caseId: string,
  filingId: string | null,
  field: string,
): Promise<{ cite: string; filedOn: Date; enteredOn: Date | null } | null> {
  if (filingId === null) return null;
  const filing = await tx.filing.findFirst({
    where: { id: filingId, caseId },
    select: { number: true, kind: true, filedOn: true, enteredOn: true },
  });
  if (filing === null) throw invalid(field, "This entry is not on the docket of this case.");
  const { number, kind, ...rest } = filing;
  return { ...rest, cite: citeOf({ number, kind }) };
}

/** Whoever has a date is on the team of its case. */
export async function checkKeepers(
  tx: Tx,
  caseId: string,
  people: readonly { id: string | null; field: string }[],
): Promise<void> {
  const wanted = people.filter((p) => p.id !== null);
  if (wanted.length === 0) return;
  const members = await tx.caseMember.findMany({
    where: {
      caseId,
      userId: { in: wanted.flatMap((p) => p.id ?? []) },
      revokedAt: null,
      role: { in: ["attorney", "paralegal"] },
    },
    select: { userId: true },
  });
  const known = new Set(members.map((m) => m.userId));
  const missing = wanted.find((p) => p.id !== null && !known.has(p.id));
  if (missing)
    throw invalid(missing.field, "This person is not on the team of this case. Choose one who is.");
}

export const keptHistory = (reason: string, newDue: string | null, why: string) =>
  `${reason} It would be ${newDue ?? "without a day"}; kept on purpose: ${why}`;
