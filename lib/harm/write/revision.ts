import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/auth/viewer";
import type { Tier } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";
import { toSnapshot } from "../load/snapshot";

type Kept = { id: string; version: number; tier: Tier; audienceId: string | null };

/** Keeps a row as it was before a change. The database keeps the revision as closed as the row. */
export async function keepRevision(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  subjectKind: "fact" | "government_action" | "access_interval" | "baseline" | "declaration",
  before: Kept & object,
): Promise<void> {
  await tx.ledgerRevision.createMany({
    data: [
      {
        id: randomUUID(),
        caseId,
        tier: before.tier,
        audienceId: before.audienceId,
        subjectKind,
        subjectId: before.id,
        version: before.version,
        snapshot: toSnapshot(before),
        replacedById: viewer.userId,
      },
    ],
  });
}
