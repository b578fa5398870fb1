import { fromDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import { isOneOf } from "@/lib/one-of";
import type { ImportReview } from "./schema";

const MOST = 500;
const changes = ["added", "changed", "papers"] as const;

/** The entries that a decided import made or changed, in docket order, each with the file that says so. */
export async function loadMade(tx: Tx, caseId: string, importId: string): Promise<ImportReview["made"]> {
  const lines = await tx.importLine.findMany({
    where: { caseId, batchId: importId, change: { in: [...changes] }, filingId: { not: null } },
    orderBy: { id: "asc" },
    take: MOST,
    select: { filingId: true, change: true, rawFileId: true },
  });
  const filings = await tx.filing.findMany({
    where: { caseId, id: { in: lines.flatMap((l) => l.filingId ?? []) } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, number: true, kind: true, filedOn: true, textClean: true },
  });
  const files = await tx.rawFile.findMany({
    where: { caseId, batchId: importId },
    select: { id: true, fileName: true },
  });
  const nameOf = new Map(files.map((f) => [f.id, f.fileName]));
  return filings.flatMap(({ textClean, filedOn, ...f }) => {
    // Two sources of one import may both speak of an entry: the one that made it counts.
    const of = lines.filter((l) => l.filingId === f.id);
    const line = changes.flatMap((c) => of.find((l) => l.change === c) ?? [])[0];
    return line === undefined || !isOneOf(changes, line.change)
      ? []
      : [
          {
            filing: { ...f, filedOn: fromDbDate(filedOn) },
            text: textClean.slice(0, 300),
            change: line.change,
            fileName: (line.rawFileId === null ? null : nameOf.get(line.rawFileId)) ?? null,
          },
        ];
  });
}

/** The parties and counsel that a decided import made, each with the file that says so. */
export async function loadMadePeople(
  tx: Tx,
  caseId: string,
  importId: string,
): Promise<ImportReview["madePeople"]> {
  const lines = await tx.importLine.findMany({
    where: {
      caseId,
      batchId: importId,
      change: { in: ["party", "counsel"] },
      subjectId: { not: null },
    },
    orderBy: { id: "asc" },
    take: MOST,
    select: { subjectId: true, change: true, rawFileId: true },
  });
  const ids = lines.flatMap((l) => l.subjectId ?? []);
  const select = { id: true, name: true } as const;
  const parties = await tx.party.findMany({ where: { caseId, id: { in: ids } }, select });
  const counsel = await tx.attorney.findMany({ where: { caseId, id: { in: ids } }, select });
  const files = await tx.rawFile.findMany({
    where: { caseId, batchId: importId },
    select: { id: true, fileName: true },
  });
  const of = (people: typeof parties, kind: "party" | "counsel") =>
    people.map((p) => {
      const line = lines.find((l) => l.subjectId === p.id);
      return { ...p, of: kind, fileName: files.find((f) => f.id === line?.rawFileId)?.fileName ?? null };
    });
  return [...of(parties, "party"), ...of(counsel, "counsel")];
}
