import { isAttorney, type Viewer } from "@/lib/auth/viewer";
import type { Tier } from "@/lib/db/generated/enums";
import { forbidden } from "@/lib/errors";

type Guarded = { tier: Tier; audienceId: string | null };

/**
 * A row becomes less confidential by an attorney's decision alone, whatever else of it is changed: out of its protected
 * group, or from work product to the public record. The database refuses it too (only_attorneys_lower).
 */
export function checkTierChange(viewer: Viewer, caseId: string, before: Guarded, input: Guarded): void {
  if (isAttorney(viewer, caseId)) return;
  if (before.audienceId !== null && before.audienceId !== input.audienceId)
    throw forbidden("Only an attorney of this case opens what is protected, or moves it to another group.");
  if (before.tier !== "record" && input.tier === "record")
    throw forbidden("Only an attorney of this case moves work product to the public record.");
}

/** A row that becomes protected is no longer released: the database accepts no row that is both. */
export const endOfRelease = (input: Guarded) =>
  input.audienceId === null ? {} : { releasedAt: null, releasedById: null };
