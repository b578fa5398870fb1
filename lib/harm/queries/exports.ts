import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import { streamSnapshot } from "@/lib/db/stream-snapshot";
import { withViewer } from "@/lib/db/with-viewer";
import { AppError, notFound } from "@/lib/errors";
import { citeOf } from "@/lib/filings/words";
import { canRead } from "../access";
import { compareExports } from "../compare-exports";
import { exportKinds, frozenFormats } from "../export-kinds";
import {
  type ExportDocument,
  type ExportPreview,
  type ExportScope,
  exportDocument,
  type FrozenComparison,
  type FrozenVersion,
} from "../export-schema";
import { loadExportPreview, loadMarkedExport, loadToldExport } from "../load/export";
import { loadFrozen } from "../load/frozen";
import { withoutMarks } from "../passages";
import type { ExportFormat } from "../render/export-types";
import { writeFile } from "../render/write-file";
import { supplement } from "../supplement";

/**
 * A file of the ledger, written while its rows are read: only rows of the chosen tier and more open ones, all as they
 * stood when it was begun, and never more of them in memory than a page.
 */
export async function streamLedgerExport(
  viewer: Viewer,
  caseId: string,
  scope: ExportScope,
  format: ExportFormat,
): Promise<ReadableStream<Uint8Array>> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return streamSnapshot(viewer, async function* (tx) {
    yield* writeFile(await loadToldExport(viewer, tx, caseId, scope, today()), format);
  });
}

/** A document of the ledger, composed as a whole. */
export async function composeLedgerExport(
  viewer: Viewer,
  caseId: string,
  scope: ExportScope,
): Promise<ExportDocument> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) =>
    unmarked((await loadMarkedExport(viewer, tx, caseId, scope, today())).marked),
  );
}

/** Blocks and rows of a preview: a screen or two. */
const MOST_PREVIEWED = 40;

/** The beginning of an export, and what its scope left out: to look at before it is taken out or frozen. */
export async function previewLedgerExport(
  viewer: Viewer,
  caseId: string,
  scope: ExportScope,
): Promise<ExportPreview> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, (tx) => loadExportPreview(viewer, tx, caseId, scope, today(), MOST_PREVIEWED));
}

const unmarked = (marked: ExportDocument) => exportDocument.parse(withoutMarks(marked));

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
    const { scope, document: then, intact, redaction } = await loadFrozen(tx, caseId, frozenId);
    const now = unmarked((await loadMarkedExport(viewer, tx, caseId, scope, today())).marked);
    const files = await tx.frozenFile.findMany({
      where: { caseId, frozenId },
      orderBy: { format: "asc" },
      select: { format: true, sha256: true, byteSize: true, removedAt: true },
    });
    return {
      ...found,
      intact,
      redaction,
      files: files.flatMap(({ format, removedAt, ...f }) => {
        const known = frozenFormats.find((x) => x === format);
        return known === undefined ? [] : [{ ...f, format: known, held: removedAt === null }];
      }),
      changes: compareExports(then, now),
    };
  });
}

/** The bytes that were given out. Nobody has them who may not read every passage in them, and after a destruction nobody. */
export async function getFrozenFile(
  viewer: Viewer,
  caseId: string,
  frozenId: string,
  format: (typeof frozenFormats)[number],
): Promise<{ bytes: Uint8Array; title: string }> {
  const found = (await listFrozenVersions(viewer, caseId)).find((f) => f.id === frozenId);
  if (found === undefined) throw notFound("frozen version");
  return withViewer(viewer, async (tx) => {
    const file = await tx.frozenFile.findFirst({
      where: { caseId, frozenId, format },
      select: { bytes: true, removedAt: true },
    });
    if (file === null) throw notFound("file");
    if (file.bytes === null)
      throw new AppError(
        "gone",
        "A document that this file quotes was destroyed, and the file with it. Its hash stays on record.",
      );
    return { bytes: file.bytes, title: found.title };
  });
}

/** What has changed since, as numbered paragraphs of a supplemental declaration: a draft to be written out. */
export async function composeSupplement(
  viewer: Viewer,
  caseId: string,
  frozenId: string,
): Promise<ExportDocument> {
  const comparison = await compareFrozenVersion(viewer, caseId, frozenId);
  return withViewer(viewer, async (tx) => {
    const { scope } = await loadFrozen(tx, caseId, frozenId);
    const { blocks: _, ...head } = unmarked(
      (await loadMarkedExport(viewer, tx, caseId, scope, today())).marked,
    );
    return { ...head, ...supplement(comparison) };
  });
}
