import { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import type { Prisma } from "@/lib/db/generated/client";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { listSourcesOf } from "@/lib/sources/queries";
import { canRead, canRecord } from "../access";
import type { BaselineRow } from "../baseline-schema";
import { formatAmountRange } from "../format-amount";
import { asSources, loadCitations, toCitation } from "../load/citations";
import { loadRevisions } from "../load/revisions";
import type { HarmRevision } from "../schema";
import { amountUnits, baselineKinds } from "../vocabulary";

const unit = z.enum(amountUnits);
const kind = z.enum(baselineKinds);

async function toRows(
  viewer: Viewer,
  tx: Tx,
  caseId: string,
  where: Prisma.BaselineWhereInput,
): Promise<BaselineRow[]> {
  const rows = await tx.baseline.findMany({
    where: { AND: [{ caseId }, where] },
    orderBy: [{ asOf: "desc" }, { id: "asc" }],
    take: 500,
    select: {
      id: true,
      version: true,
      kind: true,
      name: true,
      amount: true,
      unit: true,
      period: true,
      asOf: true,
      note: true,
      tier: true,
      audienceId: true,
      standing: true,
      standingNote: true,
      _count: { select: { harms: true } },
    },
  });
  const ids = rows.map((r) => r.id);
  const listed = await listSourcesOf(viewer, caseId, ids);
  const cited = await loadCitations(tx, caseId, { baselineId: { in: ids } });
  return rows.map(({ standing, standingNote, _count, ...r }) => {
    const citations = cited.get(r.id) ?? [];
    const asOf = fromDbDate(r.asOf);
    const amount = r.amount.toNumber();
    const of = unit.parse(r.unit);
    return {
      ...r,
      kind: kind.parse(r.kind),
      unit: of,
      amount,
      asOf,
      words: [formatAmountRange(amount, amount, of), r.period, `as of ${formatShort(asOf)}`]
        .filter((w) => w !== null)
        .join(" "),
      harms: _count.harms,
      citations: citations.map(toCitation),
      provenance: {
        standing,
        note: standingNote,
        sources: [...(listed.get(r.id) ?? []), ...asSources(citations)],
      },
      can: { edit: canRecord(viewer, caseId) },
    };
  });
}

/** The figures of the plaintiff that losses are measured against, the latest first. */
export async function listBaselines(viewer: Viewer, caseId: string): Promise<BaselineRow[]> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, (tx) => toRows(viewer, tx, caseId, {}));
}

export async function getBaseline(viewer: Viewer, caseId: string, baselineId: string): Promise<BaselineRow> {
  if (!canRead(viewer, caseId)) throw notFound("baseline");
  const [row] = await withViewer(viewer, (tx) => toRows(viewer, tx, caseId, { id: baselineId }));
  if (row === undefined) throw notFound("baseline");
  return row;
}

/** What the baselines were before each change, by the row's id, latest first. */
export async function listBaselineRevisions(
  viewer: Viewer,
  caseId: string,
): Promise<{ subjectId: string; revisions: HarmRevision[] }[]> {
  const rows = await listBaselines(viewer, caseId);
  return withViewer(viewer, (tx) => loadRevisions(tx, caseId, rows));
}
