import type { World } from "@/prisma/factories/world";

/** The ids of one row of each kind in the case of `makeWorld`, none of them released. */
export type StrangerIds = World &
  Record<
    | "filingId"
    | "secondFilingId"
    | "documentId"
    | "deadlineId"
    | "claimId"
    | "partyId"
    | "harmId"
    | "factId"
    | "hearingId"
    | "actionId"
    | "uploadId",
    string
  >;

/** How an export is called by somebody who has no right to: the noun's table, read by lib/stranger.db.test.ts. */
export type StrangerCalls = Record<string, (viewer: World["stranger"], w: StrangerIds) => Promise<unknown>>;
