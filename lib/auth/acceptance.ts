import { randomUUID } from "node:crypto";
import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint, getSessionFromCtx } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import { authClient } from "@/lib/db/prisma";
import { findInvitation, hashToken } from "./open-invitation";
import { LONGEST_PASSWORD, passwordTrouble } from "./password-rules";

const accepted = z.tuple([z.object({ done: z.boolean() })]);

const gone = () =>
  new APIError("GONE", {
    code: "INVITATION_CLOSED",
    message: "This invitation was used, withdrawn, or has expired. Ask for a new link.",
  });

/**
 * POST /api/auth/invitation/accept `{ token, password? }`. Somebody new gets an account, the memberships of the
 * link and a session; somebody known must be signed in as the invited address. One transaction: a link that was
 * used by another request at the same moment leaves no account behind.
 */
export const acceptance = () =>
  ({
    id: "acceptance",
    endpoints: {
      acceptInvitation: createAuthEndpoint(
        "/invitation/accept",
        {
          method: "POST",
          body: z.object({
            token: z.string().max(200),
            password: z.string().max(LONGEST_PASSWORD).optional(),
          }),
        },
        async (ctx) => {
          const { token, password } = ctx.body;
          const invitation = await findInvitation(token);
          if (invitation === null) throw gone();
          if (invitation.known) {
            const session = await getSessionFromCtx(ctx);
            if (session?.user.email !== invitation.email)
              throw new APIError("UNAUTHORIZED", {
                code: "SIGN_IN_FIRST",
                message: `Sign in as ${invitation.email} to accept this invitation.`,
              });
            await authClient().$transaction((tx) => accept(tx, token, session.user.id));
            return ctx.json({ accepted: true });
          }
          const trouble = passwordTrouble(password ?? "", [invitation.email, invitation.name]);
          if (password === undefined || trouble !== null)
            throw new APIError("UNPROCESSABLE_ENTITY", {
              code: "WEAK_PASSWORD",
              message: trouble ?? "Choose a password.",
            });
          const hash = await ctx.context.password.hash(password);
          const id = randomUUID();
          const user = await authClient().$transaction(async (tx) => {
            // Whoever holds the link was reached at that address, or was handed it by the administrator.
            const row = { id, name: invitation.name, email: invitation.email, emailVerified: true };
            const { count } = await tx.user.createMany({ data: [row], skipDuplicates: true });
            // The same link, at the same moment, in another window.
            if (count === 0) throw gone();
            await tx.account.create({
              data: { userId: id, accountId: id, providerId: "credential", password: hash },
              select: { id: true },
            });
            await accept(tx, token, id);
            return tx.user.findUniqueOrThrow({ where: { id } });
          });
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ accepted: true });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;

type Tx = Parameters<Parameters<ReturnType<typeof authClient>["$transaction"]>[0]>[0];

async function accept(tx: Tx, token: string, userId: string): Promise<void> {
  const [{ done }] = accepted.parse(
    await tx.$queryRaw`SELECT accept_invitation(${hashToken(token)}, ${userId}::uuid, ${randomUUID()}::uuid) AS done`,
  );
  if (!done) throw gone();
}
