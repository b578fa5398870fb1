import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { listSourcesOf } from "@/lib/sources/queries";
import { canRead } from "../access";
import { accessSummary } from "../access-summary";
import { accruedWords } from "../accrual";
import { loadAccrual } from "../load/accrual";
import { loadAccess } from "../load/lost-access";
import type { HarmGlance, HarmSummary } from "../summary-schema";

/** Days of lost access, and the ledger at a glance, as of today. */
export async function getHarmSummary(viewer: Viewer, caseId: string): Promise<HarmSummary> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  const asOf = today();
  return withViewer(viewer, async (tx) => {
    const access = await loadAccess(tx, caseId, asOf, (ids) => listSourcesOf(viewer, caseId, ids));
    const accrual = await loadAccrual(tx, caseId, access);
    const harms = await tx.harm.groupBy({
      by: ["category", "timing", "evidence"],
      where: { caseId },
      _count: { _all: true },
    });
    const facts = await tx.fact.count({ where: { caseId } });
    const tally = <K extends "category" | "timing" | "evidence">(key: K) =>
      [...Map.groupBy(harms, (h) => h[key])]
        .map(([value, rows]) => ({ value, count: rows.reduce((n, r) => n + r._count._all, 0) }))
        .sort((a, b) => b.count - a.count);
    return {
      asOf,
      hasDirective: access.directiveId !== null,
      access: accessSummary(access, access.sourcesOf),
      harms: harms.reduce((n, r) => n + r._count._all, 0),
      facts,
      byCategory: tally("category").map(({ value, count }) => ({ category: value, count })),
      byTiming: tally("timing").map(({ value, count }) => ({ timing: value, count })),
      byEvidence: tally("evidence").map(({ value, count }) => ({ evidence: value, count })),
      magnitude: accrual.units.map((u) => ({ unit: u.unit, words: accruedWords(u.total, u.unit, asOf) })),
    };
  });
}

/** Harm in a few lines, for the overview of a case. */
export async function getHarmGlance(viewer: Viewer, caseId: string): Promise<HarmGlance> {
  const { byCategory: _, ...glance } = await getHarmSummary(viewer, caseId);
  return glance;
}
