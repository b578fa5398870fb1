import { isOnTeam, type Viewer } from "@/lib/auth/viewer";

/** Attorney and paralegal keep the dates of their case. */
export const canKeepDates = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);

/** The firm's own screens: the team, and those who were given single items. Never the client. */
export const readableCases = (viewer: Viewer): string[] => [...viewer.teamCases, ...viewer.namedCases];
export const canReadDates = (viewer: Viewer, caseId: string) => readableCases(viewer).includes(caseId);

/** A second person confirms a date, unless the firm has turned that off. `setById`: who last set its day. */
export const canConfirm = (
  viewer: Viewer,
  subject: { caseId: string; setById: string | null; confirmDates: boolean },
) => isOnTeam(viewer, subject.caseId) && (!subject.confirmDates || subject.setById !== viewer.userId);
