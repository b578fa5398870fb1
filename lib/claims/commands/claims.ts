import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { forbidden, invalid, notFound, stale } from "@/lib/errors";
import { writeCitations } from "@/lib/sources/write-citations";
import { canEditClaims } from "../access";
import { getClaim } from "../queries";
import type { addClaimInput, addElementInput, Claim, editClaimInput, rewordElementInput } from "../schema";
import { checkEntry, ONLY_TEAM, rowSelect, setAgainst, toEdit, versionOf } from "../to-edit";

export async function addClaim(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof addClaimInput>,
): Promise<Claim> {
  const id = await audited(viewer, async (tx) => {
    const all = await toEdit(viewer, caseId);
    const pleading = versionOf(all, input.pleadingId, "pleadingId");
    const earlier = all.versions.flatMap((v) => v.claims).find((c) => c.id === input.carriedFromId);
    if (input.carriedFromId !== null && (earlier === undefined || earlier.pleadingId === pleading.id))
      throw invalid(
        "carriedFromId",
        "A claim is carried over from an earlier version of this case's pleading.",
      );
    const { partyIds, elements, sourceIds, contrarySourceIds, ...rest } = input;
    const row = await tx.claim.create({
      data: {
        ...rest,
        caseId,
        tier: "record",
        position: Math.max(0, ...pleading.claims.map((c) => c.position)) + 1,
        createdById: viewer.userId,
      },
      select: rowSelect,
    });
    const guard = { caseId, claimId: row.id, audienceId: row.audienceId };
    await setAgainst(tx, caseId, row.id, partyIds);
    for (const [index, text] of elements.entries()) {
      await tx.claimElement.create({
        data: { ...guard, tier: "work_product", position: index + 1, text },
        select: { id: true },
      });
    }
    await writeCitations(tx, { caseId, kind: "claim", ...row }, { sourceIds, contrarySourceIds });
    return {
      result: row.id,
      caseId,
      events: [
        {
          action: "claim.added",
          subjectKind: "claim",
          subjectId: row.id,
          data: { pleadingId: pleading.id, count: input.count, theory: input.theory },
        },
      ],
    };
  });
  return getClaim(viewer, caseId, id);
}

export async function editClaim(
  viewer: Viewer,
  caseId: string,
  claimId: string,
  input: z.output<typeof editClaimInput>,
): Promise<Claim> {
  await audited(viewer, async (tx) => {
    const before = await getClaim(viewer, caseId, claimId);
    if (!canEditClaims(viewer, caseId)) throw forbidden(ONLY_TEAM);
    const { version, partyIds, sourceIds, contrarySourceIds, ...rest } = input;
    if (before.version !== version) throw stale("claim", before);
    await checkEntry(tx, caseId, "dispositionFilingId", input.dispositionFilingId);
    const { count } = await tx.claim.updateMany({
      where: { id: claimId, caseId, version },
      data: { ...rest, version: { increment: 1 } },
    });
    if (count !== 1) throw stale("claim", before);
    await setAgainst(tx, caseId, claimId, partyIds);
    const row = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: rowSelect });
    await writeCitations(tx, { caseId, kind: "claim", ...row }, { sourceIds, contrarySourceIds });
    return {
      result: null,
      caseId,
      events: [
        {
          action: "claim.edited",
          subjectKind: "claim",
          subjectId: claimId,
          data: { state: input.state, from: before.state, theory: input.theory },
        },
      ],
    };
  });
  return getClaim(viewer, caseId, claimId);
}

/** Adds one thing the claim must show; the proof matrix hangs facts on it. */
export async function addElement(
  viewer: Viewer,
  caseId: string,
  claimId: string,
  input: z.output<typeof addElementInput>,
): Promise<Claim> {
  await audited(viewer, async (tx) => {
    const claim = await getClaim(viewer, caseId, claimId);
    if (!canEditClaims(viewer, caseId)) throw forbidden(ONLY_TEAM);
    const guard = await tx.claim.findUniqueOrThrow({
      where: { id: claimId },
      select: { audienceId: true, tier: true },
    });
    await tx.claimElement.create({
      data: {
        caseId,
        claimId,
        tier: guard.audienceId === null ? "work_product" : guard.tier,
        audienceId: guard.audienceId,
        position: claim.elements.length + 1,
        text: input.text,
      },
      select: { id: true },
    });
    return {
      result: null,
      caseId,
      events: [{ action: "claim.element_added", subjectKind: "claim", subjectId: claimId }],
    };
  });
  return getClaim(viewer, caseId, claimId);
}

/** Rewords an element; what hangs on it stays. */
export async function rewordElement(
  viewer: Viewer,
  caseId: string,
  claimId: string,
  elementId: string,
  input: z.output<typeof rewordElementInput>,
): Promise<Claim> {
  await audited(viewer, async (tx) => {
    const claim = await getClaim(viewer, caseId, claimId);
    if (!claim.elements.some((e) => e.id === elementId)) throw notFound("element");
    if (!canEditClaims(viewer, caseId)) throw forbidden(ONLY_TEAM);
    const stands = claim.elements.find((e) => e.id === elementId)?.text;
    if (input.from !== undefined && input.from !== stands && input.text !== stands)
      throw stale("element", { text: stands, from: stands });
    await tx.claimElement.updateMany({
      where: { id: elementId, claimId, caseId },
      data: { text: input.text },
    });
    return {
      result: null,
      caseId,
      events: [
        { action: "claim.element_reworded", subjectKind: "claim", subjectId: claimId, data: { elementId } },
      ],
    };
  });
  return getClaim(viewer, caseId, claimId);
}
