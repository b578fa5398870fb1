import type { CourtDate } from "@/lib/dates/court-date";
import { uncertainDate } from "@/lib/dates/uncertain-date";
import { uncertainDateSchema } from "@/lib/dates/uncertain-date-schema";
import type { Tx } from "@/lib/db/with-viewer";
import type { CitedSource } from "@/lib/sources/schema";
import type { AccessQuestion } from "../access-days";
import type { AccessInterval, InForce, SourceNote } from "../access-schema";
import { asSources, loadCitations } from "./citations";

const notesOf = (sources: readonly CitedSource[]): SourceNote[] =>
  sources.map((s) => ({ id: s.id, title: s.title, on: null, quote: s.detail }));

/** Without a directive on record nothing was required of anybody. */
const NEVER: InForce = {
  start: uncertainDate("on", { start: "9999-12-31" }),
  end: null,
  sources: [],
};

export type LoadedAccess = AccessQuestion & {
  directiveId: string | null;
  /** The sources of each interval, by its id. */
  sourcesOf: Map<string, CitedSource[]>;
};

/**
 * What "days of lost access" is computed from. `published` gives the sources listed for a row (lib/sources).
 */
export async function loadAccess(
  tx: Tx,
  caseId: string,
  asOf: CourtDate,
  published: (ids: string[]) => Promise<Map<string, CitedSource[]>>,
): Promise<LoadedAccess> {
  const rows = await tx.accessInterval.findMany({
    where: { caseId },
    orderBy: { id: "asc" },
    select: {
      id: true,
      model: true,
      group: true,
      startDated: true,
      endDated: true,
      conflictKey: true,
      account: true,
      plaintiffIncluded: true,
    },
  });
  const directive = await tx.governmentAction.findFirst({
    where: { caseId, isDirective: true },
    orderBy: [{ earliestOn: "asc" }, { id: "asc" }],
    select: { id: true, startDated: true, endDated: true },
  });
  const ids = [...rows.map((r) => r.id), ...(directive === null ? [] : [directive.id])];
  const listed = await published(ids);
  const cited = await loadCitations(tx, caseId, {
    OR: [{ accessIntervalId: { in: ids } }, { governmentActionId: { in: ids } }],
  });
  const sourcesOf = new Map(
    ids.map((id) => [id, [...(listed.get(id) ?? []), ...asSources(cited.get(id) ?? [])]]),
  );
  const intervals = rows.map(
    ({ startDated, endDated, plaintiffIncluded: _, ...r }): AccessInterval => ({
      ...r,
      start: uncertainDateSchema.parse(startDated),
      end: endDated === null ? null : uncertainDateSchema.parse(endDated),
      sources: notesOf(sourcesOf.get(r.id) ?? []),
    }),
  );
  const vetted = rows.filter((r) => r.group === "vetted_organisations");
  const membership = vetted.some((r) => r.plaintiffIncluded === true)
    ? "yes"
    : vetted.length > 0 && vetted.every((r) => r.plaintiffIncluded === false)
      ? "no"
      : "not_shown";
  return {
    intervals,
    inForce:
      directive === null
        ? NEVER
        : {
            start: uncertainDateSchema.parse(directive.startDated),
            end: directive.endDated === null ? null : uncertainDateSchema.parse(directive.endDated),
            sources: notesOf(sourcesOf.get(directive.id) ?? []),
          },
    asOf,
    membership,
    directiveId: directive?.id ?? null,
    sourcesOf,
  };
}
