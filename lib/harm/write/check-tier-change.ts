import { isAttorney, type Viewer } from "@/lib/auth/viewer";
import { forbidden } from "@/lib/errors";

type Guarded = { audienceId: string | null };

/** What is protected leaves its group by an attorney's decision alone, whatever else of the row is changed. */
export function checkTierChange(viewer: Viewer, caseId: string, before: Guarded, input: Guarded): void {
  if (before.audienceId === null || before.audienceId === input.audienceId) return;
  if (!isAttorney(viewer, caseId))
    throw forbidden("Only an attorney of this case opens what is protected, or moves it to another group.");
}

/** A row that becomes protected is no longer released: the database accepts no row that is both. */
export const endOfRelease = (input: Guarded) =>
  input.audienceId === null ? {} : { releasedAt: null, releasedById: null };
