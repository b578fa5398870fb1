import { isCourtDate } from "@/lib/dates/court-date";
import type { IncomingDocument, IncomingEntry } from "@/lib/docket/merge/merge-entry";
import { readAttachments } from "@/lib/docket/read/attachments-named";
import type { Attachment, Entry } from "@/lib/docket/schema";
import { bareEntry } from "./case-reading";

/** A paper of which nothing is said. */
export const noPaper: IncomingDocument = {
  attachment: 0,
  description: null,
  docId: null,
  seqNo: null,
  pageCount: null,
  fileSize: null,
};
export const orNull = (text: string | null | undefined) => (text === undefined || text === "" ? null : text);
/** The day of a date or of an instant as printed. */
export const dayOrNull = (text: string | null | undefined) => {
  const day = text?.slice(0, 10) ?? "";
  return isCourtDate(day) ? day : null;
};

export const paperOf = (a: Attachment, at: number): IncomingDocument => ({
  attachment: a.attachment_number ?? at + 1,
  description: orNull(a.description),
  docId: a.pacer_doc_id,
  seqNo: a.pacer_seq_no ?? null,
  pageCount: a.page_count ?? null,
  fileSize: a.file_size_bytes ?? null,
});

/** Papers that the docket text names, and those that a menu lists; the menu knows more of each. */
export function papersOf(
  main: IncomingDocument | null,
  listed: readonly IncomingDocument[],
  text: string,
): IncomingDocument[] {
  const byNumber = new Map<number, IncomingDocument>();
  if (main !== null) byNumber.set(0, main);
  for (const named of readAttachments(text).attachments)
    byNumber.set(named.number, {
      ...noPaper,
      attachment: named.number,
      description: orNull(named.description),
    });
  for (const paper of listed)
    byNumber.set(paper.attachment, {
      ...paper,
      description: paper.description ?? byNumber.get(paper.attachment)?.description ?? null,
    });
  return [...byNumber.values()].sort((a, b) => a.attachment - b.attachment);
}

/** A row of a sheet, as merging asks for it. */
export function entryOf(e: Entry): IncomingEntry {
  const main =
    e.pacer_doc_id === null && !e.page_count
      ? null
      : {
          ...noPaper,
          docId: e.pacer_doc_id,
          pageCount: e.page_count ?? null,
          fileSize: e.file_size_bytes ?? null,
        };
  return {
    ...bareEntry,
    number: e.document_number,
    docId: e.pacer_doc_id,
    seqNo: e.pacer_seq_no,
    filedOn: dayOrNull(e.date_filed),
    enteredOn: dayOrNull(e.date_entered),
    shortText: orNull(e.short_description),
    text: orNull(e.description),
    documents: papersOf(main, (e.attachments ?? []).map(paperOf), e.description),
  };
}
