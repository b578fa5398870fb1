import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { env } from "@/lib/env";
import { AppError, forbidden, notFound } from "@/lib/errors";
import { expiryAfter, newToken, passwordLinkAddress } from "@/lib/invitations/new-token";
import { canAdminister, canRevoke } from "@/lib/people/access";
import { getPerson } from "@/lib/people/queries";
import { DAYS, type PasswordLink, type PasswordLinkInput } from "./schema";

/**
 * Makes a link with which one person sets a new password, and closes the ones made before. It is returned this once;
 * its hash is kept. Nobody makes one for themselves: a stolen session must not become a password.
 */
export async function makePasswordLink(
  viewer: Viewer,
  userId: string,
  input: PasswordLinkInput,
): Promise<PasswordLink> {
  if (!canAdminister(viewer)) throw notFound("person");
  const person = await getPerson(viewer, userId);
  if (!canRevoke(viewer, userId))
    throw forbidden("Change your own password under your account, or ask another administrator.");
  if (person.revokedAt !== null) throw new AppError("conflict", "Restore this person's access first.");
  const { token, hash } = newToken();
  const expiresAt = expiryAfter(DAYS);
  return audited(viewer, async (tx) => {
    await tx.passwordLink.updateMany({
      where: { userId, usedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now() },
    });
    const { id } = await tx.passwordLink.create({
      data: { userId, tokenHash: hash, expiresAt, createdById: viewer.userId, ...input },
      select: { id: true },
    });
    return {
      result: {
        id,
        link: passwordLinkAddress(env().BETTER_AUTH_URL, token),
        expiresAt: expiresAt.toISOString(),
      },
      caseId: null,
      events: [
        {
          action: "person.given_password_link",
          subjectKind: "person",
          subjectId: userId,
          data: { linkId: id, secondFactorToo: input.dropsSecondFactor },
        },
      ],
    };
  });
}

/** Closes the link that nobody has used yet. */
export async function withdrawPasswordLink(viewer: Viewer, userId: string): Promise<{ count: number }> {
  if (!canAdminister(viewer)) throw notFound("person");
  return audited(viewer, async (tx) => {
    const { count } = await tx.passwordLink.updateMany({
      where: { userId, usedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now() },
    });
    if (count === 0) throw notFound("link");
    return {
      result: { count },
      caseId: null,
      events: [{ action: "person.password_link_withdrawn", subjectKind: "person", subjectId: userId }],
    };
  });
}
