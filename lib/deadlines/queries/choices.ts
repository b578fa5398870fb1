import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { citeOf } from "@/lib/filings/words";
import { canReadDates } from "../access";
import type { Choices } from "../choice-schema";
import { listKeepers } from "./board";

const MOST = 400;
const SHORT = 120;
const ORDERS: readonly string[] = ["order", "minute_order", "opinion", "judgment", "set_reset_deadlines"];

/** The latest entries, the open dates and the people of a case, for choosing from. */
export async function listChoices(viewer: Viewer, caseId: string): Promise<Choices> {
  if (!canReadDates(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const filings = await tx.filing.findMany({
      where: { caseId },
      orderBy: [{ position: "desc" }, { id: "desc" }],
      take: MOST,
      select: { id: true, number: true, kind: true, filedOn: true, textClean: true },
    });
    const deadlines = await tx.deadline.findMany({
      where: { caseId, state: { in: ["proposed", "confirmed", "waiting"] } },
      orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
      take: MOST,
      select: { id: true, title: true, side: true, state: true, dueOn: true },
    });
    return {
      filings: filings.map(({ textClean, ...f }) => ({
        ...f,
        filedOn: fromDbDate(f.filedOn),
        cite: citeOf(f),
        text: textClean.length > SHORT ? `${textClean.slice(0, SHORT)}…` : textClean,
        isOrder: ORDERS.includes(f.kind),
      })),
      deadlines: deadlines.map(({ dueOn, ...d }) => ({ ...d, dueOn: dueOn && fromDbDate(dueOn) })),
      keepers: await listKeepers(viewer, caseId),
    };
  });
}
