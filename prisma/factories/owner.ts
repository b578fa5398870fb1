import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/db/generated/client";

/**
 * The owner's login, for what exists before any viewer does: people, organizations, memberships.
 * `url` is the owner's; the seed and the tests have it, the server never does.
 */
export function ownerClient(url: string): PrismaClient {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  return new PrismaClient({
    adapter: new PrismaPg({
      host: searchParams.get("host") ?? decodeURIComponent(hostname),
      port: Number(port || 5432),
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      database: decodeURIComponent(pathname.slice(1)),
      options: "-c timezone=UTC",
      max: 2,
    }),
    transactionOptions: { maxWait: 10_000, timeout: 120_000 },
  });
}
