import { prismaAdapter } from "@better-auth/prisma-adapter";
import { betterAuth } from "better-auth";
import { nextCookies } from "better-auth/next-js";
import { twoFactor } from "better-auth/plugins/two-factor";
import { authClient } from "@/lib/db/prisma";
import { env } from "@/lib/env";

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
    rateLimit: {
      enabled: true,
      storage: "database",
      modelName: "rateLimit",
      window: 60,
      max: 100,
      customRules: {
        "/sign-in/email": { window: 60, max: 10 },
        "/two-factor/*": { window: 60, max: 10 },
        // Asked by every open screen, and guarded by the session itself.
        "/get-session": false,
      },
    },
    advanced: {
      database: { generateId: "uuid" },
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      useSecureCookies: BETTER_AUTH_URL.startsWith("https:"),
      // Without trusted proxies a forwarded address is anybody's word: count by the connection instead.
      ipAddress:
        TRACKER_TRUSTED_PROXIES.length > 0
          ? { ipAddressHeaders: ["x-forwarded-for"], trustedProxies: TRACKER_TRUSTED_PROXIES }
          : { ipAddressHeaders: ["x-tracker-peer"] },
    },
    plugins: [twoFactor({ issuer: "Case tracker" }), nextCookies()],
  });
}

let made: ReturnType<typeof create> | undefined;

/** better-auth, on its own login. Made at first use: a build has no settings. */
export function auth(): ReturnType<typeof create> {
  made ??= create();
  return made;
}
