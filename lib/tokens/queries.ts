import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import type { ApiToken } from "./schema";

const MOST = 200;

/** One's own API tokens, newest first, also those that were revoked. */
export async function listTokens(viewer: Viewer): Promise<ApiToken[]> {
  return withViewer(viewer, async (tx) =>
    (
      await tx.apiToken.findMany({
        where: { userId: viewer.userId },
        orderBy: { id: "desc" },
        take: MOST,
        select: { id: true, name: true, createdAt: true, lastUsedAt: true, revokedAt: true },
      })
    ).map((t) => ({
      id: t.id,
      name: t.name,
      createdAt: t.createdAt.toISOString(),
      lastUsedAt: t.lastUsedAt?.toISOString() ?? null,
      revokedAt: t.revokedAt?.toISOString() ?? null,
    })),
  );
}
