import type { Viewer } from "@/lib/auth/viewer";
import type { Tx } from "@/lib/db/with-viewer";

/**
 * Carries every claim and form of relief of one version into another: same words, a row of its own that names
 * the one it comes from. Elements and what was judged of relief come along; what facts hang on stays behind.
 */
export async function carryOver(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  fromPleadingId: string,
  toPleadingId: string,
): Promise<void> {
  const reliefs = await tx.relief.findMany({ where: { caseId, pleadingId: fromPleadingId } });
  const newRelief = new Map<string, string>();
  for (const { id, pleadingId, releasedAt, releasedById, ...row } of reliefs) {
    const made = await tx.relief.create({
      data: { ...row, pleadingId: toPleadingId },
      select: { id: true },
    });
    newRelief.set(id, made.id);
  }
  const claims = await tx.claim.findMany({
    where: { caseId, pleadingId: fromPleadingId },
    select: {
      id: true,
      tier: true,
      audienceId: true,
      position: true,
      count: true,
      title: true,
      theory: true,
      theoryRaw: true,
      legalBasis: true,
      reviewability: true,
      authorities: true,
      state: true,
      standing: true,
      standingNote: true,
      claimParties: { select: { partyId: true, tier: true, audienceId: true } },
      claimElements: { select: { position: true, text: true, tier: true, audienceId: true } },
      claimReliefs: {
        select: { reliefId: true, live: true, reason: true, asOf: true, tier: true, audienceId: true },
      },
    },
  });
  for (const { id, claimParties, claimElements, claimReliefs, ...row } of claims) {
    // Paragraph numbers belong to a version and are left out.
    const made = await tx.claim.create({
      data: { ...row, caseId, pleadingId: toPleadingId, carriedFromId: id, createdById: viewer.userId },
      select: { id: true },
    });
    const guard = { caseId, claimId: made.id };
    for (const party of claimParties)
      await tx.claimParty.create({ data: { ...guard, ...party }, select: { id: true } });
    for (const element of claimElements)
      await tx.claimElement.create({ data: { ...guard, ...element }, select: { id: true } });
    for (const { reliefId, ...judged } of claimReliefs) {
      const to = newRelief.get(reliefId);
      if (to !== undefined)
        await tx.claimRelief.create({ data: { ...guard, ...judged, reliefId: to }, select: { id: true } });
    }
  }
}
