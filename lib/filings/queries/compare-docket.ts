import { isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { addDays, fromDbDate, toDbDate } from "@/lib/dates/court-date";
import { instantAt } from "@/lib/dates/court-zone";
import type { Prisma } from "@/lib/db/generated/client";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import type { CompareQuery, Comparison } from "../compare-schema";
import { changeActions, partsOf } from "../docket-changes";
import { partyNames, rowSelect, toRow } from "../row-record";
import type { FilingRow } from "../schema";
import { textAt } from "../text-at";

const MOST = 300;
/** Events that are read of one span: a year of a busy docket. */
const MOST_EVENTS = 5_000;
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

/** Entries whose state, tier, papers or columns changed in a span, as the log tells; what one may not see is not told. */
async function alteredIn(
  tx: Tx,
  caseId: string,
  before: Prisma.FilingWhereInput,
  at: { gte: Date; lt: Date },
) {
  const events = await tx.auditEvent.findMany({
    where: { caseId, subjectKind: "filing", action: { in: [...changeActions] }, at },
    // The latest are kept where there are too many.
    orderBy: { seq: "desc" },
    take: MOST_EVENTS + 1,
    select: { subjectId: true, action: true, data: true, at: true },
  });
  const by = Map.groupBy(events.slice(0, MOST_EVENTS).toReversed(), (e) => e.subjectId);
  const found = await tx.filing.findMany({
    where: { AND: [{ caseId, id: { in: [...by.keys()].flatMap((id) => id ?? []) } }, before] },
    orderBy: docketOrder,
    select: { id: true, number: true, kind: true, filedOn: true },
  });
  const papers = await tx.filingDocument.findMany({
    where: { caseId, filingId: { in: found.map((f) => f.id) } },
    select: { filingId: true, attachment: true },
  });
  const visible = Map.groupBy(papers, (p) => p.filingId);
  const items = found.flatMap(({ filedOn, ...entry }) => {
    const own = by.get(entry.id) ?? [];
    const parts = partsOf(own, new Set(visible.get(entry.id)?.map((p) => p.attachment)));
    const last = own.at(-1);
    return parts.length === 0 || last === undefined
      ? []
      : [{ ...entry, filedOn: fromDbDate(filedOn), changedAt: last.at.toISOString(), parts }];
  });
  return { items, more: events.length > MOST_EVENTS || items.length > MOST };
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
    const altered = isOnTeam(viewer, caseId)
      ? await alteredIn(tx, caseId, before, { gte: endFrom, lt: endTo })
      : null;
    const first = await tx.filing.aggregate({ where: { caseId }, _min: { createdAt: true } });
    const logged = isOnTeam(viewer, caseId)
      ? await tx.auditEvent.findFirst({ where: { caseId }, orderBy: { seq: "asc" }, select: { at: true } })
      : null;
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
      altered: altered?.items.slice(0, MOST) ?? null,
      late: late.slice(0, MOST),
      restsOn: {
        record: first._min.createdAt?.toISOString() ?? null,
        log: logged?.at.toISOString() ?? null,
      },
      more: altered?.more === true || added.length > MOST || late.length > MOST || changes.length > MOST,
    };
  });
}
