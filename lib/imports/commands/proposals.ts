import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { withViewer } from "@/lib/db/with-viewer";
import { AppError, forbidden, notFound } from "@/lib/errors";
import { canImport } from "../access";
import { type Decided, type decideProposalInput, proposalData } from "../proposal-schema";
import { writeProposal } from "../write-proposal";

/** Accepts a proposal (as it stands, or as corrected) and makes the fact it proposes, or dismisses it. */
export async function decideProposal(
  viewer: Viewer,
  caseId: string,
  proposalId: string,
  input: z.output<typeof decideProposalInput>,
): Promise<Decided> {
  return audited(viewer, async (tx) => {
    const found = await tx.proposal.findFirst({
      where: { id: proposalId, caseId },
      select: { id: true, filingId: true, data: true, words: true, state: true },
    });
    if (found === null) throw notFound("proposal");
    if (!canImport(viewer, caseId)) throw forbidden("Only the case team decides what the docket says.");
    if (found.state !== "open") throw new AppError("conflict", "This has been decided already.");
    const data = input.data ?? proposalData.parse(found.data);
    const made =
      input.decision === "accept"
        ? await writeProposal(tx, viewer, caseId, found.filingId, data, found.words)
        : { resultId: null, events: [] };
    const state = input.decision === "dismiss" ? "dismissed" : input.data === null ? "accepted" : "corrected";
    // Of two who decide at the same moment, one finds it decided.
    const { count } = await tx.proposal.updateMany({
      where: { id: proposalId, state: "open" },
      data: {
        state,
        decidedAt: now(),
        decidedById: viewer.userId,
        resultId: made.resultId,
        ...(input.data === null ? {} : { data: input.data }),
      },
    });
    if (count !== 1) throw new AppError("conflict", "This has been decided already.");
    return {
      result: { id: proposalId, state, resultId: made.resultId },
      caseId,
      events: [
        {
          action: `proposal.${state}`,
          subjectKind: "filing",
          subjectId: found.filingId,
          data: { proposalId, kind: data.kind },
        },
        ...made.events,
      ],
    };
  });
}

/** A person has looked at an entry that came in by itself. */
export async function confirmEntry(
  viewer: Viewer,
  caseId: string,
  filingId: string,
): Promise<{ id: string }> {
  const row = await withViewer(viewer, (tx) =>
    tx.filing.findFirst({ where: { id: filingId, caseId }, select: { unreviewed: true } }),
  );
  if (row === null) throw notFound("entry");
  if (!canImport(viewer, caseId)) throw forbidden("Only the case team confirms entries.");
  return audited(viewer, async (tx) => {
    await tx.filing.updateMany({
      where: { id: filingId, caseId, unreviewed: true },
      data: { unreviewed: false, version: { increment: 1 } },
    });
    return {
      result: { id: filingId },
      caseId,
      events: [{ action: "filing.confirmed", subjectKind: "filing", subjectId: filingId }],
    };
  });
}
