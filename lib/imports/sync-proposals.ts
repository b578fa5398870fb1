import { now } from "@/lib/dates/clock";
import type { Tx } from "@/lib/db/with-viewer";
import type { ProposalDraft } from "./proposal-schema";

/** A text that changed proposes anew: what it no longer says is put aside, what was decided stays decided. */
export async function syncProposals(
  tx: Tx,
  caseId: string,
  filingId: string,
  drafts: readonly ProposalDraft[],
): Promise<void> {
  const here = await tx.proposal.findMany({ where: { caseId, filingId }, select: { key: true } });
  const known = new Set(here.map((p) => p.key));
  await tx.proposal.updateMany({
    where: { caseId, filingId, state: "open", key: { notIn: drafts.map((d) => d.key) } },
    data: { state: "dismissed", decidedAt: now() },
  });
  const fresh = drafts.filter((d) => !known.has(d.key));
  if (fresh.length > 0)
    await tx.proposal.createMany({
      data: fresh.map(({ key, data, words, confidence }) => ({
        caseId,
        filingId,
        kind: data.kind,
        key,
        data: JSON.parse(JSON.stringify(data)),
        words,
        confidence,
      })),
    });
}
