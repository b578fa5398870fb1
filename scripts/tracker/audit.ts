import { readFileSync } from "node:fs";
import { z } from "zod";
import type { PrismaClient } from "@/lib/db/generated/client";
import { onDatabase, reported } from "../launch/on-database";

const chains = z.array(
  z.object({ id: z.string(), seq: z.number(), hash: z.string(), broken: z.number().nullable() }),
);
const line = /^(installation|[0-9a-f-]{36}) (\d+) ([0-9a-f]{64}|-)$/;
export type Head = { id: string; seq: number; hash: string };

/** `<case id or "installation"> <events> <hash of the last>`, a line each. Lines that are none of ours throw. */
export function readHeads(text: string): Head[] {
  return text
    .split("\n")
    .filter((l) => l.trim() !== "")
    .map((l) => {
      const [, id, seq, hash] = line.exec(l.trim()) ?? [];
      if (id === undefined || seq === undefined || hash === undefined)
        throw new Error(`"${l.slice(0, 80)}" is no line of an earlier run of this command.`);
      return { id, seq: Number(seq), hash };
    });
}

/**
 * Every chain with its head, and what is wrong, in sentences. A chain shows what was changed in it; that all of it was
 * written anew shows only beside heads that were kept somewhere else.
 */
export async function verifyChains(
  owner: PrismaClient,
  kept: readonly Head[],
): Promise<{ heads: Head[]; troubles: string[] }> {
  const rows = chains.parse(
    await owner.$queryRaw`
      SELECT coalesce(c.case_id::text, 'installation') AS id, coalesce(h.seq, 0) AS seq, coalesce(nullif(h.hash, ''), '-') AS hash,
        verify_audit(c.case_id) AS broken
      FROM (SELECT DISTINCT case_id FROM audit_event UNION SELECT nullif(id, '')::uuid FROM audit_head) c
      LEFT JOIN audit_head h ON h.id = coalesce(c.case_id::text, '') ORDER BY 1`,
  );
  const troubles = rows.flatMap(({ id, broken }) =>
    broken === null ? [] : [`${id}: event ${broken} is not as it was written, or is missing.`],
  );
  for (const head of kept) {
    const caseId = head.id === "installation" ? null : head.id;
    const [found] = await owner.$queryRaw<{ hash: string }[]>`
      SELECT hash FROM audit_event WHERE case_id IS NOT DISTINCT FROM ${caseId}::uuid AND seq = ${head.seq}`;
    if (head.seq > 0 && found?.hash !== head.hash)
      troubles.push(
        `${head.id}: event ${head.seq} is not the one that was kept; the chain was written anew.`,
      );
  }
  return { heads: rows.map(({ broken: _, ...head }) => head), troubles };
}

async function verify(args: string[]): Promise<number> {
  if (args.length > 0 && (args.length !== 2 || args[0] !== "--against")) {
    process.stderr.write(
      "usage: tracker audit verify [--against FILE]\nFILE: what an earlier run printed, kept away from this database.\n",
    );
    return 2;
  }
  const file = args[1];
  const { ownerClient } = await import("@/prisma/factories/owner");
  let code = 0;
  const done = await reported(() =>
    onDatabase(async ({ urls }) => {
      const owner = ownerClient(urls.ownerUrl);
      try {
        const kept = file === undefined ? [] : readHeads(readFileSync(file, "utf8"));
        const { heads, troubles } = await verifyChains(owner, kept);
        for (const { id, seq, hash } of heads) process.stdout.write(`${id} ${seq} ${hash}\n`);
        for (const trouble of troubles) process.stderr.write(`${trouble}\n`);
        code = troubles.length > 0 ? 1 : 0;
      } finally {
        await owner.$disconnect();
      }
    }),
  );
  return done === 0 ? code : done;
}

export const commands: Record<string, { summary: string; run(args: string[]): Promise<number> }> = {
  verify: {
    summary: "Check every audit chain, and print its length and last hash, to be kept elsewhere",
    run: verify,
  },
};
