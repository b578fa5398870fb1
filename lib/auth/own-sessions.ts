import { authClient } from "@/lib/db/prisma";

export type OwnSession = {
  id: string;
  createdAt: Date;
  /** When it was last renewed, which happens once a day of use. */
  updatedAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
};

const MOST = 100;

/** The browsers a person is signed in with, newest first. Tokens stay in the database. */
export async function sessionsOf(userId: string): Promise<OwnSession[]> {
  return authClient().session.findMany({
    where: { userId, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
    take: MOST,
    select: { id: true, createdAt: true, updatedAt: true, ipAddress: true, userAgent: true },
  });
}

/** Ends sessions of one person: the one named, or all but the one named. Returns how many ended. */
export async function endSessionsOf(
  userId: string,
  which: { only: string } | { allBut: string | null },
): Promise<number> {
  return authClient().$transaction(async (tx) => {
    const where =
      "only" in which
        ? { userId, id: which.only }
        : { userId, ...(which.allBut === null ? {} : { id: { not: which.allBut } }) };
    const { count } = await tx.session.deleteMany({ where });
    if (count > 0) {
      const data = "only" in which ? {} : { count };
      await tx.$executeRaw`SELECT append_own_event(${userId}::uuid, 'session.ended', ${JSON.stringify(data)}::jsonb)`;
    }
    return count;
  });
}
