import { DocketError } from "@/lib/docket/docket-error";
import { readAppellateMenu } from "@/lib/docket/parse/appellate-menu";
import { readAppellateSheet } from "@/lib/docket/parse/appellate-sheet";
import { readAttachmentMenu } from "@/lib/docket/parse/attachment-menu";
import { readCaseQuery } from "@/lib/docket/parse/case-query";
import { findAppellateCourt, findDistrictCourt } from "@/lib/docket/parse/court";
import { decodeSource, MAX_SOURCE_BYTES } from "@/lib/docket/parse/decode";
import { detectPageKind } from "@/lib/docket/parse/detect-kind";
import { readDistrictSheet } from "@/lib/docket/parse/district-sheet";
import { readDocketHistory } from "@/lib/docket/parse/docket-history";
import type { Kind } from "@/lib/docket/parse/kind";
import {
  appellateDocketSchema,
  attachmentMenuSchema,
  caseQuerySchema,
  docketHistorySchema,
  docketReportSchema,
} from "@/lib/docket/schema";

export type Hints = { kind?: Kind; court?: string; fileName?: string };

const ACCEPTED =
  "Accepted are docket reports, appellate dockets, notices of electronic filing, attachment menus, " +
  "History/Documents reports, case summaries, RSS feeds, CourtListener answers and stamped PDFs.";

/** "nysd_4606.html" -> "nysd": a last resort, where neither the page nor the person tells the court. */
export function courtOfFileName(fileName: string | undefined): string | null {
  const base = fileName?.replace(/^.*[\\/]/, "").toLowerCase() ?? "";
  return (
    /^((?:[a-z]{2,4}[dbj]|ca\d{1,2}|cadc|cafc|cavc|bap\d{1,2}|cit|jpml|cofc))(?:[_.-]|$)/.exec(base)?.[1] ??
    null
  );
}

const districtCourt = (text: string, hints: Hints) =>
  findDistrictCourt(text) ?? hints.court ?? courtOfFileName(hints.fileName);
const appellateCourt = (text: string, hints: Hints) =>
  findAppellateCourt(text) ?? hints.court ?? courtOfFileName(hints.fileName);

function refuse(what: string): never {
  throw new DocketError("not_a_docket", `${what} ${ACCEPTED}`);
}

function readPageOfKind(text: string, kind: Kind, hints: Hints) {
  switch (kind) {
    case "district":
    case "special": {
      const reading = readDistrictSheet(text, districtCourt(text, hints));
      if (!reading)
        refuse("This page holds no docket report: it has no case number, or nothing but the number.");
      return { kind, court: reading.court_id, reading: docketReportSchema.parse(reading) };
    }
    case "appellate": {
      const reading = readAppellateSheet(text, appellateCourt(text, hints));
      if (!reading) refuse("This page holds no appellate docket: it has no docket number.");
      return { kind, court: reading.court_id, reading: appellateDocketSchema.parse(reading) };
    }
    case "attachment": {
      const reading = readAttachmentMenu(text, districtCourt(text, hints));
      if (!reading) refuse("This page lists no documents to select.");
      return { kind, court: reading.court_id ?? null, reading: attachmentMenuSchema.parse(reading) };
    }
    case "appellate_attachment": {
      const reading = readAppellateMenu(text, appellateCourt(text, hints));
      if (!reading) refuse("This page lists no documents attached to a filing.");
      return { kind, court: reading.court_id ?? null, reading: attachmentMenuSchema.parse(reading) };
    }
    case "docket_history": {
      const reading = readDocketHistory(text, districtCourt(text, hints));
      if (!reading) refuse("This page holds no History/Documents report.");
      return { kind, court: reading.court_id, reading: docketHistorySchema.parse(reading) };
    }
    case "case_query": {
      const reading = readCaseQuery(text, districtCourt(text, hints));
      if (!reading) refuse("This page holds no case summary.");
      return { kind, court: reading.court_id, reading: caseQuerySchema.parse(reading) };
    }
    default:
      return refuse(`A ${kind} is not read from a page like this.`);
  }
}

export type Reading = ReturnType<typeof readPageOfKind>;

/**
 * Reads one source of whatever kind: bytes in, validated reading out. `hints.kind` spares the detection.
 * Throws DocketError and nothing else.
 */
export async function parseDocket(bytes: Uint8Array, hints: Hints = {}): Promise<Reading> {
  if (bytes.byteLength > MAX_SOURCE_BYTES) {
    throw new DocketError(
      "too_large",
      "This source is larger than 100 MB. No court page, notice or feed is.",
    );
  }
  const text = decodeSource(bytes);
  const kind = hints.kind ?? detectPageKind(text);
  if (!kind) refuse("This is not docket material that can be read.");
  return readPageOfKind(text, kind, hints);
}
