import type { IncomingEntry, MergeSource } from "@/lib/docket/merge/merge-entry";
import type { Reading } from "@/lib/docket/parse/parse-docket";
import { bareEntry, type CaseReading, type SheetParty } from "./case-reading";
import type { SheetHead } from "./head-lines";
import { readReceipt } from "./page-receipt";
import { readFeedCases, readNoticeCases } from "./read-messages";
import { dayOrNull, entryOf, noPaper, orNull, paperOf, papersOf } from "./read-rows";

/** What is known of a source besides its reading: its text (for the receipt), and when it came (ISO instant). */
export type Arrival = { text: string; receivedAt: string };

/** The last day that anything on the sheet speaks of: a sheet without a receipt was true then. */
function lastDay(entries: readonly IncomingEntry[]): string | null {
  return entries.reduce<string | null>((last, e) => {
    const day = e.enteredOn ?? e.filedOn;
    return day !== null && (last === null || day > last) ? day : last;
  }, null);
}

function listing(
  kind: "sheet" | "history" | "courtlistener",
  entries: IncomingEntry[],
  arrival: Arrival,
  asOf: string | null,
): MergeSource {
  const receipt = kind === "courtlistener" ? null : readReceipt(arrival.text);
  return {
    kind,
    asOf: asOf ?? receipt?.printedAt ?? lastDay(entries) ?? arrival.receivedAt,
    complete: !(receipt?.filtered ?? false) && kind !== "courtlistener",
    scope: receipt?.scope ?? null,
    entries,
  };
}

type AnyParty = {
  name: string;
  type: string;
  date_terminated: string | null;
  extra_info?: string | undefined;
  attorneys?: { name: string; contact: string; roles: string[] }[] | undefined;
};
const partyOf = (p: AnyParty): SheetParty => ({
  name: p.name,
  type: p.type,
  terminatedOn: dayOrNull(p.date_terminated),
  extraInfo: p.extra_info ?? "",
  attorneys: (p.attorneys ?? []).map((a) => ({ name: a.name, contact: a.contact, roles: a.roles })),
});

type AnyHead = {
  docket_number: string | null;
  date_filed: string | null;
  date_terminated: string | null;
  federal_dn_judge_initials_assigned?: string | null | undefined;
  federal_dn_judge_initials_referred?: string | null | undefined;
  assigned_to_str?: string | undefined;
  referred_to_str?: string | undefined;
  cause?: string | undefined;
  nature_of_suit?: string | undefined;
  jurisdiction?: string | undefined;
  jury_demand?: string | undefined;
};

const headOf = (r: AnyHead): SheetHead => ({
  // As printed: with the judges' initials, by which a filing is captioned.
  docketNumber: [r.docket_number, r.federal_dn_judge_initials_assigned, r.federal_dn_judge_initials_referred]
    .filter((part) => part)
    .join("-"),
  assignedTo: r.assigned_to_str ?? "",
  referredTo: r.referred_to_str ?? "",
  filedOn: dayOrNull(r.date_filed) ?? "",
  terminatedOn: dayOrNull(r.date_terminated) ?? "",
  cause: r.cause ?? "",
  natureOfSuit: r.nature_of_suit ?? "",
  jurisdiction: r.jurisdiction ?? "",
  juryDemand: r.jury_demand ?? "",
});

/** What a reading says, case by case. Empty for what is read but is no docket (a stamped document's text). */
export function readCases(found: Reading, arrival: Arrival): CaseReading[] {
  const empty = { parties: [], looks: [], head: null };
  switch (found.kind) {
    case "district":
    case "special": {
      const r = found.reading;
      const entries = r.docket_entries.map(entryOf);
      return [
        {
          ...empty,
          kind: found.kind,
          courtId: r.court_id,
          docketNumber: r.docket_number,
          caseName: r.case_name,
          parties: r.parties.map(partyOf),
          head: headOf(r),
          source: listing("sheet", entries, arrival, null),
        },
      ];
    }
    case "appellate": {
      const r = found.reading;
      const entries = r.docket_entries.map(entryOf);
      return [
        {
          ...empty,
          kind: found.kind,
          courtId: r.court_id,
          docketNumber: r.docket_number,
          caseName: r.case_name,
          parties: r.parties.map(partyOf),
          head: headOf(r),
          source: listing("sheet", entries, arrival, null),
        },
      ];
    }
    case "acms": {
      const r = found.reading;
      const entries = r.docket_entries.map(
        (e): IncomingEntry => ({
          ...bareEntry,
          number: e.document_number === null ? null : String(e.document_number),
          docId: e.pacer_doc_id,
          filedOn: dayOrNull(e.date_filed),
          enteredOn: dayOrNull(e.date_entered),
          text: orNull(e.description),
          documents:
            e.pacer_doc_id === null ? [] : [{ ...noPaper, docId: e.pacer_doc_id, pageCount: e.page_count }],
        }),
      );
      return [
        {
          ...empty,
          kind: found.kind,
          courtId: r.court_id,
          docketNumber: r.docket_number,
          caseName: r.case_name,
          parties: r.parties.map(partyOf),
          source: listing("sheet", entries, arrival, null),
        },
      ];
    }
    case "docket_history": {
      const r = found.reading;
      return [
        {
          ...empty,
          kind: found.kind,
          courtId: r.court_id,
          docketNumber: r.docket_number,
          caseName: r.case_name,
          head: headOf(r),
          source: listing("history", r.docket_entries.map(entryOf), arrival, null),
        },
      ];
    }
    case "case_query": {
      const r = found.reading;
      const source: MergeSource = {
        kind: "history",
        asOf: arrival.receivedAt,
        complete: false,
        scope: null,
        entries: [],
      };
      return [
        {
          ...empty,
          kind: found.kind,
          courtId: r.court_id,
          docketNumber: r.docket_number,
          caseName: r.case_name,
          head: headOf(r),
          source,
        },
      ];
    }
    case "courtlistener_api": {
      const r = found.reading;
      const modified = new Date(r.courtlistener.date_modified);
      const asOf = Number.isNaN(modified.getTime()) ? arrival.receivedAt : modified.toISOString();
      return [
        {
          ...empty,
          kind: found.kind,
          courtId: r.court_id,
          docketNumber: r.docket_number,
          caseName: r.case_name,
          parties: r.parties.map(partyOf),
          source: listing("courtlistener", r.docket_entries.map(entryOf), arrival, asOf),
        },
      ];
    }
    case "attachment":
    case "appellate_attachment": {
      const r = found.reading;
      const main = {
        ...noPaper,
        docId: r.pacer_doc_id,
        seqNo: r.pacer_seq_no,
        pageCount: r.page_count ?? null,
        fileSize: r.file_size_bytes ?? null,
      };
      const entry: IncomingEntry = {
        ...bareEntry,
        number: r.document_number === null ? null : String(r.document_number),
        docId: r.pacer_doc_id,
        seqNo: r.pacer_seq_no,
        documents: papersOf(main, r.attachments.map(paperOf), ""),
      };
      return [
        {
          ...empty,
          kind: found.kind,
          courtId: found.court,
          docketNumber: null,
          caseName: "",
          source: menu(entry, arrival),
        },
      ];
    }
    case "acms_attachment": {
      const r = found.reading;
      const papers = r.attachments.map((a, i) => ({
        ...noPaper,
        attachment: a.attachment_number ?? i,
        description: orNull(a.description),
        docId: a.pacer_doc_id ?? a.acms_document_guid,
        pageCount: a.page_count,
        fileSize: a.file_size,
      }));
      const entry: IncomingEntry = {
        ...bareEntry,
        number: r.entry_number === null ? null : String(r.entry_number),
        docId: r.pacer_doc_id,
        documents: papersOf(null, papers, ""),
      };
      return [
        {
          ...empty,
          kind: found.kind,
          courtId: r.court_id,
          docketNumber: r.docket_number,
          caseName: r.case_name,
          source: menu(entry, arrival),
        },
      ];
    }
    case "nef":
    case "nef_email":
    case "nda_email":
      return readNoticeCases(found.kind, found.reading, arrival.receivedAt);
    case "rss":
      return readFeedCases(found.reading, arrival.receivedAt);
    case "pdf_stamp":
      return [];
  }
}

const menu = (entry: IncomingEntry, arrival: Arrival): MergeSource => ({
  kind: "attachment_menu",
  asOf: arrival.receivedAt,
  complete: false,
  scope: null,
  entries: [entry],
});
