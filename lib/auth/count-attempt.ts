import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import { authClient } from "@/lib/db/prisma";

const WINDOW_MS = 60_000;
/** Passwords one account may be tried with in a minute, from however many addresses. */
export const ATTEMPTS_A_MINUTE = 10;

const counted = z.tuple([z.object({ count: z.coerce.number(), since: z.coerce.number() })]);

/** The key holds a hash: what was typed into an e-mail field is not kept. */
const keyOf = (what: string, account: string) =>
  `${what}:${createHash("sha256").update(account.trim().toLowerCase()).digest("hex")}`;

/**
 * Counts one attempt on an account, in better-auth's own table, so that every process counts together.
 * Returns the seconds to wait, 0 when this attempt may go on. Attempts that are refused do not prolong the wait.
 */
export async function countAttempt(what: string, account: string): Promise<number> {
  const at = Date.now();
  const rows = counted.parse(
    await authClient().$queryRaw`
      INSERT INTO auth_rate_limit AS r (id, key, count, last_request)
      VALUES (${randomUUID()}::uuid, ${keyOf(what, account)}, 1, ${at})
      ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN r.last_request <= ${at - WINDOW_MS} THEN 1 ELSE r.count + 1 END,
        last_request = CASE WHEN r.last_request <= ${at - WINDOW_MS} THEN ${at} ELSE r.last_request END
      RETURNING count, last_request AS since`,
  );
  const [{ count, since }] = rows;
  return count <= ATTEMPTS_A_MINUTE ? 0 : Math.max(1, Math.ceil((since + WINDOW_MS - at) / 1000));
}

/** The right password was given: earlier slips no longer count. */
export async function forgetAttempts(what: string, account: string): Promise<void> {
  await authClient().rateLimit.deleteMany({ where: { key: keyOf(what, account) } });
}
