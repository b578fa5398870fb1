import type { AuditEntry } from "@/lib/audit/audited";
import { courtLevel } from "@/lib/cases/courts";
import { parseDocketNumber } from "@/lib/cases/docket-number";
import { toDbDate } from "@/lib/dates/court-date";
import { insertRows } from "@/lib/db/insert-rows";
import type { Tx } from "@/lib/db/with-viewer";
import type { PlannedHead } from "./head-lines";
import type { LoadedReview } from "./load-review";

type Columns = NonNullable<Parameters<Tx["case"]["update"]>[0]["data"]>;

function columnsOf(line: PlannedHead, courtId: string): Columns {
  if (line.field === "filedOn") return { filedOn: toDbDate(line.to) };
  if (line.field === "terminatedOn") return { terminatedOn: toDbDate(line.to) };
  if (line.field !== "docketNumber") return { [line.field]: line.to };
  const read = parseDocketNumber(line.to, courtLevel(courtId));
  if (!read.ok) return {};
  const { raw, office, year, type, serial, initials } = read.number;
  return {
    docketNumberRaw: raw,
    docketOffice: office,
    docketYear: year,
    docketType: type,
    docketSerial: serial,
    docketInitials: initials,
  };
}

/** Writes the accepted lines of the sheet's head: each value stands as the court's record, with its source. */
export async function writeHead(
  tx: Tx,
  caseId: string,
  loaded: LoadedReview,
  leaveOut: ReadonlySet<string>,
  at: Date,
): Promise<AuditEntry[]> {
  const lines = loaded.head.filter((l) => !leaveOut.has(l.key));
  if (lines.length === 0) return [];
  await tx.case.update({
    where: { id: caseId },
    data: {
      ...Object.assign({}, ...lines.map((l) => columnsOf(l, loaded.legalCase.courtId))),
      version: { increment: 1 },
    },
    select: { id: true },
  });
  for (const { field, from, to } of lines) {
    const note = from === null ? null : `Before the court's sheet: ${from}.`;
    await tx.caseField.upsert({
      where: { caseId_field: { caseId, field } },
      create: { caseId, field, value: to, standing: "court_record", note },
      update: { value: to, standing: "court_record", note },
      select: { id: true },
    });
  }
  const fields = lines.map((l) => l.field);
  const source = loaded.files.findLast((f) => !f.leftAlone && f.reading?.head != null);
  await insertRows(
    tx,
    "import_line",
    [
      {
        caseId,
        batchId: loaded.batch.id,
        rawFileId: source?.id ?? null,
        subjectId: caseId,
        change: "changed",
        fields,
      },
    ],
    at,
  );
  return [
    {
      action: "case.header_imported",
      subjectKind: "case_row",
      subjectId: caseId,
      data: { fields, importId: loaded.batch.id },
    },
  ];
}
