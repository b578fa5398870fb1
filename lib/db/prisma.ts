import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { PrismaClient } from "./generated/client";

/** adapter-pg reads instants rightly only in a UTC session; every pool says so. */
function connect(url: string, max: number): PrismaClient {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const socket = searchParams.get("host");
  return new PrismaClient({
    adapter: new PrismaPg({
      host: socket ?? decodeURIComponent(hostname),
      port: Number(port || 5432),
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      database: decodeURIComponent(pathname.slice(1)),
      options: "-c timezone=UTC",
      max,
    }),
    // The longest is an import of 50,000 rows, which goes in whole: seconds here, more where a machine is busy.
    transactionOptions: { maxWait: 10_000, timeout: 120_000 },
  });
}

// Kept on globalThis: `next dev` loads this module anew at every change, and pools would pile up.
declare global {
  var trackerPools: { app?: PrismaClient; auth?: PrismaClient } | undefined;
}
globalThis.trackerPools ??= {};
const kept = globalThis.trackerPools;

/** The application's login, under row-level security. Only lib/db uses it without a viewer. */
export function appClient(): PrismaClient {
  kept.app ??= connect(env().APP_DATABASE_URL, 10);
  return kept.app;
}

/** The sign-in login: better-auth's tables and nothing else. */
export function authClient(): PrismaClient {
  kept.auth ??= connect(env().AUTH_DATABASE_URL, 4);
  return kept.auth;
}

export async function disconnectAll(): Promise<void> {
  await Promise.all([kept.app?.$disconnect(), kept.auth?.$disconnect()]);
  delete kept.app;
  delete kept.auth;
}
