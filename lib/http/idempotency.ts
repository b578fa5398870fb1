import { createHash } from "node:crypto";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { withViewer } from "@/lib/db/with-viewer";
import { AppError } from "@/lib/errors";

export type Answer = {
  status: number;
  body: Prisma.InputJsonValue | null;
  /** What is stored for a retry, where the answer itself must not be. */
  kept?: Prisma.InputJsonValue | null;
};

/** A claw-back made the database forget what was answered; that it was done stays known. */
const FORGOTTEN = 410;

async function earlierAnswer(viewer: Viewer, key: string, requestHash: string): Promise<Answer | null> {
  const row = await withViewer(viewer, (tx) =>
    tx.idempotencyKey.findUnique({
      where: { userId_key: { userId: viewer.userId, key } },
      select: { requestHash: true, status: true, response: true },
    }),
  );
  if (row === null) return null;
  if (row.requestHash !== requestHash) {
    throw new AppError("invalid", "This Idempotency-Key was used for another request. Send a new one.");
  }
  if (row.status === FORGOTTEN)
    throw new AppError("gone", "This was done already. Reload the page to see it as it stands now.");
  return {
    status: row.status,
    body: row.response === null ? null : JSON.parse(JSON.stringify(row.response)),
  };
}

/**
 * Runs `work` once per key. The key and the rows it makes are one transaction: a second request with the same
 * key waits for the first to commit and gets its answer; a first that failed leaves no key, and may be retried.
 */
export async function once(
  viewer: Viewer,
  key: string,
  request: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const requestHash = createHash("sha256").update(request).digest("hex");
  const earlier = await earlierAnswer(viewer, key, requestHash);
  if (earlier !== null) return earlier;
  try {
    return await withViewer(viewer, async (tx) => {
      const row = await tx.idempotencyKey.create({
        data: { userId: viewer.userId, key, requestHash, status: 0 },
        select: { id: true },
      });
      const answer = await work();
      await tx.idempotencyKey.update({
        where: { id: row.id },
        data: {
          status: answer.status,
          response: (answer.kept === undefined ? answer.body : answer.kept) ?? Prisma.JsonNull,
        },
        select: { id: true },
      });
      return answer;
    });
  } catch (error) {
    // A unique violation of our own key means the other request won; of anything else, it is the caller's.
    const won = await earlierAnswer(viewer, key, requestHash);
    if (won !== null) return won;
    throw error;
  }
}
