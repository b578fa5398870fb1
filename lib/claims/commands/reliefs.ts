import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { toDbDate } from "@/lib/dates/court-date";
import { forbidden, notFound, stale } from "@/lib/errors";
import { writeCitations } from "@/lib/sources/write-citations";
import { canEditClaims } from "../access";
import { getClaim, listPleadings } from "../queries";
import type { addReliefInput, Claim, decideLiveInput, Pleadings } from "../schema";
import { checkEntry, ONLY_TEAM, rowSelect, toEdit, versionOf } from "../to-edit";

export async function addRelief(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof addReliefInput>,
): Promise<Pleadings> {
  await audited(viewer, async (tx) => {
    const all = await toEdit(viewer, caseId);
    const pleading = versionOf(all, input.pleadingId, "pleadingId");
    const { sourceIds, contrarySourceIds, ...rest } = input;
    const row = await tx.relief.create({
      data: { ...rest, caseId, tier: "record", position: pleading.reliefs.length + 1 },
      select: rowSelect,
    });
    await writeCitations(tx, { caseId, kind: "relief", ...row }, { sourceIds, contrarySourceIds });
    return {
      result: null,
      caseId,
      events: [
        { action: "relief.added", subjectKind: "relief", subjectId: row.id, data: { kind: input.kind } },
      ],
    };
  });
  return listPleadings(viewer, caseId);
}

/** Records whether one form of relief on one claim is live or moot, why, as of when, and the entry that says so. */
export async function decideLive(
  viewer: Viewer,
  caseId: string,
  claimId: string,
  reliefId: string,
  input: z.output<typeof decideLiveInput>,
): Promise<Claim> {
  await audited(viewer, async (tx) => {
    const claim = await getClaim(viewer, caseId, claimId);
    const before = claim.reliefs.find((r) => r.reliefId === reliefId);
    if (before === undefined) throw notFound("form of relief");
    if (!canEditClaims(viewer, caseId)) throw forbidden(ONLY_TEAM);
    if (before.version !== input.version) throw stale("form of relief", before);
    await checkEntry(tx, caseId, "filingId", input.filingId);
    const { version, asOf, ...rest } = input;
    const data = { ...rest, asOf: asOf && toDbDate(asOf) };
    if (version === null) {
      const guard = await tx.claim.findUniqueOrThrow({
        where: { id: claimId },
        select: { tier: true, audienceId: true },
      });
      await tx.claimRelief.create({
        data: {
          ...data,
          caseId,
          claimId,
          reliefId,
          // Whether it is moot is the team's own judgment, whatever the claim is.
          tier: guard.audienceId === null ? "work_product" : guard.tier,
          audienceId: guard.audienceId,
        },
        select: { id: true },
      });
    } else {
      const { count } = await tx.claimRelief.updateMany({
        where: { caseId, claimId, reliefId, version },
        data: { ...data, version: { increment: 1 } },
      });
      if (count !== 1) throw stale("form of relief", before);
    }
    return {
      result: null,
      caseId,
      events: [
        {
          action: "relief.judged",
          subjectKind: "relief",
          subjectId: reliefId,
          data: { claimId, live: input.live, from: before.live, asOf },
        },
      ],
    };
  });
  return getClaim(viewer, caseId, claimId);
}
