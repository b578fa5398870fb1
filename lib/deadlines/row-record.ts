import type { Viewer } from "@/lib/auth/viewer";
import { now, today } from "@/lib/dates/clock";
import { fromDbDate } from "@/lib/dates/court-date";
import { courtDateAt, courtTimeAt } from "@/lib/dates/court-zone";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/with-viewer";
import { citeOf } from "@/lib/filings/words";
import { standingChecks } from "@/lib/rules/queries";
import { canKeepDates } from "./access";
import { findRule } from "./rules/catalogue";
import type { DeadlineRow, FilingRef, Person } from "./schema";
import { lapsedForThem, urgencyOf } from "./urgency";
import { type RuleChecked, verificationOf } from "./verification";
import { groupOf } from "./words";

/** The columns of a list. Nothing that the viewer may not see hangs on them: people, cases and entries come apart. */
export const rowSelect = {
  id: true,
  caseId: true,
  title: true,
  side: true,
  state: true,
  basis: true,
  ruleId: true,
  cite: true,
  dueOn: true,
  dueTime: true,
  safeOn: true,
  printedOn: true,
  waitingFor: true,
  triggerText: true,
  ownerId: true,
  backupId: true,
  confirmedAt: true,
  acknowledgedAt: true,
  completedByFilingId: true,
  jurisdictional: true,
  releasedAt: true,
  createdAt: true,
  version: true,
} satisfies Prisma.DeadlineSelect;
export type RowRecord = Prisma.DeadlineGetPayload<{ select: typeof rowSelect }>;

const day = (date: Date | null) => date && fromDbDate(date);
const unique = (ids: readonly (string | null)[]) => [...new Set(ids.flatMap((id) => id ?? []))];

export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, Person>> {
  const wanted = unique(ids);
  if (wanted.length === 0) return new Map();
  const people = await tx.user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(people.map((p) => [p.id, p]));
}

/** Docket entries as dates cite them; one that is not open to the viewer is left out. */
export async function filingRefs(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, FilingRef>> {
  const wanted = unique(ids);
  if (wanted.length === 0) return new Map();
  const filings = await tx.filing.findMany({
    where: { id: { in: wanted } },
    select: { id: true, number: true, kind: true, filedOn: true },
  });
  return new Map(filings.map((f) => [f.id, { ...f, filedOn: fromDbDate(f.filedOn), cite: citeOf(f) }]));
}

function verificationFor(
  ruleId: string | null,
  checks: ReadonlyMap<string, RuleChecked>,
): DeadlineRow["verification"] {
  const rule = ruleId === null ? undefined : findRule(ruleId);
  return rule ? verificationOf(rule, checks.get(rule.id) ?? null) : null;
}

/** Records as DTOs: how urgent each is on the court's day now, and who has it. */
export async function toRows(tx: Tx, viewer: Viewer, records: readonly RowRecord[]): Promise<DeadlineRow[]> {
  const people = await namesOf(
    tx,
    records.flatMap((r) => [r.ownerId, r.backupId]),
  );
  const cases = new Map(
    (
      await tx.case.findMany({
        where: { id: { in: unique(records.map((r) => r.caseId)) } },
        select: { id: true, captionShort: true, isIllustrative: true },
      })
    ).map((c) => [c.id, c]),
  );
  const checks = await standingChecks(viewer);
  const clock = courtTimeAt(now()).slice(0, 5);
  const on = today();
  return records.map((r) => {
    const due = day(r.dueOn);
    const dated = { state: r.state, whose: r.side, due, enteredOn: courtDateAt(r.createdAt) };
    const urgency = urgencyOf(dated, on);
    const of = cases.get(r.caseId);
    return {
      id: r.id,
      caseId: r.caseId,
      caption: of?.captionShort ?? "",
      illustrative: of?.isIllustrative ?? false,
      title: r.title,
      side: r.side,
      state: r.state,
      basis: r.basis,
      cite: r.cite,
      dueOn: due,
      dueTime: r.dueTime,
      safeOn: day(r.safeOn),
      printedOn: day(r.printedOn),
      urgency,
      group: groupOf(urgency),
      hourPassed: urgency === "today" && r.dueTime !== null && r.dueTime < clock,
      lapsed: lapsedForThem(dated, r.completedByFilingId !== null, on),
      waitingFor: r.waitingFor,
      triggerText: r.triggerText,
      owner: people.get(r.ownerId ?? "") ?? null,
      backup: people.get(r.backupId ?? "") ?? null,
      confirmed: r.confirmedAt !== null,
      acknowledged: r.acknowledgedAt !== null,
      jurisdictional: r.jurisdictional,
      verification: verificationFor(r.ruleId, checks),
      released: r.releasedAt !== null,
      version: r.version,
      can: { edit: canKeepDates(viewer, r.caseId) },
    };
  });
}
