import { APIError, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import { z } from "zod";
import { authClient } from "@/lib/db/prisma";
import { env } from "@/lib/env";
import { countAttempt, forgetAttempts } from "./count-attempt";
import { viewerOf } from "./find-viewer";
import { appendOwnEvent, type OwnAction } from "./own-events";
import { passwordTrouble } from "./password-rules";

const newPassword = z.object({ newPassword: z.string() });
const typedEmail = z.object({ email: z.string().max(400) });

/** Endpoints that check the password of somebody who is signed in: a stolen session must not guess it. */
const CHECKS_PASSWORD = [
  "/change-password",
  "/two-factor/enable",
  "/two-factor/disable",
  "/two-factor/generate-backup-codes",
];

/** What each endpoint, once it succeeded, is called in the audit log. */
const OWN_ACTIONS: Record<string, OwnAction> = {
  "/change-password": "password.changed",
  "/two-factor/disable": "second_factor.removed",
  "/two-factor/generate-backup-codes": "second_factor.codes_renewed",
};

function tooMany(seconds: number): APIError {
  return new APIError("TOO_MANY_REQUESTS", {
    code: "TOO_MANY_ATTEMPTS",
    message: `Too many attempts. Wait ${seconds} seconds, then try again.`,
  });
}

/**
 * A write to the sign-in's own routes comes from this very site, with or without a cookie: better-auth asks for the
 * origin only where there is one, and a first sign-in has none. What the server calls itself carries no request.
 */
function checkOrigin(request: Request | undefined): void {
  if (request === undefined || request.method === "GET") return;
  if (request.headers.get("origin") !== new URL(env().BETTER_AUTH_URL).origin)
    throw new APIError("FORBIDDEN", {
      code: "FOREIGN_ORIGIN",
      message: "This request did not come from this site.",
    });
}

/** Counts per account, because whoever rotates addresses would never meet a limit per address. */
export const beforeEndpoint = createAuthMiddleware(async (ctx) => {
  checkOrigin(ctx.request);
  if (ctx.path === "/sign-in/email") {
    const typed = typedEmail.safeParse(ctx.body);
    if (!typed.success) return;
    const wait = await countAttempt("sign-in", typed.data.email);
    if (wait > 0) throw tooMany(wait);
  }
  if (CHECKS_PASSWORD.includes(ctx.path)) {
    const session = await getSessionFromCtx(ctx);
    if (session === null) return;
    const wait = await countAttempt("password", session.user.id);
    if (wait > 0) throw tooMany(wait);
    const next = newPassword.safeParse(ctx.body);
    if (ctx.path === "/change-password" && next.success) {
      const { email, name } = session.user;
      const trouble = passwordTrouble(next.data.newPassword, [email, name]);
      if (trouble !== null)
        throw new APIError("UNPROCESSABLE_ENTITY", { code: "WEAK_PASSWORD", message: trouble });
    }
    if (ctx.path === "/two-factor/disable") {
      const viewer = await viewerOf(session.user.id);
      if (viewer === null || viewer.mustKeepTwoFactor)
        throw new APIError("FORBIDDEN", {
          code: "SECOND_FACTOR_REQUIRED",
          message: "The administrator requires a second factor of everyone here. It cannot be turned off.",
        });
    }
  }
});

/** Writes down what people did with their own access. */
export const afterEndpoint = createAuthMiddleware(async (ctx) => {
  if (ctx.context.returned instanceof Error) return;
  const { newSession, session } = ctx.context;
  if (ctx.path === "/sign-in/email") {
    const typed = typedEmail.safeParse(ctx.body);
    if (typed.success) await forgetAttempts("sign-in", typed.data.email);
    if (newSession && newSession.user.twoFactorEnabled !== true)
      await appendOwnEvent(newSession.user.id, "session.started", { secondFactor: false });
    return;
  }
  if (ctx.path === "/invitation/accept") {
    // Somebody new is signed in by the link; somebody known was before.
    if (newSession) await appendOwnEvent(newSession.user.id, "session.started", { secondFactor: false });
    return;
  }
  if (ctx.path === "/two-factor/verify-totp" || ctx.path === "/two-factor/verify-backup-code") {
    // With a session already there it is the set-up's last step; without one it is a sign-in.
    if (!newSession) return;
    if (session) await appendOwnEvent(newSession.user.id, "second_factor.set_up");
    else
      await appendOwnEvent(newSession.user.id, "session.started", {
        secondFactor: true,
        backupCode: ctx.path === "/two-factor/verify-backup-code",
      });
    return;
  }
  const action = OWN_ACTIONS[ctx.path];
  const userId = session?.user.id ?? newSession?.user.id;
  if (action === undefined || userId === undefined) return;
  await forgetAttempts("password", userId);
  await appendOwnEvent(userId, action);
});

/** A person whose access was taken away gets no session, also with the right password. */
export async function refuseRevoked(userId: string): Promise<void> {
  const user = await authClient().user.findUnique({ where: { id: userId }, select: { revokedAt: true } });
  if (user === null || user.revokedAt !== null)
    throw new APIError("FORBIDDEN", {
      code: "ACCESS_ENDED",
      message: "Your access has ended. Ask the administrator of your firm.",
    });
}
