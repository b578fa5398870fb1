import { rm } from "node:fs/promises";
import { z } from "zod";
import type { PrismaClient } from "@/lib/db/generated/client";
import { caseFolder } from "@/lib/paths";
import { append } from "./audit";
import { REMOVED } from "./removed";

const gone = z.array(z.object({ case_id: z.uuid(), document_id: z.uuid() }));

/**
 * Takes the illustrative scenario out of the database: every row of its cases, their audit chains and files.
 * One event of the installation says so. Returns how many cases and documents went; none means that none was there.
 * Run as the owner, from the command line.
 */
export async function removeScenario(owner: PrismaClient): Promise<{ cases: number; documents: number }> {
  const removed = await owner.$transaction(async (tx) => {
    const cases = await tx.case.findMany({ where: { isIllustrative: true }, select: { id: true } });
    if (cases.length === 0) return null;
    await tx.$queryRaw`SELECT set_config('app.is_admin', 'on', true)`;
    const documents = gone.parse(await tx.$queryRaw`SELECT case_id, document_id FROM remove_illustrative()`);
    const caseIds = cases.map((c) => c.id);
    await append(tx, null, REMOVED, null, { cases: caseIds, documents: documents.length });
    return { caseIds, documents: documents.length };
  });
  if (removed === null) return { cases: 0, documents: 0 };
  // After the commit: a crash here leaves files without rows, which the sweep at start removes.
  for (const id of removed.caseIds) await rm(caseFolder(id), { recursive: true, force: true });
  return { cases: removed.caseIds.length, documents: removed.documents };
}
