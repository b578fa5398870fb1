import { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { forbidden, notFound } from "@/lib/errors";
import { canSeal } from "../access";
import type { sealed, sealInput } from "../schema";

const doneRow = z.tuple([z.object({ done: z.boolean() })]);

/** Moves a document to another tier; what was made from it goes with it, and a release ends. */
export async function sealDocument(
  viewer: Viewer,
  caseId: string,
  documentId: string,
  input: z.output<typeof sealInput>,
): Promise<z.input<typeof sealed>> {
  return audited(viewer, async (tx) => {
    const row = await tx.document.findFirst({ where: { id: documentId, caseId }, select: { tier: true } });
    if (row === null) throw notFound("document");
    if (!canSeal(viewer, caseId)) throw forbidden("Only an attorney of this case seals.");
    const [{ done }] = doneRow.parse(
      await tx.$queryRaw`SELECT set_tier('document', ${documentId}::uuid, ${caseId}::uuid, ${input.tier}::tier, ${input.audienceId}::uuid) AS done`,
    );
    if (!done) throw notFound("document");
    return {
      result: {
        id: documentId,
        visible: input.audienceId === null || viewer.audiences.includes(input.audienceId),
      },
      caseId,
      events: [
        {
          action: "document.sealed",
          subjectKind: "document",
          subjectId: documentId,
          data: { from: row.tier, to: input.tier, audienceId: input.audienceId },
        },
      ],
    };
  });
}
