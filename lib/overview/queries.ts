import type { Viewer } from "@/lib/auth/viewer";
import { getCaseDetails } from "@/lib/cases/queries";
import { listPleadings } from "@/lib/claims/queries";
import { today } from "@/lib/dates/clock";
import { withViewer } from "@/lib/db/with-viewer";
import { canReadDates } from "@/lib/deadlines/access";
import { listDeadlines } from "@/lib/deadlines/queries/board";
import type { DeadlineRow } from "@/lib/deadlines/schema";
import { listFilings } from "@/lib/filings/queries";
import { canRead } from "@/lib/harm/access";
import { getHarmGlance } from "@/lib/harm/queries/summary";
import { getTimelineView } from "@/lib/harm/queries/timeline";
import { listHearings } from "@/lib/hearings/queries";
import { listNotesOf } from "@/lib/notes/queries";
import { getPosture } from "@/lib/posture/queries";
import { listSources } from "@/lib/sources/queries";
import { listTasks, listTeam } from "@/lib/tasks/queries";
import type { Overview } from "./schema";

const PAST_DATES = 4;
const NEXT_DATES = 6;
const NEXT_HEARINGS = 5;
const RECENT = 6;

/** What is past must not push what is ahead off the page: each has its own room, and the rest is counted. */
function nearest(open: readonly DeadlineRow[]): Pick<Overview, "dates" | "moreDates"> {
  const ahead = (d: DeadlineRow) => d.dueOn !== null && d.dueOn >= today();
  const past = open.filter((d) => !ahead(d));
  const dates = [...past.slice(0, PAST_DATES), ...open.filter(ahead).slice(0, NEXT_DATES)];
  return { dates, moreDates: open.length - dates.length };
}

/** Everything the overview shows, in one transaction. */
export async function getOverview(viewer: Viewer, caseId: string): Promise<Overview> {
  return withViewer(viewer, async () => {
    const legalCase = await getCaseDetails(viewer, caseId);
    const harmOpen = canRead(viewer, caseId);
    const open = canReadDates(viewer, caseId) ? (await listDeadlines(viewer, caseId, {})).items : [];
    return {
      legalCase,
      posture: await getPosture(viewer, caseId),
      pleadings: await listPleadings(viewer, caseId),
      ...nearest(open.filter((d) => d.dueOn !== null)),
      hearings: (await listHearings(viewer, caseId, { view: "ahead" })).items.slice(0, NEXT_HEARINGS),
      recent: (await listFilings(viewer, caseId, {})).items.slice(0, RECENT),
      tasks: (await listTasks(viewer, caseId, {})).items,
      team: await listTeam(viewer, caseId),
      notes: (await listNotesOf(viewer, caseId, [caseId])).get(caseId) ?? [],
      sources: (await listSources(viewer, caseId)).items,
      harm: harmOpen ? await getHarmGlance(viewer, caseId) : null,
      timeline: harmOpen ? await getTimelineView(viewer, caseId) : null,
    };
  });
}
