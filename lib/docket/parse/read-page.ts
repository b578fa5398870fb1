import { readAppellateMenu } from "@/lib/docket/parse/appellate-menu";
import { readAppellateSheet } from "@/lib/docket/parse/appellate-sheet";
import { readAttachmentMenu } from "@/lib/docket/parse/attachment-menu";
import { readCaseQuery } from "@/lib/docket/parse/case-query";
import { findAppellateCourt, findDistrictCourt } from "@/lib/docket/parse/court";
import { readDistrictSheet } from "@/lib/docket/parse/district-sheet";
import { readDocketHistory } from "@/lib/docket/parse/docket-history";
import { refuse } from "@/lib/docket/parse/refuse";
import {
  appellateDocketSchema,
  attachmentMenuSchema,
  caseQuerySchema,
  docketHistorySchema,
  docketReportSchema,
  type Entry,
  entrySchema,
} from "@/lib/docket/schema";

export const PAGE_KINDS = [
  "district",
  "special",
  "appellate",
  "attachment",
  "appellate_attachment",
  "docket_history",
  "case_query",
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

const reportHead = docketReportSchema.omit({ docket_entries: true });
const appellateHead = appellateDocketSchema.omit({ docket_entries: true });
const historyHead = docketHistorySchema.omit({ docket_entries: true });

/** Validates entry by entry, so that no second copy of a long docket is made. */
function checked<T extends { docket_entries: Entry[] }>(
  reading: T,
  head: { parse(value: unknown): unknown },
): T {
  head.parse(reading);
  for (const entry of reading.docket_entries) entrySchema.parse(entry);
  return reading;
}

/**
 * Reads a court's HTML page as the kind it is. `fallback` is the court where the page does not name its own.
 * Throws DocketError where the page is not of that kind.
 */
export function readPageAs(text: string, kind: PageKind, fallback: string | null) {
  switch (kind) {
    case "district":
    case "special": {
      const reading = readDistrictSheet(text, findDistrictCourt(text) ?? fallback);
      if (!reading)
        refuse("This page holds no docket report: it has no case number, or nothing but the number.");
      return { kind, court: reading.court_id, reading: checked(reading, reportHead) };
    }
    case "appellate": {
      const reading = readAppellateSheet(text, findAppellateCourt(text) ?? fallback);
      if (!reading) refuse("This page holds no appellate docket: it has no docket number.");
      return { kind, court: reading.court_id, reading: checked(reading, appellateHead) };
    }
    case "attachment": {
      const court = findDistrictCourt(text) ?? fallback;
      const reading = readAttachmentMenu(text, court);
      if (!reading) refuse("This page lists no documents to select.");
      return { kind, court, reading: attachmentMenuSchema.parse(reading) };
    }
    case "appellate_attachment": {
      const court = findAppellateCourt(text) ?? fallback;
      const reading = readAppellateMenu(text, court);
      if (!reading) refuse("This page lists no documents attached to a filing.");
      return { kind, court, reading: attachmentMenuSchema.parse(reading) };
    }
    case "docket_history": {
      const reading = readDocketHistory(text, findDistrictCourt(text) ?? fallback);
      if (!reading) refuse("This page holds no History/Documents report.");
      return { kind, court: reading.court_id, reading: checked(reading, historyHead) };
    }
    case "case_query": {
      const reading = readCaseQuery(text, findDistrictCourt(text) ?? fallback);
      if (!reading) refuse("This page holds no case summary.");
      return { kind, court: reading.court_id, reading: caseQuerySchema.parse(reading) };
    }
  }
}
