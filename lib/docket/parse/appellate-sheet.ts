import { readAppellateEntry, readAppellatePapers } from "@/lib/docket/parse/appellate-entries";
import { readAppellateParty } from "@/lib/docket/parse/appellate-parties";
import { cleanCaseName } from "@/lib/docket/parse/case-name";
import { cellLines, cellWords } from "@/lib/docket/parse/clean-text";
import { readAppellateNumber, readDate } from "@/lib/docket/parse/docket-number";
import {
  type DateColumn,
  dateColumnsOf,
  newOriginatingCourt,
  readDateRow,
  readOriginatingRow,
} from "@/lib/docket/parse/originating-court";
import type { PageSink, Row } from "@/lib/docket/parse/page-model";
import { readPage } from "@/lib/docket/parse/page-reader";
import type { ContactBook } from "@/lib/docket/parse/party-cells";
import type { AppellateDocket, Entry, OriginatingCourt, Party } from "@/lib/docket/schema";

/** Legacy appellate docket (TransportRoom, CaseSummary.jsp): nested tables told apart by their bold labels. */

const NUMBER = /^(?:.*\bDocket #|Case Number)\s*:\s*(\S+)/i;

class SheetReader implements PageSink {
  number: string | null = null;
  caseName = "";
  appealFrom = "";
  feeStatus = "";
  natureOfSuit = "";
  filed: string | null = null;
  terminated: string | null = null;
  caseId: string | null = null;
  readonly caseTypes: string[] = [];
  readonly panel: string[] = [];
  origin: OriginatingCourt | null = null;
  readonly parties: Party[] = [];
  readonly entries: Entry[] = [];
  private numberTable: number | null = null;
  private section: "stub" | "types" | "origin" | "prior" | null = null;
  private dates: DateColumn[] | null = null;
  private readonly book: ContactBook = new Map();

  row(row: Row): boolean {
    const first = row.cells[0];
    if (!first) return true;
    if (this.number === null) return this.readNumber(row);
    if (this.section === "origin" && this.origin && this.dates) return this.readOrigin(row, this.origin);
    const entry = readAppellateEntry(row);
    if (entry) {
      this.entries.push(entry);
      return true;
    }
    const previous = this.entries.at(-1);
    if (previous) {
      if (cellWords(first) === "" && row.cells.length >= 3) {
        const papers = readAppellatePapers(row, previous.pacer_seq_no);
        if (papers.length > 0) previous.attachments = papers;
      }
      return row.depth === 1;
    }
    return this.readHeadRow(row) || this.readPartyRow(row);
  }

  script(source: string): void {
    this.caseId ??= /doDocPostURL\('\d+','(\d+)'/.exec(source)?.[1] ?? null;
  }

  private readNumber(row: Row): boolean {
    const first = row.cells[0];
    const line = first ? cellLines(first).find((each) => NUMBER.test(each.text)) : undefined;
    const number = line ? readAppellateNumber(NUMBER.exec(line.text)?.[1] ?? "") : null;
    if (number === null || row.cells.some((cell) => cell.runs.some((run) => run.kind === "table")))
      return false;
    this.number = number;
    this.numberTable = row.table;
    this.section = "stub";
    for (const cell of row.cells) {
      for (const { text } of cellLines(cell)) {
        if (/^docketed\s*:/i.test(text)) this.filed ??= readDate(text);
        if (/^termed\s*:/i.test(text)) this.terminated ??= readDate(text);
      }
    }
    return true;
  }

  private readHeadRow(row: Row): boolean {
    const first = row.cells[0];
    if (!first || first.runs.some((run) => run.kind === "table")) return false;
    const words = cellWords(first);
    const labelled = /^([A-Z][\w /'#&]+?)\s*:\s*(.*)$/.exec(words);
    const label = (labelled?.[1] ?? "").toLowerCase();
    const value = labelled?.[2] ?? "";
    switch (label) {
      case "nature of suit":
        this.natureOfSuit ||= value;
        return true;
      case "appeal from":
        this.appealFrom ||= /^null$/i.test(value) ? "" : value;
        return true;
      case "fee status":
        this.feeStatus ||= /^null$/i.test(value) ? "" : value;
        return true;
      case "case type information":
        this.section = "types";
        return true;
      case "originating court information":
        this.section = "origin";
        this.origin ??= newOriginatingCourt();
        return true;
      case "prior cases":
      case "current cases":
        this.section = label === "prior cases" ? "prior" : null;
        return true;
      case "panel":
      case "panel assignment":
        this.section = null;
        this.readPanel(value);
        return true;
      default:
    }
    if (this.section === "types") {
      const type = /^\d\)\s*(.*)$/.exec(words)?.[1];
      if (type === undefined) return words === "";
      if (type !== "" && type !== "-" && !/^(?:null|none)$/i.test(type)) this.caseTypes.push(type);
      return true;
    }
    if (this.section === "origin" && this.origin) return this.readOrigin(row, this.origin);
    if (this.section === "prior") return this.readPrior(words);
    if (row.table === this.numberTable && row.cells.length === 1 && this.caseName === "" && words !== "") {
      this.caseName = cleanCaseName(words);
      return true;
    }
    return false;
  }

  private readOrigin(row: Row, origin: OriginatingCourt): boolean {
    const columns = dateColumnsOf(row);
    if (columns) {
      this.dates = columns;
      return true;
    }
    if (this.dates && row.cells.some((cell) => readDate(cellWords(cell)) !== null)) {
      readDateRow(row, this.dates, origin);
      this.dates = null;
      return true;
    }
    return readOriginatingRow(row, origin);
  }

  /** "09-1066 Date Filed: … Date Disposed: … Disposition: Affirmed": the earlier appeal's end. */
  private readPrior(words: string): boolean {
    const disposed = /\bDate Disposed:\s*(\S+)/i.exec(words)?.[1];
    if (disposed === undefined) return false;
    this.origin ??= newOriginatingCourt();
    const origin = this.origin;
    origin.date_disposed ??= readDate(disposed);
    origin.disposition ||= /\bDisposition:\s*(.+)$/i.exec(words)?.[1] ?? "";
    return true;
  }

  private readPanel(value: string): void {
    const judges = /\bPanel:\s*(.*)$/i.exec(value)?.[1] ?? value;
    if (/not available/i.test(judges)) return;
    // Initials in most circuits, surnames in some.
    for (const word of judges.split(/[\s,;]+/)) if (/^[A-Z][\w'’.-]{1,40}$/.test(word)) this.panel.push(word);
  }

  private readPartyRow(row: Row): boolean {
    if (row.cells.length !== 2 || row.cells.some((cell) => cell.isHeader)) return false;
    const party = readAppellateParty(row, this.book);
    if (party) this.parties.push(party);
    return party !== null;
  }
}

/** Reads a docket; null where the page has no docket number, or nothing but it ("Case Number Not Found"). */
export function readAppellateSheet(text: string, court: string | null): AppellateDocket | null {
  const sheet = new SheetReader();
  readPage(text, sheet);
  if (sheet.number === null) return null;
  return {
    court_id: court,
    docket_number: sheet.number,
    case_name: sheet.caseName,
    pacer_case_id: sheet.caseId,
    date_filed: sheet.filed,
    date_terminated: sheet.terminated,
    appeal_from: sheet.appealFrom,
    fee_status: sheet.feeStatus,
    nature_of_suit: sheet.natureOfSuit,
    panel: sheet.panel,
    case_type_information: sheet.caseTypes.join(", "),
    originating_court_information: sheet.origin ?? {},
    parties: sheet.parties,
    docket_entries: sheet.entries,
  };
}
