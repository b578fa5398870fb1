import type { z } from "zod";
import { type AuditEntry, audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { claimUpload } from "@/lib/documents/claim-upload";
import { forbidden, invalid } from "@/lib/errors";
import { citeAfterFiling } from "@/lib/harm/write/cite-after-filing";
import { canCorrect } from "../access";
import { paperTitle } from "../paper-title";
import { getFiling } from "../queries";
import type { Filing, paperInput } from "../schema";

/** Adds a paper to an entry, or the file of one that was not held here. A file that is here is never replaced. */
export async function addPaper(
  viewer: Viewer,
  caseId: string,
  filingId: string,
  input: z.output<typeof paperInput>,
): Promise<Filing> {
  await audited(viewer, async (tx) => {
    const filing = await getFiling(viewer, caseId, filingId);
    if (!canCorrect(viewer, caseId)) throw forbidden("Only the case team adds papers.");
    const there = filing.papers.find((p) => p.attachment === input.attachment);
    if (there?.documentId)
      throw invalid("attachment", "This entry has a file under that number. Give the paper another number.");
    const guard = { caseId, tier: filing.tier, audienceId: filing.audienceId };
    const held =
      input.uploadId === null
        ? null
        : await claimUpload(tx, viewer, {
            ...guard,
            uploadId: input.uploadId,
            title: paperTitle(input.description, filing.text),
          });
    const data = {
      description: input.description,
      notHeldReason: held === null ? input.notHeldReason : null,
      documentId: held?.documentId ?? null,
      pageCount: held?.pageCount ?? there?.pageCount ?? null,
    };
    if (there === undefined) {
      await tx.filingDocument.create({
        data: { ...guard, ...data, filingId, attachment: input.attachment },
        select: { id: true },
      });
    } else {
      await tx.filingDocument.updateMany({
        where: { caseId, filingId, attachment: input.attachment, documentId: null },
        data,
      });
    }
    const events: [AuditEntry, ...AuditEntry[]] = [
      {
        action: "filing.paper_added",
        subjectKind: "filing",
        subjectId: filingId,
        data: { attachment: input.attachment, held: held !== null },
      },
    ];
    if (held !== null)
      events.push({
        action: "document.added",
        subjectKind: "document",
        subjectId: held.documentId,
        data: { filingId, attachment: input.attachment },
      });
    events.push(...(await citeAfterFiling(tx, viewer, caseId, [filingId])));
    return { result: null, caseId, events };
  });
  return getFiling(viewer, caseId, filingId);
}
