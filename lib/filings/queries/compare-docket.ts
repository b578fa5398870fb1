import type { Viewer } from "@/lib/auth/viewer";
import { addDays, fromDbDate, toDbDate } from "@/lib/dates/court-date";
import { instantAt } from "@/lib/dates/court-zone";
import type { Prisma } from "@/lib/db/generated/client";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import type { CompareQuery, Comparison } from "../compare-schema";
import { partyNames, rowSelect, toRow } from "../row-record";
import type { FilingRow } from "../schema";
import { textAt } from "../text-at";

const MOST = 300;
const docketOrder = [{ position: "asc" }, { id: "asc" }] satisfies Prisma.FilingOrderByWithRelationInput[];

/** Entered on a day of the range; filed on it where the day of entry is not on record. */
const entered = (range: { gt?: Date; lte: Date }): Prisma.FilingWhereInput => ({
  OR: [{ enteredOn: range }, { enteredOn: null, filedOn: range }],
});

type Changed = { filingId: string; textRaw: string; replacedAt: Date };

/** Every wording of these entries that was ever replaced, by entry. */
async function revisionsOf(tx: Tx, caseId: string, filingIds: readonly string[]) {
  const rows = await tx.filingRevision.findMany({
    where: { caseId, filingId: { in: [...filingIds] } },
    select: { filingId: true, textRaw: true, replacedAt: true },
  });
  const by = new Map<string, Changed[]>();
  for (const row of rows) by.set(row.filingId, [...(by.get(row.filingId) ?? []), row]);
  return by;
}

/** Rows of entries, each with the text it had at an instant. */
async function rowsAt(
  tx: Tx,
  caseId: string,
  where: Prisma.FilingWhereInput,
  at: Date,
): Promise<FilingRow[]> {
  const found = await tx.filing.findMany({
    where: { AND: [{ caseId }, where] },
    orderBy: docketOrder,
    take: MOST + 1,
    select: rowSelect,
  });
  const names = await partyNames(tx, caseId, found);
  const revisions = await revisionsOf(
    tx,
    caseId,
    found.map((row) => row.id),
  );
  return found.map((row) => {
    const shown = toRow(row, names);
    return { ...shown, text: textAt(shown.text, revisions.get(row.id) ?? [], at) };
  });
}

/** What changed on a docket between the ends of two of the court's days. */
export async function compareDocket(
  viewer: Viewer,
  caseId: string,
  asked: CompareQuery,
): Promise<Comparison> {
  const [from, to] = asked.from <= asked.to ? [asked.from, asked.to] : [asked.to, asked.from];
  const [dayFrom, dayTo] = [toDbDate(from), toDbDate(to)];
  const [endFrom, endTo] = [instantAt(addDays(from, 1), "00:00"), instantAt(addDays(to, 1), "00:00")];
  return withViewer(viewer, async (tx) => {
    if ((await tx.case.findUnique({ where: { id: caseId }, select: { id: true } })) === null)
      throw notFound("case");
    const before = entered({ lte: dayFrom });
    const changes = await tx.filingRevision.findMany({
      where: { caseId, replacedAt: { gte: endFrom, lt: endTo } },
      orderBy: { replacedAt: "desc" },
      distinct: ["filingId"],
      take: MOST + 1,
      select: { filingId: true, replacedAt: true },
    });
    const last = new Map(changes.map((c) => [c.filingId, c.replacedAt]));
    const revisions = await revisionsOf(tx, caseId, [...last.keys()]);
    const touched = await tx.filing.findMany({
      where: { AND: [{ caseId, id: { in: [...last.keys()] } }, before] },
      orderBy: docketOrder,
      select: { id: true, number: true, kind: true, filedOn: true, textRaw: true },
    });
    const added = await rowsAt(tx, caseId, entered({ gt: dayFrom, lte: dayTo }), endTo);
    const late = await rowsAt(
      tx,
      caseId,
      { AND: [before, { createdAt: { gte: endFrom, lt: endTo } }] },
      endTo,
    );
    return {
      from,
      to,
      countFrom: await tx.filing.count({ where: { AND: [{ caseId }, before] } }),
      countTo: await tx.filing.count({ where: { AND: [{ caseId }, entered({ lte: dayTo })] } }),
      added: added.slice(0, MOST),
      revised: touched.flatMap(({ textRaw, filedOn, ...entry }) => {
        const all = revisions.get(entry.id) ?? [];
        const [was, is] = [textAt(textRaw, all, endFrom), textAt(textRaw, all, endTo)];
        const replacedAt = last.get(entry.id);
        // Changed and changed back is no difference.
        return was === is || replacedAt === undefined
          ? []
          : [
              {
                ...entry,
                filedOn: fromDbDate(filedOn),
                before: was,
                after: is,
                replacedAt: replacedAt.toISOString(),
              },
            ];
      }),
      late: late.slice(0, MOST),
      more: added.length > MOST || late.length > MOST || changes.length > MOST,
    };
  });
}
