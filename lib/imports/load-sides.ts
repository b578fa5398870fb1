import type { Tx } from "@/lib/db/with-viewer";
import { type Sides, sidesOf } from "./sides";

/** The parties of a case, and for which of them the case's own team appears. */
export async function loadSides(tx: Tx, caseId: string): Promise<Sides> {
  const parties = await tx.party.findMany({
    where: { caseId },
    orderBy: { id: "asc" },
    select: { id: true, name: true, shortName: true, role: true, roleRaw: true, kind: true },
  });
  const appearances = await tx.appearance.findMany({
    where: { caseId, withdrawnOn: null },
    select: { partyId: true, attorneyId: true },
  });
  const attorneys = await tx.attorney.findMany({ where: { caseId }, select: { id: true, name: true } });
  const nameOf = new Map(attorneys.map((a) => [a.id, a.name]));
  const members = await tx.caseMember.findMany({
    where: { caseId, revokedAt: null, role: { in: ["attorney", "paralegal"] } },
    select: { userId: true },
  });
  const team = await tx.user.findMany({
    where: { id: { in: members.map((m) => m.userId) } },
    select: { name: true },
  });
  return sidesOf(
    parties.map(({ id, ...p }) => ({
      ...p,
      counsel: appearances.flatMap((a) => (a.partyId === id ? (nameOf.get(a.attorneyId) ?? []) : [])),
    })),
    team.map((u) => u.name),
  );
}
