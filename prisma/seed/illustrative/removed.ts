import type { Prisma, PrismaClient } from "@/lib/db/generated/client";
import { ILLUSTRATIVE_REMOVED } from "@/lib/installation/take-out-illustrative";

/** Events of the installation's own chain: the illustrative scenario was taken out, or put back. */
export const REMOVED = ILLUSTRATIVE_REMOVED;
export const RESTORED = "illustrative.restored";

/** Once removed it stays away, also when a new release seeds again, until somebody asks for it. */
export async function wasRemoved(db: PrismaClient | Prisma.TransactionClient): Promise<boolean> {
  const last = await db.auditEvent.findFirst({
    where: { caseId: null, action: { in: [REMOVED, RESTORED] } },
    orderBy: { seq: "desc" },
    select: { action: true },
  });
  return last?.action === REMOVED;
}
