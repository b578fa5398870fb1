import type { Tx } from "@/lib/db/with-viewer";
import { evidenceFrom, loadCitations, loadDeclarationStandings } from "../load/citations";
import { strongest } from "../strength";
import type { EvidenceState } from "../vocabulary";

/** Writes how far the evidence of these harms has come, as their citations, declarations and filings now say. */
export async function settleEvidence(tx: Tx, caseId: string, harmIds: readonly string[]): Promise<void> {
  if (harmIds.length === 0) return;
  const ids = [...new Set(harmIds)];
  const harms = await tx.harm.findMany({
    where: { caseId, id: { in: ids } },
    select: { id: true, evidence: true, declarationId: true, filedAsId: true },
  });
  const cited = await loadCitations(tx, caseId, { harmId: { in: ids } });
  const listed = await tx.sourceCitation.groupBy({
    by: ["subjectId"],
    where: { caseId, subjectId: { in: ids } },
    _count: { _all: true },
  });
  const counts = new Map(listed.map((l) => [l.subjectId, l._count._all]));
  const declarations = await loadDeclarationStandings(
    tx,
    caseId,
    harms.flatMap((h) => h.declarationId ?? []),
  );
  const filed = await tx.filing.findMany({
    where: {
      caseId,
      id: { in: harms.flatMap((h) => h.filedAsId ?? []) },
      state: { in: ["normal", "sealed", "ex_parte", "in_camera"] },
    },
    select: { id: true },
  });
  const stands = new Set(filed.map((f) => f.id));
  for (const h of harms) {
    const declaration = h.declarationId === null ? undefined : declarations.get(h.declarationId);
    const sworn: EvidenceState =
      declaration === undefined
        ? "known"
        : declaration.filed
          ? "filed"
          : declaration.signed
            ? "signed"
            : "declared";
    const entry: EvidenceState = h.filedAsId !== null && stands.has(h.filedAsId) ? "filed" : "known";
    const evidence = [sworn, entry, evidenceFrom(cited.get(h.id) ?? [], counts.get(h.id) ?? 0)].reduce(
      strongest,
    );
    if (evidence !== h.evidence)
      await tx.harm.updateMany({ where: { id: h.id, caseId }, data: { evidence } });
  }
}
