import { rm } from "node:fs/promises";
import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { caseFolder, sourcesFolder } from "@/lib/paths";

/** The installation's event that says so; the seed reads it, and leaves out what was removed. */
export const ILLUSTRATIVE_REMOVED = "illustrative.removed";

const gone = z.array(z.object({ case_id: z.uuid(), document_id: z.uuid() }));

/**
 * Takes every row of the illustrative cases out, with their audit chains and the people made for them. The database's
 * door asks for the administrator. Null when there is none. The files go after the commit: `deleteCaseFolders`.
 */
export async function takeOutIllustrative(
  tx: Prisma.TransactionClient,
): Promise<{ caseIds: string[]; documents: number } | null> {
  // Read first: a case without documents is not among what the door returns.
  const cases = await tx.case.findMany({ where: { isIllustrative: true }, select: { id: true } });
  if (cases.length === 0) return null;
  const documents = gone.parse(await tx.$queryRaw`SELECT case_id, document_id FROM remove_illustrative()`);
  return { caseIds: cases.map((c) => c.id), documents: documents.length };
}

/** Removes the cases' files. Run after the commit: a crash before leaves files without rows, which the sweep at start removes. */
export async function deleteCaseFolders(caseIds: readonly string[]): Promise<void> {
  for (const id of caseIds) {
    await rm(caseFolder(id), { recursive: true, force: true });
    await rm(sourcesFolder(id), { recursive: true, force: true });
  }
}
