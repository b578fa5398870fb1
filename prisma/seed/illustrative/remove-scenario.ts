import type { PrismaClient } from "@/lib/db/generated/client";
import { deleteCaseFolders, takeOutIllustrative } from "@/lib/installation/take-out-illustrative";
import { append } from "./audit";
import { REMOVED } from "./removed";

/**
 * Takes the illustrative scenario out of the database: every row of its cases, their audit chains and files.
 * One event of the installation says so. Returns how many cases and documents went; none means that none was there.
 * Run as the owner, from the command line.
 */
export async function removeScenario(owner: PrismaClient): Promise<{ cases: number; documents: number }> {
  const removed = await owner.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('app.is_admin', 'on', true)`;
    const taken = await takeOutIllustrative(tx);
    if (taken === null) return null;
    await append(tx, null, REMOVED, null, { cases: taken.caseIds, documents: taken.documents });
    return taken;
  });
  if (removed === null) return { cases: 0, documents: 0 };
  await deleteCaseFolders(removed.caseIds);
  return { cases: removed.caseIds.length, documents: removed.documents };
}
