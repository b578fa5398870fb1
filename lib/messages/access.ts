import { isClient, isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";

/** Which thread a person writes in: a reporter has only their own, a lead only the lead's. */
export function threadOf(viewer: Viewer, caseId: string, asked: string | null): string | null {
  if (isOnTeam(viewer, caseId)) return asked;
  if (!isClient(viewer, caseId)) throw notFound("case");
  return viewer.clientCases.includes(caseId) ? null : viewer.userId;
}
