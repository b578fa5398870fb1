import { prismaAdapter } from "@better-auth/prisma-adapter";
import { betterAuth } from "better-auth";
import { nextCookies } from "better-auth/next-js";
import { twoFactor } from "better-auth/plugins/two-factor";
import { authClient } from "@/lib/db/prisma";
import { env } from "@/lib/env";
import { acceptance } from "./acceptance";
import { afterEndpoint, beforeEndpoint, refuseRevoked } from "./guards";
import { newPassword } from "./new-password";
import { PEER_HEADER } from "./peer-address";

/** What the product offers in its own way, or not at all. Called from the server, the rest still works. */
const CLOSED_PATHS = [
  "/get-session",
  "/list-sessions",
  "/revoke-session",
  "/revoke-sessions",
  "/revoke-other-sessions",
  "/update-session",
  "/update-user",
  "/change-email",
  "/delete-user",
  "/delete-user/callback",
  "/set-password",
  "/verify-password",
  "/request-password-reset",
  "/reset-password",
  "/send-verification-email",
  "/verify-email",
  "/sign-up/email",
  "/sign-in/social",
  "/link-social",
  "/unlink-account",
  "/list-accounts",
  "/account-info",
  "/get-access-token",
  "/refresh-token",
  "/two-factor/get-totp-uri",
  "/two-factor/send-otp",
  "/two-factor/verify-otp",
];

function create() {
  const { BETTER_AUTH_SECRET, BETTER_AUTH_URL, TRACKER_TRUSTED_PROXIES } = env();
  return betterAuth({
    appName: "Case tracker",
    baseURL: BETTER_AUTH_URL,
    basePath: "/api/auth",
    secret: BETTER_AUTH_SECRET,
    telemetry: { enabled: false },
    database: prismaAdapter(authClient(), { provider: "postgresql" }),
    // Sign-up is off: people come in by invitation only. Passwords are scrypt, better-auth's default.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    session: { expiresIn: 60 * 60 * 24 * 7, updateAge: 60 * 60 * 24 },
    disabledPaths: CLOSED_PATHS,
    hooks: { before: beforeEndpoint, after: afterEndpoint },
    databaseHooks: { session: { create: { before: (session) => refuseRevoked(session.userId) } } },
    // Per address; how often one account may be tried is counted in the hooks.
    rateLimit: {
      enabled: true,
      storage: "database",
      modelName: "rateLimit",
      window: 60,
      max: 100,
      customRules: {
        "/sign-in/email": { window: 60, max: 30 },
        "/two-factor/*": { window: 60, max: 30 },
        "/invitation/accept": { window: 60, max: 30 },
        "/new-password": { window: 60, max: 30 },
      },
    },
    advanced: {
      // Said aloud, because better-auth turns both checks off by itself where it takes the surroundings for a test's.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: "uuid" },
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      useSecureCookies: BETTER_AUTH_URL.startsWith("https:"),
      // Without trusted proxies a forwarded address is anybody's word: count by the connection instead.
      ipAddress:
        TRACKER_TRUSTED_PROXIES.length > 0
          ? { ipAddressHeaders: ["x-forwarded-for"], trustedProxies: TRACKER_TRUSTED_PROXIES }
          : { ipAddressHeaders: [PEER_HEADER] },
    },
    plugins: [twoFactor({ issuer: "Case tracker" }), acceptance(), newPassword(), nextCookies()],
  });
}

let made: ReturnType<typeof create> | undefined;

/** better-auth, on its own login. Made at first use: a build has no settings. */
export function auth(): ReturnType<typeof create> {
  made ??= create();
  return made;
}
