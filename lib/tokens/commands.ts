import { createHash, randomBytes } from "node:crypto";
import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { AppError, notFound } from "@/lib/errors";
import type { NewApiToken, tokenInput } from "./schema";

/** Tokens one person may have in use at a time. */
const MOST_IN_USE = 20;

/** Makes a token that acts as its person. It is returned this once; its hash is kept. */
export async function makeToken(viewer: Viewer, input: z.output<typeof tokenInput>): Promise<NewApiToken> {
  const token = `legion_${randomBytes(32).toString("base64url")}`;
  return audited(viewer, async (tx) => {
    const inUse = await tx.apiToken.count({ where: { userId: viewer.userId, revokedAt: null } });
    if (inUse >= MOST_IN_USE)
      throw new AppError(
        "conflict",
        `You have ${MOST_IN_USE} tokens in use. Revoke one that is no longer needed.`,
      );
    const { id } = await tx.apiToken.create({
      data: {
        userId: viewer.userId,
        name: input.name,
        tokenHash: createHash("sha256").update(token).digest("hex"),
      },
      select: { id: true },
    });
    return {
      result: { id, token },
      caseId: null,
      events: [{ action: "token.made", subjectKind: "api_token", subjectId: id }],
    };
  });
}

/** Ends one of one's own tokens: its next request is refused. */
export async function revokeToken(viewer: Viewer, tokenId: string): Promise<{ id: string }> {
  return audited(viewer, async (tx) => {
    const { count } = await tx.apiToken.updateMany({
      where: { id: tokenId, userId: viewer.userId, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) throw notFound("token");
    return {
      result: { id: tokenId },
      caseId: null,
      events: [{ action: "token.revoked", subjectKind: "api_token", subjectId: tokenId }],
    };
  });
}
