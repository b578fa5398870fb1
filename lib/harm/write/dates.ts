import { type CourtDate, toDbDate } from "@/lib/dates/court-date";
import { possibleRange, type UncertainDate } from "@/lib/dates/uncertain-date";
import { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/with-viewer";
import { invalid } from "@/lib/errors";
import { readDate } from "../load/when";

/** An uncertain date as a JSON column keeps it. */
export const toJson = (date: UncertainDate | null) => (date === null ? Prisma.DbNull : { ...date });
export const dbDay = (date: CourtDate | null) => (date === null ? null : toDbDate(date));

const LONGEST_CHAIN = 50;

/** The facts that an undated one follows, back to a dated one. Refuses what is not here, and circles. */
async function anchorsOf(
  tx: Tx,
  caseId: string,
  date: UncertainDate,
  self: string | null,
  field: string,
): Promise<Map<string, UncertainDate>> {
  const found = new Map<string, UncertainDate>();
  let next = date.afterFactId;
  while (next !== null) {
    if (next === self || found.has(next) || found.size > LONGEST_CHAIN)
      throw invalid(field, "These facts follow each other in a circle. Choose another fact to come after.");
    const fact = await tx.fact.findFirst({ where: { id: next, caseId }, select: { dated: true } });
    if (fact === null) throw invalid(field, "The fact that this one comes after is not on this ledger.");
    const dated = readDate(fact.dated);
    if (dated === null) break;
    found.set(next, dated);
    next = dated.afterFactId;
  }
  return found;
}

/**
 * The bounds of the facts that come after this one, and of those after them: their first possible day is its own. Called
 * when its date has changed; their own words and versions stay as they are.
 */
export async function moveFollowers(tx: Tx, caseId: string, factId: string): Promise<void> {
  const done = new Set([factId]);
  let anchors = [factId];
  while (anchors.length > 0) {
    const followers = await tx.fact.findMany({
      where: {
        caseId,
        OR: anchors.map((id) => ({ dated: { path: ["afterFactId"], equals: id } })),
        id: { notIn: [...done] },
      },
      select: { id: true, dated: true },
    });
    for (const f of followers) {
      const { earliest, latest } = await dayBounds(tx, caseId, readDate(f.dated), f.id, "date");
      await tx.fact.updateMany({
        where: { id: f.id, caseId },
        data: { earliestOn: dbDay(earliest), latestOn: dbDay(latest) },
      });
      done.add(f.id);
    }
    anchors = followers.map((f) => f.id);
  }
}

/** The bounds of every day a date may be, as the columns for order and filters. */
export async function dayBounds(
  tx: Tx,
  caseId: string,
  date: UncertainDate | null,
  self: string | null,
  field: string,
): Promise<{ earliest: CourtDate | null; latest: CourtDate | null }> {
  if (date === null) return { earliest: null, latest: null };
  const anchors = await anchorsOf(tx, caseId, date, self, `${field}.afterFactId`);
  return possibleRange(date, (id) => anchors.get(id));
}
