import type { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { citeOf } from "@/lib/filings/words";
import { canRead } from "../access";
import { compareExports } from "../compare-exports";
import {
  type ExportDocument,
  type ExportScope,
  exportDocument,
  exportKinds,
  exportScope,
  type FrozenComparison,
  type FrozenVersion,
} from "../export-schema";
import { hashOf, loadExport } from "../load/export";

/** A document of the ledger, composed from rows of the chosen tier and more open ones alone. */
export async function composeLedgerExport(
  viewer: Viewer,
  caseId: string,
  scope: z.output<typeof exportScope>,
): Promise<ExportDocument> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, (tx) => loadExport(tx, caseId, scope, today()));
}

const select = {
  id: true,
  title: true,
  kind: true,
  tier: true,
  sha256: true,
  createdAt: true,
  createdById: true,
  filingId: true,
} as const;

/** What was frozen, latest first. */
export async function listFrozenVersions(viewer: Viewer, caseId: string): Promise<FrozenVersion[]> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const rows = await tx.frozenVersion.findMany({
      where: { caseId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 200,
      select,
    });
    const people = await tx.user.findMany({
      where: { id: { in: rows.flatMap((r) => r.createdById ?? []) } },
      select: { id: true, name: true },
    });
    const filings = await tx.filing.findMany({
      where: { caseId, id: { in: rows.flatMap((r) => r.filingId ?? []) } },
      select: { id: true, number: true, kind: true },
    });
    return rows.flatMap(({ createdAt, createdById, filingId, kind: stored, ...r }) => {
      const kind = exportKinds.find((k) => k === stored);
      const filing = filings.find((f) => f.id === filingId);
      return kind === undefined
        ? []
        : [
            {
              ...r,
              kind,
              frozenAt: createdAt.toISOString(),
              frozenBy: people.find((p) => p.id === createdById)?.name ?? null,
              filedAs: filing === undefined ? null : citeOf(filing),
            },
          ];
    });
  });
}

/** What the same scope says now that it did not say when it was frozen: the start of a supplemental declaration. */
export async function compareFrozenVersion(
  viewer: Viewer,
  caseId: string,
  frozenId: string,
): Promise<FrozenComparison> {
  const found = (await listFrozenVersions(viewer, caseId)).find((f) => f.id === frozenId);
  if (found === undefined) throw notFound("frozen version");
  return withViewer(viewer, async (tx) => {
    const row = await tx.frozenVersion.findFirst({
      where: { id: frozenId, caseId },
      select: { content: true, scope: true },
    });
    if (row === null) throw notFound("frozen version");
    const scope: ExportScope = exportScope.parse(row.scope);
    const then = exportDocument.parse(row.content);
    const now = await loadExport(tx, caseId, scope, today());
    return { ...found, intact: hashOf(then) === found.sha256, ...compareExports(then, now) };
  });
}
