import { cellWords, firstLine } from "@/lib/docket/parse/clean-text";
import { addToSection, newCriminalData, sectionOf } from "@/lib/docket/parse/criminal-counts";
import {
  continuesEntries,
  type EntryColumns,
  readEntryHeader,
  readEntryRow,
} from "@/lib/docket/parse/entry-rows";
import { headValues, newReportHead, readHeadCell, readHeading } from "@/lib/docket/parse/head-fields";
import type { Cell, PageSink, Row } from "@/lib/docket/parse/page-model";
import { readPage } from "@/lib/docket/parse/page-reader";
import {
  type ContactBook,
  cellTitle,
  partyType,
  readAttorneys,
  readParty,
} from "@/lib/docket/parse/party-cells";
import type { DocketReport, Entry, Party } from "@/lib/docket/schema";

/** District (civil, criminal), Court of International Trade and MDL panel docket reports. */

type Section = ReturnType<typeof sectionOf>;

class SheetReader implements PageSink {
  readonly head = newReportHead();
  readonly parties: Party[] = [];
  readonly entries: Entry[] = [];
  columns: EntryColumns | null = null;
  private headTable: number | null = null;
  private sawHeading = false;
  private type: string | null = null;
  private section: Section = null;
  private readonly book: ContactBook = new Map();
  private readonly printed = new Set<string>();

  private isCriminal = false;

  flow(cell: Cell): void {
    if (readHeading(cell, this.head)) this.sawHeading = true;
  }

  row(row: Row): boolean {
    if (this.columns) {
      if (row.table === this.columns.table) {
        readEntryRow(row, this.columns, this.entries);
        return true;
      }
      // Tables inside an entry's row belong to it; another entry table may follow, with a header or without.
      if (row.depth > 1) return false;
      if (continuesEntries(row, this.columns)) {
        readEntryRow(row, this.columns, this.entries);
        return true;
      }
    }
    if (!this.sawHeading) {
      for (const cell of row.cells) if (readHeading(cell, this.head)) this.sawHeading = true;
      return false;
    }
    const columns = readEntryHeader(row);
    if (columns) {
      this.columns = columns;
      return true;
    }
    if (this.headTable === null && row.depth > 1) return false;
    if (this.headTable === null || row.table === this.headTable) {
      if (this.readHeadRow(row)) return true;
    }
    return this.readPartyRow(row);
  }

  /** The head table: caption and labels. Also the row of a criminal defendant that names the judge. */
  private readHeadRow(row: Row): boolean {
    // The receipt under every page is a table of header cells.
    if (row.cells.some((cell) => cell.isHeader || cellTitle(cell) !== null)) return false;
    this.headTable ??= row.table;
    row.cells.forEach((cell, at) => {
      readHeadCell(cell, this.head, at === 0);
    });
    return true;
  }

  private readPartyRow(row: Row): boolean {
    const first = row.cells[0];
    if (!first) return true;
    const section = sectionOf(row);
    if (section) {
      this.section = section;
      this.isCriminal = true;
      const defendant = this.parties.at(-1);
      if (defendant) defendant.criminal_data ??= newCriminalData();
      return true;
    }
    const title = cellTitle(first);
    if (title !== null) {
      this.section = null;
      this.type = partyType(title);
      return true;
    }
    const current = this.parties.at(-1);
    if (this.section) {
      if (current?.criminal_data) addToSection(row, this.section, current.criminal_data);
      return true;
    }
    if (isJudgeRow(row)) {
      readHeadCell(first, this.head, false);
      return true;
    }
    this.readParty(row);
    return row.depth === 1;
  }

  private readParty(row: Row): void {
    const first = row.cells[0];
    if (!first || first.isHeader) return;
    const party = readParty(first, this.type ?? "Unknown");
    if (!party) return;
    if (/^service list$/i.test(party.name)) party.type = "Service List";
    // A title speaks for the one row below it.
    this.type = null;
    const by = row.cells.findIndex((cell) => /^represented\s+by$/i.test(cellWords(cell)));
    const counsel = by < 0 ? undefined : row.cells[by + 1];
    const attorneys = counsel ? readAttorneys(counsel, this.book) : [];
    if (attorneys.length > 0) party.attorneys = attorneys;
    // Sheets print some parties twice; a defendant of the same name with other counts is another one.
    const counselNames = attorneys.map((attorney) => attorney.name).join("|");
    const print = `${party.type}\n${party.name}\n${party.extra_info}\n${counselNames}`;
    if (this.printed.has(print) && !this.isCriminal) return;
    this.printed.add(print);
    this.parties.push(party);
  }
}

function isJudgeRow(row: Row): boolean {
  const first = row.cells[0];
  if (!first || row.cells.length > 2) return false;
  const line = firstLine(first)?.text ?? "";
  return /^(?:assigned to|referred to|appeals court case number)\s*:/i.test(line);
}

/** The court's internal id of the case: the second argument of every document link. */
const CASE_ID = /goDLS\(\s*(?:'|&#39;)\/docs?\d?\/\d{1,20}(?:'|&#39;)\s*,\s*(?:'|&#39;)(\d{1,12})/;
const CASE_HEADING = /(?:DOCKET|PETITION|PROCEEDING) FOR CASE\s*#/i;

/** Without "v." the caption may be the first plaintiff alone: the sheet's own parties complete it. */
function completeCaption(caption: string, parties: readonly Party[]): string {
  const first = parties[0];
  if (!first || / v\. /i.test(caption) || /^in\s+(?:re|the matter)/i.test(caption)) return caption;
  if (first.name.toLowerCase() !== caption.toLowerCase() || !/plaintiff|petitioner/i.test(first.type))
    return caption;
  const other = parties.find((party) => /^(?:defendant|respondent)$/i.test(party.type));
  return other ? `${caption} v. ${other.name}` : caption;
}

/** Reads a docket report; null where the page has no case number, or only that. */
export function readDistrictSheet(text: string, court: string | null): DocketReport | null {
  const sheet = new SheetReader();
  readPage(text, sheet, Math.max(0, text.search(CASE_HEADING)));
  const head = headValues(sheet.head);
  const caption = completeCaption(head.case_name, sheet.parties);
  if (sheet.head.printedNumber === null) return null;
  if (caption === "" && sheet.parties.length === 0 && sheet.entries.length === 0) return null;
  return {
    court_id: court,
    ...head,
    case_name: caption,
    pacer_case_id: CASE_ID.exec(text)?.[1] ?? null,
    ordered_by: sheet.columns?.orderedBy ?? null,
    parties: sheet.parties,
    docket_entries: sheet.entries,
  };
}
