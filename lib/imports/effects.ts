import { z } from "zod";
import type { Tx } from "@/lib/db/with-viewer";
import { type ProposalData, proposalData } from "./proposal-schema";

const tables = [
  "filing",
  "filing_party",
  "filing_link",
  "hearing",
  "deadline",
  "posture_item",
  "attorney",
  "appearance",
  "service_of_process",
] as const;
export type TouchedTable = (typeof tables)[number];

/** The rows that accepting a proposal of a kind may touch. */
const touchedBy = {
  kind: ["filing"],
  filer: ["filing", "filing_party"],
  link: ["filing_link"],
  hearing: ["hearing"],
  deadline: ["deadline"],
  posture: ["posture_item"],
  counsel: ["attorney", "appearance"],
  service: ["service_of_process"],
} as const satisfies Record<ProposalData["kind"], readonly TouchedTable[]>;

const fields = z.record(z.string(), z.json());
const effect = z.object({
  table: z.enum(tables),
  id: z.uuid(),
  /** The fields that changed, as they were; null: the row was made. */
  before: fields.nullable(),
  /** The same fields as they were left; empty for a row that was made. */
  after: fields,
  /** Of the whole row as it was left. */
  hash: z.string(),
});
export type Effect = z.infer<typeof effect>;

/** What accepting a proposal did, and what it said before a person corrected it. */
export const effectsSchema = z.object({ original: proposalData, rows: z.array(effect) });
export type Effects = z.infer<typeof effectsSchema>;

const row = z.object({
  tbl: z.enum(tables),
  id: z.uuid(),
  content: fields,
  hash: z.string(),
  mine: z.boolean(),
});
type Row = z.infer<typeof row>;

async function readRows(
  tx: Tx,
  caseId: string,
  filingId: string,
  of: readonly TouchedTable[],
): Promise<Map<string, Row>> {
  const found = await tx.$queryRaw`
    SELECT tbl, id::text AS id, content, hash, mine FROM docket_rows(${caseId}::uuid, ${filingId}::uuid, ${[...of]}::text[])`;
  return new Map(
    z
      .array(row)
      .parse(found)
      .map((r) => [r.id, r]),
  );
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function effectOn(before: Row | undefined, after: Row): Effect[] {
  const at = { table: after.tbl, id: after.id, hash: after.hash };
  if (before === undefined) return [{ ...at, before: null, after: {} }];
  const changed = Object.keys(after.content).filter((k) => !same(before.content[k], after.content[k]));
  if (changed.length === 0) return [];
  const pick = (r: Row) => Object.fromEntries(changed.map((k) => [k, r.content[k] ?? null]));
  return [{ ...at, before: pick(before), after: pick(after) }];
}

/**
 * Does `work`, and answers what it did to the rows that a proposal of this kind may touch: the difference of two readings,
 * so that nothing depends on what the writer remembers of itself. `rows` is null where a row touched is closed to people
 * who see the entry: what they may not see is not kept with the entry, and so is not put back by it.
 */
export async function recordEffects<T>(
  tx: Tx,
  of: { caseId: string; filingId: string; kind: ProposalData["kind"] },
  work: () => Promise<T>,
): Promise<{ result: T; rows: Effect[] | null }> {
  const read = () => readRows(tx, of.caseId, of.filingId, touchedBy[of.kind]);
  const before = await read();
  const result = await work();
  const after = await read();
  const filing = await tx.filing.findUniqueOrThrow({
    where: { id: of.filingId },
    select: { audienceId: true },
  });
  const touched = [...after.values()].flatMap((r) =>
    // What somebody else wrote meanwhile is not this decision's to take back.
    !r.mine ? [] : effectOn(before.get(r.id), r).map((e) => ({ e, audience: r.content.audience_id ?? null })),
  );
  const open = touched.every(({ audience }) => audience === null || audience === filing.audienceId);
  return { result, rows: open ? touched.map(({ e }) => e) : null };
}
