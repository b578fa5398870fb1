import { createHash } from "node:crypto";
import type { Tx } from "@/lib/db/with-viewer";
import { AppError, notFound } from "@/lib/errors";
import { tellsOfClosed } from "./closed-entries";
import { pickCase } from "./load-review";
import { parseSource } from "./parse-source";
import { readRaw } from "./raw-bytes";

/**
 * A source exactly as it came. Its bytes must still have their hash (else a conflict). One that tells of an entry which is
 * closed to the viewer does not exist for them (not_found): it cannot be given out in part.
 */
export async function loadRawFile(
  tx: Tx,
  caseId: string,
  importId: string,
  fileId: string,
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  const file = await tx.rawFile.findFirst({
    where: { id: fileId, caseId, batchId: importId },
    select: { fileName: true, sha256: true, receivedAt: true },
  });
  const legalCase = await tx.case.findUnique({
    where: { id: caseId },
    select: { courtId: true, docketNumberRaw: true },
  });
  if (file === null || legalCase === null) throw notFound("file");
  const bytes = new Uint8Array(await readRaw(caseId, file.sha256));
  if (createHash("sha256").update(bytes).digest("hex") !== file.sha256)
    throw new AppError(
      "conflict",
      "This file is no longer what came in: its hash differs. It is not given out.",
    );
  const { cases } = await parseSource(bytes, {
    ...file,
    receivedAt: file.receivedAt.toISOString(),
    court: legalCase.courtId,
  });
  const { reading, match } = pickCase(legalCase, cases);
  // Numbers of another case say nothing of this one.
  const told = reading === null || match === "other" ? [] : [reading];
  if (await tellsOfClosed(tx, caseId, file.sha256, told)) throw notFound("file");
  return { fileName: file.fileName, bytes };
}
