import { randomUUID } from "node:crypto";
import type { AuditData } from "@/lib/audit/audited";
import type { Prisma } from "@/lib/db/generated/client";
import { seededAt } from "../seeded-at";

/**
 * Appends one event of the seed to the chain of a case, or of the installation (`caseId` null). Nobody is signed in
 * where the seed runs: its events name no person.
 */
export async function append(
  tx: Prisma.TransactionClient,
  caseId: string | null,
  action: `${string}.${string}`,
  subjectId: string | null,
  data: AuditData,
): Promise<void> {
  const events = JSON.stringify([{ id: randomUUID(), action, subjectKind: "case_row", subjectId, data }]);
  await tx.$queryRaw`SELECT set_config('app.job', 'seed', true)`;
  await tx.$executeRaw`SELECT append_audit(${caseId}::uuid, ${seededAt()}, ${events}::jsonb)`;
}
