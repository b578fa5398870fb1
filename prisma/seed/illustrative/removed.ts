import type { PrismaClient } from "@/lib/db/generated/client";

/** The event that says that the illustrative scenario was taken out; on the installation's own chain. */
export const REMOVED = "illustrative.removed";

/** Once removed it stays away, also when a new release seeds again. */
export async function wasRemoved(owner: PrismaClient): Promise<boolean> {
  const event = await owner.auditEvent.findFirst({
    where: { caseId: null, action: REMOVED },
    select: { id: true },
  });
  return event !== null;
}
