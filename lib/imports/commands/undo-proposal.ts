import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/with-viewer";
import { AppError, forbidden, notFound } from "@/lib/errors";
import { canImport } from "../access";
import { asJson } from "../as-json";
import { effectsSchema } from "../effects";
import { type Decided, type ProposalData, proposalData } from "../proposal-schema";
import { takeBack } from "../take-back";

/** What an entry is, and what it rules on, starts periods: a date taken from it since rests on that. */
async function checkNoDateSince(
  tx: Tx,
  caseId: string,
  filingId: string,
  kind: ProposalData["kind"],
  decidedAt: Date | null,
): Promise<void> {
  if (decidedAt === null || (kind !== "kind" && kind !== "link")) return;
  const since = await tx.deadline.findFirst({
    where: {
      caseId,
      triggerFilingId: filingId,
      basis: "rule",
      createdAt: { gt: decidedAt },
      state: { in: ["proposed", "confirmed", "waiting"] },
    },
    select: { title: true },
  });
  if (since !== null)
    throw new AppError(
      "conflict",
      `This cannot be undone: the date “${since.title}” was taken from this entry since. Close that date first, or correct the entry.`,
    );
}

/**
 * Takes a decision back: what accepting made is reversed row by row in one transaction, and the proposal is open again as
 * the text first proposed it. Refuses, and changes nothing, where something was built on it since.
 */
export async function undoProposal(viewer: Viewer, caseId: string, proposalId: string): Promise<Decided> {
  return audited(viewer, async (tx) => {
    const found = await tx.proposal.findFirst({
      where: { id: proposalId, caseId },
      select: {
        filingId: true,
        data: true,
        words: true,
        state: true,
        effects: true,
        decidedAt: true,
        decidedById: true,
      },
    });
    if (found === null) throw notFound("proposal");
    if (!canImport(viewer, caseId)) throw forbidden("Only the case team decides what the docket says.");
    if (found.state === "open") throw new AppError("conflict", "This is open already.");
    if (found.decidedById === null)
      throw new AppError("conflict", "The clerk changed the text: it no longer says this.");
    const effects = found.effects === null ? null : effectsSchema.parse(found.effects);
    if (effects === null && found.state !== "dismissed")
      throw new AppError(
        "conflict",
        "What this changed was not kept, or is closed to some who see the entry. Correct it where it stands now.",
      );
    const data = proposalData.parse(found.data);
    await checkNoDateSince(tx, caseId, found.filingId, data.kind, found.decidedAt);
    const events = await takeBack(
      tx,
      viewer,
      { caseId, filingId: found.filingId, words: found.words, decidedAt: found.decidedAt },
      effects?.rows ?? [],
    );
    // Of two who undo at the same moment, one finds it open.
    const { count } = await tx.proposal.updateMany({
      where: { id: proposalId, state: found.state },
      data: {
        state: "open",
        decidedAt: null,
        decidedById: null,
        resultId: null,
        effects: Prisma.DbNull,
        data: asJson(effects?.original ?? data),
      },
    });
    if (count !== 1) throw new AppError("conflict", "Somebody undid this at the same moment.");
    return {
      result: { id: proposalId, state: "open", resultId: null },
      caseId,
      events: [
        {
          action: "proposal.undone",
          subjectKind: "filing",
          subjectId: found.filingId,
          data: { proposalId, kind: data.kind, was: found.state },
        },
        ...events,
      ],
    };
  });
}
