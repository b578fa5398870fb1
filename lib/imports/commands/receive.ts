import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import type { ImportChannel } from "@/lib/db/generated/enums";
import { withViewer } from "@/lib/db/with-viewer";
import { sniff } from "@/lib/documents/sniff";
import { invalid, notFound } from "@/lib/errors";
import { uploadFile } from "@/lib/paths";
import { canImport } from "../access";
import { loadRawFile } from "../load-raw-file";
import { pickCase } from "../load-review";
import { parseSource } from "../parse-source";
import { keepRaw } from "../raw-bytes";

export type IncomingFile = { fileName: string; bytes: Uint8Array };

/**
 * Keeps what came in, with its hash, to be looked at. Nothing of it is on the docket yet.
 * `reason`: why a person must look, where it came by itself.
 */
export async function receiveSources(
  viewer: Viewer,
  caseId: string,
  input: { channel: ImportChannel; files: readonly IncomingFile[]; reason: string | null },
): Promise<{ id: string }> {
  if (!canImport(viewer, caseId)) throw notFound("case");
  const legalCase = await withViewer(viewer, (tx) =>
    tx.case.findUnique({ where: { id: caseId }, select: { courtId: true, docketNumberRaw: true } }),
  );
  if (legalCase === null) throw notFound("case");
  const receivedAt = now();
  const files = await Promise.all(
    input.files.map(async ({ fileName, bytes }, position) => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      await keepRaw(caseId, sha256, bytes);
      const parsed = await parseSource(bytes, {
        sha256,
        fileName,
        receivedAt: receivedAt.toISOString(),
        court: legalCase.courtId,
      });
      const { reading } = pickCase(legalCase, parsed.cases);
      const asOf = reading === null ? Number.NaN : Date.parse(reading.source.asOf);
      return {
        position,
        fileName,
        byteSize: bytes.byteLength,
        sha256,
        kind: parsed.kind,
        courtId: reading?.courtId ?? null,
        docketNumber: reading?.docketNumber ?? null,
        asOf: Number.isNaN(asOf) ? null : new Date(asOf),
        problem: parsed.problem,
        receivedAt,
      };
    }),
  );
  return audited(viewer, async (tx) => {
    const batch = await tx.importBatch.create({
      data: {
        caseId,
        channel: input.channel,
        reason: input.reason,
        createdById: viewer.userId,
        createdAt: receivedAt,
      },
      select: { id: true },
    });
    await tx.rawFile.createMany({ data: files.map((f) => ({ ...f, caseId, batchId: batch.id })) });
    return {
      result: batch,
      caseId,
      events: [
        {
          action: "import.received",
          subjectKind: "import_batch",
          subjectId: batch.id,
          data: { channel: input.channel, sha256: files.map((f) => f.sha256) },
        },
      ],
    };
  });
}

/** Brings the viewer's own uploads to a case. The uploads are copied: another case may be brought the same ones. */
export async function bringImport(
  viewer: Viewer,
  caseId: string,
  input: { uploadIds: readonly string[] },
): Promise<{ id: string }> {
  if (!canImport(viewer, caseId)) throw notFound("case");
  const uploads = await withViewer(viewer, (tx) =>
    tx.upload.findMany({ where: { id: { in: [...input.uploadIds] } }, select: { id: true, fileName: true } }),
  );
  const files: IncomingFile[] = [];
  for (const id of input.uploadIds) {
    const found = uploads.find((u) => u.id === id);
    if (found === undefined) throw invalid("uploadIds", "An upload has expired. Drop the file again.");
    const bytes = await readFile(uploadFile(id));
    // Kept as a source it would outlive the document's claw-back.
    if (sniff(bytes.subarray(0, 1_024)) === "application/pdf")
      throw invalid("uploadIds", `${found.fileName} is a PDF: add it as a paper of its entry.`);
    files.push({ fileName: found.fileName, bytes });
  }
  return receiveSources(viewer, caseId, { channel: "upload", files, reason: null });
}

/** Brings a file that was dropped in one case to the other case that it speaks of. It stays among what came in here. */
export async function bringElsewhere(
  viewer: Viewer,
  caseId: string,
  importId: string,
  input: { fileId: string; toCaseId: string },
): Promise<{ id: string }> {
  if (!canImport(viewer, caseId)) throw notFound("import");
  if (!canImport(viewer, input.toCaseId)) throw notFound("case");
  const file = await withViewer(viewer, (tx) => loadRawFile(tx, caseId, importId, input.fileId));
  return receiveSources(viewer, input.toCaseId, { channel: "upload", files: [file], reason: null });
}
