import type { Viewer } from "@/lib/auth/viewer";
import type { Tx } from "@/lib/db/with-viewer";
import { forbidden, invalid } from "@/lib/errors";
import { findEntries } from "@/lib/filings/find-entries";
import { canEditClaims } from "./access";
import { listPleadings } from "./queries";
import type { Pleading, Pleadings } from "./schema";

export const ONLY_TEAM = "Only the case team edits claims.";
export const rowSelect = { id: true, tier: true, audienceId: true } as const;

export async function toEdit(viewer: Viewer, caseId: string): Promise<Pleadings> {
  const all = await listPleadings(viewer, caseId);
  if (!canEditClaims(viewer, caseId)) throw forbidden(ONLY_TEAM);
  return all;
}

export function versionOf({ versions }: Pleadings, id: string, field: string): Pleading {
  const found = versions.find((v) => v.id === id);
  if (found === undefined) throw invalid(field, "That version of the pleading is not in this case.");
  return found;
}

export async function checkEntry(tx: Tx, caseId: string, field: string, id: string | null): Promise<void> {
  if (id !== null && !(await findEntries(tx, caseId, [id])).has(id))
    throw invalid(field, "That entry is not on this docket.");
}

export async function setAgainst(tx: Tx, caseId: string, claimId: string, partyIds: readonly string[]) {
  const wanted = new Set(partyIds);
  const known = await tx.party.findMany({ where: { caseId, id: { in: [...wanted] } }, select: { id: true } });
  if (known.length !== wanted.size) throw invalid("partyIds", "One of these parties is not in this case.");
  await tx.claimParty.deleteMany({ where: { caseId, claimId, partyId: { notIn: [...wanted] } } });
  const have = await tx.claimParty.findMany({ where: { caseId, claimId }, select: { partyId: true } });
  for (const { partyId } of have) wanted.delete(partyId);
  const row = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: rowSelect });
  for (const partyId of wanted) {
    await tx.claimParty.create({
      data: { caseId, claimId, partyId, tier: row.tier, audienceId: row.audienceId },
      select: { id: true },
    });
  }
}
