import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import type { Prisma } from "@/lib/db/generated/client";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type Page, readCursor, writeCursor } from "@/lib/http/page-schema";
import { listSourcesOf } from "@/lib/sources/queries";
import { canRead, canRecord, canRelease } from "../access";
import { amountSelect, amountWords, toAmount, toLine } from "../load/amounts";
import { asSources, evidenceFrom, type LoadedCitation, loadCitations, toCitation } from "../load/citations";
import { matchingHarms } from "../load/harm-page";
import { afterRow } from "../load/keyset";
import { loadMeasure } from "../load/measure";
import { loadHarmRevisions } from "../load/revisions";
import { harmWhen, readDate } from "../load/when";
import type { Harm, HarmFilters, HarmRevision, HarmRow } from "../schema";
import { heldDown, strongest } from "../strength";

const rowSelect = {
  id: true,
  text: true,
  category: true,
  timing: true,
  bearer: true,
  fromDated: true,
  toDated: true,
  placedOn: true,
  evidence: true,
  evidenceAtMost: true,
  recoverable: true,
  baselineShare: true,
  disputedWhere: true,
  tier: true,
  releasedAt: true,
  standing: true,
  standingNote: true,
  harmAmounts: { orderBy: { id: "asc" }, select: amountSelect },
} satisfies Prisma.HarmSelect;
type RowRecord = Prisma.HarmGetPayload<{ select: typeof rowSelect }>;

/** The rows with what proves them; published sources first, then the places cited. */
async function toRows(
  viewer: Viewer,
  tx: Tx,
  caseId: string,
  rows: readonly RowRecord[],
): Promise<{ rows: HarmRow[]; cited: Map<string, LoadedCitation[]> }> {
  const ids = rows.map((r) => r.id);
  const listed = await listSourcesOf(viewer, caseId, ids);
  const cited = await loadCitations(tx, caseId, { harmId: { in: ids } });
  return {
    cited,
    rows: rows.map((r) => {
      const from = readDate(r.fromDated);
      const to = readDate(r.toDated);
      const citations = cited.get(r.id) ?? [];
      const sources = listed.get(r.id) ?? [];
      const amounts = r.harmAmounts.map((a) => amountWords(toLine(a, r.category)));
      return {
        id: r.id,
        text: r.text,
        category: r.category,
        timing: r.timing,
        bearer: r.bearer,
        from,
        to,
        when: harmWhen(from, to, r.timing),
        magnitude: [...amounts, ...(r.baselineShare === null ? [] : [r.baselineShare])].join("; ") || null,
        evidence: heldDown(strongest(r.evidence, evidenceFrom(citations, sources.length)), r.evidenceAtMost),
        recoverable: r.recoverable,
        tier: r.tier,
        released: r.releasedAt !== null,
        disputed: r.disputedWhere !== null,
        provenance: {
          standing: r.standing,
          note: r.standingNote,
          sources: [...sources, ...asSources(citations)],
        },
      };
    }),
  };
}

/** The ledger in the order in which harms began, a page at a time; undated ones last. */
export async function listHarms(
  viewer: Viewer,
  caseId: string,
  filters: HarmFilters,
): Promise<Page<HarmRow>> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  const after = readCursor(filters.cursor, 2);
  return withViewer(viewer, async (tx) => {
    const found = await tx.harm.findMany({
      where: { AND: [matchingHarms(caseId, filters), afterRow(after)] },
      orderBy: [{ placedOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
      take: PAGE_SIZE + 1,
      select: rowSelect,
    });
    const shown = found.slice(0, PAGE_SIZE);
    const last = found.length > PAGE_SIZE ? shown.at(-1) : undefined;
    return {
      items: (await toRows(viewer, tx, caseId, shown)).rows,
      next: last ? writeCursor(last.placedOn ? fromDbDate(last.placedOn) : "", last.id) : null,
    };
  });
}

/** One harm with its amounts, its chain of causes and everything that proves it. */
export async function getHarm(viewer: Viewer, caseId: string, harmId: string): Promise<Harm> {
  if (!canRead(viewer, caseId)) throw notFound("harm");
  return withViewer(viewer, async (tx) => {
    const row = await tx.harm.findFirst({
      where: { id: harmId, caseId },
      select: {
        ...rowSelect,
        version: true,
        bearerNote: true,
        dateNote: true,
        baselineId: true,
        evidenceWhy: true,
        unrecoverableWhy: true,
        redress: true,
        declarationId: true,
        declarationParagraph: true,
        filedAsId: true,
        audienceId: true,
        causeLinks: {
          orderBy: { position: "asc" },
          select: { id: true, step: true, text: true, governmentActionId: true },
        },
      },
    });
    if (row === null) throw notFound("harm");
    const { rows, cited } = await toRows(viewer, tx, caseId, [row]);
    const [shown] = rows;
    if (shown === undefined) throw notFound("harm");
    const against = row.baselineId === null ? null : await loadMeasure(tx, caseId, row.baselineId);
    const links = await loadCitations(tx, caseId, { causeLinkId: { in: row.causeLinks.map((c) => c.id) } });
    return {
      ...shown,
      caseId,
      version: row.version,
      bearerNote: row.bearerNote,
      dateNote: row.dateNote,
      baselineId: row.baselineId,
      baseline: against?.words ?? null,
      baselineShare: row.baselineShare,
      evidenceAtMost: row.evidenceAtMost,
      evidenceWhy: row.evidenceWhy,
      unrecoverableWhy: row.unrecoverableWhy,
      redress: row.redress,
      declarationId: row.declarationId,
      declarationParagraph: row.declarationParagraph,
      filedAsId: row.filedAsId,
      disputedWhere: row.disputedWhere,
      audienceId: row.audienceId,
      citations: (cited.get(row.id) ?? []).map(toCitation),
      amounts: row.harmAmounts.map((a) => toAmount(a, against)),
      causes: row.causeLinks.map((c) => ({
        ...c,
        evidence: evidenceFrom(links.get(c.id) ?? [], 0),
        citations: (links.get(c.id) ?? []).map(toCitation),
      })),
      can: { edit: canRecord(viewer, caseId), release: canRelease(viewer, caseId) },
    };
  });
}

/** How many harms match; for headings. */
export async function countHarms(viewer: Viewer, caseId: string, filters: HarmFilters): Promise<number> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, (tx) => tx.harm.count({ where: matchingHarms(caseId, filters) }));
}

/** What a harm was before each change, latest first, with what changed. */
export async function listHarmRevisions(
  viewer: Viewer,
  caseId: string,
  harmId: string,
): Promise<HarmRevision[]> {
  const now = await getHarm(viewer, caseId, harmId);
  return withViewer(viewer, (tx) => loadHarmRevisions(tx, caseId, now));
}
