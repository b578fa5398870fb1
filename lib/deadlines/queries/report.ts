import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import { addDays, addMonths } from "@/lib/dates/court-date";
import { notFound } from "@/lib/errors";
import { readableCases } from "../access";
import type { BoardFilters, DeadlineRow } from "../schema";
import { listBoard } from "./board";

/** A safeguard, not a size anybody has: the report is one paper. */
const MOST_PAGES = 40;

export type Report = { asOf: string; until: string; weekEnds: string; rows: DeadlineRow[] };

/**
 * The weekly docket report: whatever is open, with its days up to a month ahead and what waits. Read page by page, so
 * that nothing is left out of a large case load.
 */
export async function getReport(viewer: Viewer, filters: BoardFilters): Promise<Report> {
  if (!viewer.isFirm && readableCases(viewer).length === 0) throw notFound("report");
  const asOf = today();
  const until = addMonths(asOf, 1);
  const rows: DeadlineRow[] = [];
  const { cursor: _, ...rest } = filters;
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const read: { items: DeadlineRow[]; next: string | null } = await listBoard(viewer, {
      ...rest,
      ...(cursor === null ? {} : { cursor }),
    });
    rows.push(...read.items.filter((row) => row.dueOn === null || row.dueOn <= until));
    cursor = read.next;
    if (cursor === null) break;
  }
  return { asOf, until, weekEnds: addDays(asOf, 7), rows };
}
