import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import { addDays, addMonths } from "@/lib/dates/court-date";
import { streamSnapshot } from "@/lib/db/stream-snapshot";
import { withSnapshot } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { CSV_MARK, csvLine } from "@/lib/http/csv";
import { readableCases } from "../access";
import { CSV_HEAD, csvRow } from "../report-csv";
import type { BoardFilters, DeadlineRow } from "../schema";
import { listBoard } from "./board";

export type Report = { asOf: string; until: string; weekEnds: string; rows: DeadlineRow[] };

/** What of the report lies on one page of the board after the other. */
async function* reportPages(
  viewer: Viewer,
  { cursor: _, ...filters }: BoardFilters,
  until: string,
): AsyncGenerator<DeadlineRow[]> {
  if (!viewer.isFirm && readableCases(viewer).length === 0) throw notFound("report");
  let cursor: string | null = null;
  do {
    const read: { items: DeadlineRow[]; next: string | null } = await listBoard(viewer, {
      ...filters,
      ...(cursor === null ? {} : { cursor }),
    });
    yield read.items.filter((row) => row.dueOn === null || row.dueOn <= until);
    cursor = read.next;
  } while (cursor !== null);
}

/**
 * The weekly docket report: whatever is open, with its days up to a month ahead and what waits. Read page by page, all as
 * it stood at one moment: a date that is moved meanwhile would be missed by one page and the next, or be in both.
 */
export async function getReport(viewer: Viewer, filters: BoardFilters): Promise<Report> {
  const asOf = today();
  const until = addMonths(asOf, 1);
  const rows = await withSnapshot(viewer, async () => {
    const read: DeadlineRow[] = [];
    for await (const page of reportPages(viewer, filters, until)) read.push(...page);
    return read;
  });
  return { asOf, until, weekEnds: addDays(asOf, 7), rows };
}

/** The same for a spreadsheet, as it stood at one moment: a page at a time, only as fast as it is taken. */
export const streamReportCsv = (viewer: Viewer, filters: BoardFilters): Promise<ReadableStream<Uint8Array>> =>
  streamSnapshot(viewer, async function* () {
    const encode = new TextEncoder();
    const pages = reportPages(viewer, filters, addMonths(today(), 1));
    const first = await pages.next();
    yield encode.encode(`${CSV_MARK}${csvLine(CSV_HEAD)}`);
    if (first.done) return;
    yield encode.encode(first.value.map(csvRow).join(""));
    for await (const rows of pages) yield encode.encode(rows.map(csvRow).join(""));
  });
