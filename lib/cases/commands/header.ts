import { randomUUID } from "node:crypto";
import { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { toDbDate } from "@/lib/dates/court-date";
import { courtDateAt } from "@/lib/dates/court-zone";
import type { Tx } from "@/lib/db/with-viewer";
import { forbidden, invalid, stale } from "@/lib/errors";
import { canOpenCase } from "../access";
import { courtLevel, courts } from "../courts";
import { parseDocketNumber } from "../docket-number";
import { getCaseDetails } from "../queries";
import type {
  CaseDetails,
  CaseFieldName,
  checkDocketInput,
  editCaseInput,
  openCaseInput,
  standFieldInput,
} from "../schema";
import { toEdit } from "../to-edit";

/** The five columns of a docket number; all null where there is none. Throws `invalid` under its field. */
function docketColumns(text: string | null, courtId: string) {
  if (text === null) return { raw: null, office: null, year: null, type: null, serial: null, initials: null };
  const reading = parseDocketNumber(text, courtLevel(courtId));
  if (!reading.ok) throw invalid("docketNumber", reading.message);
  return reading.number;
}

function checkFiled(filedOn: string | null, terminatedOn: string | null): void {
  const today = courtDateAt(now());
  if (filedOn !== null && filedOn > today)
    throw invalid("filedOn", "This day has not come yet in the court's calendar.");
  if (terminatedOn !== null && terminatedOn > today)
    throw invalid("terminatedOn", "This day has not come yet in the court's calendar.");
  if (filedOn !== null && terminatedOn !== null && terminatedOn < filedOn)
    throw invalid("terminatedOn", "A case cannot be terminated before it was filed.");
}

const madeId = z.tuple([z.object({ id: z.uuid() })]);

/** Opens a case; who opens it is its first attorney. */
export async function openCase(
  viewer: Viewer,
  input: z.output<typeof openCaseInput>,
): Promise<{ id: string }> {
  if (!canOpenCase(viewer)) throw forbidden("Only people of the firm open cases.");
  const court = courts.find((c) => c.id === input.courtId);
  if (court === undefined) throw invalid("courtId", "This court is not known here. Choose one of the list.");
  const number = docketColumns(input.docketNumber, input.courtId);
  checkFiled(input.filedOn, null);
  if (input.appealOfId !== null && !viewer.teamCases.includes(input.appealOfId))
    throw invalid("appealOfId", "That case does not exist, or is not open to you.");
  return audited(viewer, async (tx) => {
    const row = {
      id: randomUUID(),
      member_id: randomUUID(),
      caption_short: input.captionShort,
      caption_full: input.captionFull,
      court_id: court.id,
      court_name: court.name,
      docket_number_raw: number.raw,
      docket_office: number.office,
      docket_year: number.year,
      docket_type: number.type,
      docket_serial: number.serial,
      docket_initials: number.initials,
      filed_on: input.filedOn,
      appeal_of_id: input.appealOfId,
      ...(court.level === "district" ? {} : { phase: "appeal" }),
    };
    const [made] = madeId.parse(await tx.$queryRaw`SELECT open_case(${JSON.stringify(row)}::jsonb) AS id`);
    return {
      result: made,
      caseId: made.id,
      events: [
        { action: "case.opened", subjectKind: "case_row", subjectId: made.id, data: { courtId: court.id } },
      ],
    };
  });
}

async function bump(
  tx: Tx,
  caseId: string,
  version: number,
  data: Parameters<Tx["case"]["updateMany"]>[0]["data"],
  current: unknown,
): Promise<void> {
  const { count } = await tx.case.updateMany({
    where: { id: caseId, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count !== 1) throw stale("case", current);
}

/** Edits the header. Where a value changed, what was said of its source no longer holds and is set to work product. */
export async function editCase(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof editCaseInput>,
): Promise<CaseDetails> {
  await audited(viewer, async (tx) => {
    const before = await toEdit(viewer, caseId);
    const number = docketColumns(input.docketNumber, before.courtId);
    checkFiled(input.filedOn, input.terminatedOn);
    const { version, docketNumber, filedOn, terminatedOn, ...rest } = input;
    await bump(
      tx,
      caseId,
      version,
      {
        ...rest,
        docketNumberRaw: number.raw,
        docketOffice: number.office,
        docketYear: number.year,
        docketType: number.type,
        docketSerial: number.serial,
        docketInitials: number.initials,
        filedOn: filedOn && toDbDate(filedOn),
        terminatedOn: terminatedOn && toDbDate(terminatedOn),
      },
      before,
    );
    const tracked = ["docketNumber", "assignedTo", "referredTo", "filedOn", "terminatedOn"] as const;
    const changed = tracked.filter((f) => before[f] !== input[f]);
    for (const field of changed) {
      const was = before.fields.find((f) => f.field === field);
      if (was === undefined) continue;
      await tx.caseField.updateMany({
        where: { caseId, field },
        data: {
          value: input[field],
          standing: "work_product",
          note: was.value === null ? null : `Entered by the team; before: ${was.value} (${was.standing}).`,
        },
      });
    }
    return {
      result: null,
      caseId,
      events: [
        { action: "case.edited", subjectKind: "case_row", subjectId: caseId, data: { fields: [...changed] } },
      ],
    };
  });
  return getCaseDetails(viewer, caseId);
}

/** Says how far one field of the case may be trusted, and where sources differ. */
export async function standField(
  viewer: Viewer,
  caseId: string,
  field: CaseFieldName,
  input: z.output<typeof standFieldInput>,
): Promise<CaseDetails> {
  await audited(viewer, async (tx) => {
    const before = await toEdit(viewer, caseId);
    const there = before.fields.find((f) => f.field === field);
    const stands = {
      value: there?.value ?? "",
      standing: there?.standing ?? "",
      note: there?.note ?? "",
    };
    if (
      input.from !== undefined &&
      (stands.value !== input.from.value ||
        stands.standing !== input.from.standing ||
        stands.note !== input.from.note)
    )
      throw stale("field", { ...stands, from: stands });
    const columns: Partial<Record<CaseFieldName, string | null>> = {
      court: before.courtName,
      docketNumber: before.docketNumber,
      assignedTo: before.assignedTo,
      referredTo: before.referredTo,
      filedOn: before.filedOn,
      terminatedOn: before.terminatedOn,
      cause: before.cause,
      natureOfSuit: before.natureOfSuit,
      jurisdiction: before.jurisdiction,
      juryDemand: before.juryDemand,
    };
    const data = {
      value: field in columns ? (columns[field] ?? null) : input.value,
      standing: input.standing,
      note: input.note,
    };
    await tx.caseField.upsert({
      where: { caseId_field: { caseId, field } },
      create: { caseId, field, ...data },
      update: data,
      select: { id: true },
    });
    return {
      result: null,
      caseId,
      events: [
        {
          action: "case_field.stood",
          subjectKind: "case_field",
          subjectId: caseId,
          data: { field, standing: input.standing },
        },
      ],
    };
  });
  return getCaseDetails(viewer, caseId);
}

/** Records that somebody looked at the court's docket just now, from where, and what that source leaves out. */
export async function checkDocket(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof checkDocketInput>,
): Promise<CaseDetails> {
  await audited(viewer, async (tx) => {
    const before = await toEdit(viewer, caseId);
    await bump(
      tx,
      caseId,
      input.version,
      { docketCheckedAt: now(), docketCheckedFrom: input.from, docketCheckLeavesOut: input.leavesOut },
      before,
    );
    return {
      result: null,
      caseId,
      events: [{ action: "case.docket_checked", subjectKind: "case_row", subjectId: caseId }],
    };
  });
  return getCaseDetails(viewer, caseId);
}
