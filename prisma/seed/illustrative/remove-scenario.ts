import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { z } from "zod";
import type { PrismaClient } from "@/lib/db/generated/client";
import { caseFolder } from "@/lib/paths";
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
    await tx.$queryRaw`SELECT set_config('app.is_admin', 'on', true), set_config('app.job', 'seed', true)`;
    const documents = gone.parse(await tx.$queryRaw`SELECT case_id, document_id FROM remove_illustrative()`);
    const caseIds = cases.map((c) => c.id);
    const events = [
      {
        id: randomUUID(),
        action: REMOVED,
        subjectKind: "case_row",
        subjectId: null,
        data: { cases: caseIds, documents: documents.length },
      },
    ];
    await tx.$executeRaw`SELECT append_audit(NULL::uuid, now(), ${JSON.stringify(events)}::jsonb)`;
    return { caseIds, documents: documents.length };
  });
  if (removed === null) return { cases: 0, documents: 0 };
  // After the commit: a crash here leaves files without rows, which the sweep at start removes.
  for (const id of removed.caseIds) await rm(caseFolder(id), { recursive: true, force: true });
  return { cases: removed.caseIds.length, documents: removed.documents };
}
