import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { forbidden, invalid, notFound } from "@/lib/errors";
import { canCorrect } from "../access";
import { getFiling } from "../queries";
import type { Filing, linkInput } from "../schema";

/** Says that this entry answers, supports, amends or disposes of another. */
export async function linkFiling(
  viewer: Viewer,
  caseId: string,
  filingId: string,
  input: z.output<typeof linkInput>,
): Promise<Filing> {
  await audited(viewer, async (tx) => {
    const from = await getFiling(viewer, caseId, filingId);
    if (!canCorrect(viewer, caseId)) throw forbidden("Only the case team corrects the docket.");
    if (input.toId === filingId) throw invalid("toId", "An entry does not answer itself.");
    const same = from.links.find(
      (l) => l.filing.id === input.toId && l.kind === input.kind && l.part === input.part,
    );
    if (same !== undefined) throw invalid("toId", "This link is there already.");
    await tx.filingLink.create({
      data: {
        ...input,
        caseId,
        tier: from.tier,
        audienceId: from.audienceId,
        fromId: filingId,
        createdById: viewer.userId,
      },
      select: { id: true },
    });
    return {
      result: null,
      caseId,
      events: [
        {
          action: "filing.linked",
          subjectKind: "filing",
          subjectId: filingId,
          data: { toId: input.toId, kind: input.kind, disposition: input.disposition },
        },
      ],
    };
  });
  return getFiling(viewer, caseId, filingId);
}

/** Takes a link of this entry away: the one it says of others, or that others say of it. */
export async function unlinkFiling(
  viewer: Viewer,
  caseId: string,
  filingId: string,
  linkId: string,
): Promise<Filing> {
  await audited(viewer, async (tx) => {
    const link = await tx.filingLink.findFirst({
      where: { id: linkId, caseId, OR: [{ fromId: filingId }, { toId: filingId }] },
      select: { kind: true, fromId: true, toId: true },
    });
    if (link === null) throw notFound("link");
    if (!canCorrect(viewer, caseId)) throw forbidden("Only the case team corrects the docket.");
    await tx.filingLink.deleteMany({ where: { id: linkId, caseId } });
    return {
      result: null,
      caseId,
      events: [
        {
          action: "filing.unlinked",
          subjectKind: "filing",
          subjectId: filingId,
          data: { fromId: link.fromId, toId: link.toId, kind: link.kind },
        },
      ],
    };
  });
  return getFiling(viewer, caseId, filingId);
}
