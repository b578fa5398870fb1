import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { z } from "zod";
import { appClient, authClient } from "@/lib/db/prisma";
import { forgetAttempts } from "./count-attempt";
import { hashToken } from "./open-invitation";
import { LONGEST_PASSWORD, passwordTrouble } from "./password-rules";

const openPasswordLink = z.object({ name: z.string(), email: z.string(), dropsSecondFactor: z.boolean() });
export type OpenPasswordLink = z.infer<typeof openPasswordLink>;
const found = z.tuple([z.object({ link: openPasswordLink.nullable() })]);
const used = z.tuple([z.object({ done: z.boolean() })]);

/** Whose password the bearer of a link would set; null when it was used, withdrawn, has expired or never was. */
export async function findPasswordLink(token: string): Promise<OpenPasswordLink | null> {
  if (!/^[\w-]{20,100}$/.test(token)) return null;
  const rows = found.parse(
    await appClient().$queryRaw`SELECT password_link_by_token(${hashToken(token)}) AS link`,
  );
  return rows[0].link;
}

const gone = () =>
  new APIError("GONE", {
    code: "LINK_CLOSED",
    message: "This link was used, withdrawn, or has expired. Ask for a new one.",
  });

/**
 * POST /api/auth/new-password `{ token, password }`: sets the password, and signs the person out everywhere. It makes
 * no session: whoever holds the link still has to give the second factor at sign-in, where there is one.
 */
export const newPassword = () =>
  ({
    id: "new-password",
    endpoints: {
      setNewPassword: createAuthEndpoint(
        "/new-password",
        {
          method: "POST",
          body: z.object({ token: z.string().max(200), password: z.string().max(LONGEST_PASSWORD) }),
        },
        async (ctx) => {
          const { token, password } = ctx.body;
          const link = await findPasswordLink(token);
          if (link === null) throw gone();
          const trouble = passwordTrouble(password, [link.email, link.name]);
          if (trouble !== null)
            throw new APIError("UNPROCESSABLE_ENTITY", { code: "WEAK_PASSWORD", message: trouble });
          const hash = await ctx.context.password.hash(password);
          const [{ done }] = used.parse(
            await authClient().$queryRaw`SELECT use_password_link(${hashToken(token)}, ${hash}) AS done`,
          );
          if (!done) throw gone();
          await forgetAttempts("sign-in", link.email);
          return ctx.json({ set: true });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
