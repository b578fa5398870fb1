import type { Viewer } from "@/lib/auth/viewer";
import { forbidden } from "@/lib/errors";
import { canEditCase } from "./access";
import { getCaseDetails } from "./queries";
import type { CaseDetails } from "./schema";

/** The case as its team sees it: not visible is 404, visible to somebody who may not write is 403. */
export async function toEdit(viewer: Viewer, caseId: string): Promise<CaseDetails> {
  const before = await getCaseDetails(viewer, caseId);
  if (!canEditCase(viewer, caseId)) throw forbidden("Only the case team edits the case.");
  return before;
}
