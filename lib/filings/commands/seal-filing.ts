import { z } from "zod";
import { type AuditEntry, audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { forbidden, notFound } from "@/lib/errors";
import { canSeal } from "../access";
import type { SealedFiling, sealFilingInput } from "../schema";

const doneRow = z.tuple([z.object({ done: z.boolean() })]);

/**
 * Moves an entry, and unless told otherwise its papers, to another tier. What was made from it goes with it and a
 * release to the client ends. The one who seals may be beyond the audience, and then no longer sees it.
 */
export async function sealFiling(
  viewer: Viewer,
  caseId: string,
  filingId: string,
  input: z.output<typeof sealFilingInput>,
): Promise<SealedFiling> {
  return audited(viewer, async (tx) => {
    const row = await tx.filing.findFirst({ where: { id: filingId, caseId }, select: { tier: true } });
    if (row === null) throw notFound("filing");
    if (!canSeal(viewer, caseId)) throw forbidden("Only an attorney of this case seals.");
    const papers = input.withPapers
      ? await tx.filingDocument.findMany({
          where: { caseId, filingId, documentId: { not: null } },
          select: { documentId: true },
        })
      : [];
    const change = { to: input.tier, audienceId: input.audienceId };
    const events: [AuditEntry, ...AuditEntry[]] = [
      {
        action: "filing.sealed",
        subjectKind: "filing",
        subjectId: filingId,
        data: { from: row.tier, ...change },
      },
    ];
    for (const documentId of new Set(papers.flatMap((p) => p.documentId ?? []))) {
      const [{ done }] = doneRow.parse(
        await tx.$queryRaw`SELECT set_tier('document', ${documentId}::uuid, ${caseId}::uuid, ${input.tier}::tier, ${input.audienceId}::uuid) AS done`,
      );
      // A paper under another audience stays where it is.
      if (done)
        events.push({
          action: "document.sealed",
          subjectKind: "document",
          subjectId: documentId,
          data: change,
        });
    }
    const [{ done }] = doneRow.parse(
      await tx.$queryRaw`SELECT set_tier('filing', ${filingId}::uuid, ${caseId}::uuid, ${input.tier}::tier, ${input.audienceId}::uuid) AS done`,
    );
    if (!done) throw notFound("filing");
    const visible = input.audienceId === null || viewer.audiences.includes(input.audienceId);
    return { result: { id: filingId, visible, papers: events.length - 1 }, caseId, events };
  });
}
