import type { IncomingEntry } from "@/lib/docket/merge/merge-entry";
import type { FeedItem, Notice } from "@/lib/docket/notice-schema";
import { readAttachments } from "@/lib/docket/read/attachments-named";
import { bareEntry, type CaseReading } from "./case-reading";
import { instantOfClock } from "./clock-of-zone";
import { dayOrNull, noPaper, orNull, papersOf } from "./read-rows";

/** What a notice says, case by case. `receivedAt`: ISO, where it prints no time. */
export function readNoticeCases(
  kind: "nef" | "nef_email" | "nda_email",
  n: Notice,
  receivedAt: string,
): CaseReading[] {
  const enteredAt = n.date_entered === null ? null : instantOfClock(n.date_entered, n.time_zone);
  return n.dockets.map((d): CaseReading => {
    const [e] = d.docket_entries;
    const papers = n.documents
      .slice(1)
      .map((p, i) => ({ ...noPaper, attachment: i + 1, description: orNull(p.description) }));
    const main = e?.pacer_doc_id || e?.document_url ? { ...noPaper, docId: e.pacer_doc_id } : null;
    const named = readAttachments(e?.description ?? "").attachments.length > 0;
    const entry: IncomingEntry = {
      ...bareEntry,
      number: e?.document_number ?? null,
      docId: e?.pacer_doc_id ?? null,
      seqNo: e?.pacer_seq_no ?? null,
      filedOn: e?.date_filed ?? null,
      enteredOn: n.date_entered?.slice(0, 10) ?? null,
      enteredAt,
      shortText: orNull(e?.short_description),
      text: orNull(e?.description),
      documents: papersOf(main, named ? [] : papers, e?.description ?? ""),
    };
    return {
      kind,
      courtId: orNull(n.court_id),
      docketNumber: d.docket_number,
      caseName: d.case_name,
      source: {
        kind: "notice",
        asOf: enteredAt ?? receivedAt,
        complete: false,
        scope: null,
        entries: [entry],
      },
      parties: [],
      head: null,
      looks: [e?.pacer_magic_num ? (e.document_url ?? null) : null],
    };
  });
}

/** A feed, case by case. */
export function readFeedCases(items: readonly FeedItem[], receivedAt: string): CaseReading[] {
  const cases = new Map<string, FeedItem[]>();
  for (const item of items) {
    const key = `${item.court_id} ${item.docket_number}`;
    const list = cases.get(key);
    if (list) list.push(item);
    else cases.set(key, [item]);
  }
  return [...cases.values()].flatMap((list): CaseReading[] => {
    const [first] = list;
    if (first === undefined) return [];
    const entries = list.flatMap((item) =>
      item.docket_entries.map(
        (e): IncomingEntry => ({
          ...bareEntry,
          number: e.document_number,
          docId: orNull(e.pacer_doc_id),
          seqNo: e.pacer_seq_no,
          enteredOn: dayOrNull(e.date_filed),
          enteredAt: new Date(e.date_filed).toISOString(),
          shortText: orNull(e.short_description),
          documents: e.pacer_doc_id === "" ? [] : [{ ...noPaper, docId: e.pacer_doc_id }],
        }),
      ),
    );
    const asOf =
      entries
        .flatMap((e) => e.enteredAt ?? [])
        .sort()
        .at(-1) ?? "";
    return [
      {
        kind: "rss",
        courtId: first.court_id,
        docketNumber: first.docket_number,
        caseName: first.case_name,
        source: { kind: "rss", asOf: asOf || receivedAt, complete: false, scope: null, entries },
        parties: [],
        head: null,
        looks: [],
      },
    ];
  });
}
