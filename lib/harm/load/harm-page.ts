import { fromDbDate } from "@/lib/dates/court-date";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/with-viewer";
import { PAGE_SIZE, readCursor, writeCursor } from "@/lib/http/page-schema";
import type { HarmFilters } from "../schema";
import { afterRow } from "./keyset";

/** The rows of the ledger that the filters leave. */
export function matchingHarms(caseId: string, f: HarmFilters): Prisma.HarmWhereInput {
  const and: Prisma.HarmWhereInput[] = [{ caseId }];
  if (f.category) and.push({ category: f.category });
  if (f.timing) and.push({ timing: f.timing });
  if (f.evidence) and.push({ evidence: f.evidence });
  if (f.tier) and.push({ tier: f.tier });
  if (f.q) and.push({ text: { contains: f.q, mode: "insensitive" } });
  return { AND: and };
}

/** The ids of a page of the ledger, for a matrix that judges its rows its own way. */
export async function findHarmPage(
  tx: Tx,
  caseId: string,
  filters: HarmFilters,
): Promise<{ ids: string[]; next: string | null }> {
  const found = await tx.harm.findMany({
    where: { AND: [matchingHarms(caseId, filters), afterRow(readCursor(filters.cursor, 2))] },
    orderBy: [{ placedOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: PAGE_SIZE + 1,
    select: { id: true, placedOn: true },
  });
  const shown = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? shown.at(-1) : undefined;
  return {
    ids: shown.map((h) => h.id),
    next: last ? writeCursor(last.placedOn ? fromDbDate(last.placedOn) : "", last.id) : null,
  };
}
