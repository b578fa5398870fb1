import { type AcmsAttachment, acmsAttachmentSchema } from "@/lib/docket/notice-schema";
import { acmsAttachmentPage, acmsCourt, readJson } from "@/lib/docket/parse/acms/acms-source";
import { dayOf } from "@/lib/docket/parse/acms/parse-acms";
import { cleanCaseName } from "@/lib/docket/parse/case-name";
import { htmlToText } from "@/lib/docket/parse/mail/flatten-html";

/** True for the ACMS page of one entry's documents. */
export function looksLikeAcmsAttachment(head: string): boolean {
  return (
    /^\s*\{/.test(head) &&
    (head.includes('"docketEntryDocuments"') ||
      (head.includes('"caseDetails"') && head.includes('"docketEntry"')))
  );
}

/**
 * One entry of an ACMS docket with its documents.
 * @param hints.court the court's id, for a page whose documents' addresses do not name it
 * @throws DocketError "too_large", "unreadable", "not_a_docket"
 */
export function parseAcmsAttachment(bytes: Uint8Array, hints: { court?: string } = {}): AcmsAttachment {
  const source = readJson(bytes, acmsAttachmentPage, "ACMS attachment page");
  const { caseDetails: details, docketEntry: entry } = source;
  const day = dayOf(entry.endDate ?? entry.createdOn);
  return acmsAttachmentSchema.parse({
    court_id: acmsCourt(source) ?? hints.court ?? "",
    docket_number: details.caseNumber,
    case_name: cleanCaseName(details.name ?? ""),
    pacer_case_id: details.caseId ?? null,
    pacer_doc_id: entry.docketEntryId ?? null,
    entry_number: entry.entryNumber ?? null,
    description: htmlToText(entry.docketEntryText ?? "", "\n"),
    date_filed: day,
    date_end: day,
    attachments: source.docketEntryDocuments.map((document, index) => ({
      attachment_number: numberOf(document.documentNumber) ?? index + 1,
      description: titleOf(document.name ?? ""),
      page_count: document.pageCount ?? null,
      pacer_doc_id: entry.docketEntryId ?? null,
      acms_document_guid: document.docketDocumentDetailsId ?? null,
      cost: document.cost ?? null,
      permission: document.documentPermission ?? "",
      file_size: document.fileSize ?? null,
      date_filed: day,
    })),
  });
}

/** "2" and "4.2" both number the second document. */
function numberOf(printed: string | number | null | undefined): number | null {
  const last = /(\d+)\s*$/.exec(String(printed ?? ""))?.[1];
  return last ? Number(last) : null;
}

/**
 * "22-21 033-01 - Memorandum Disposition - Memorandum.pdf" is a "Memorandum". Where event or title hold a
 * dash of their own nothing tells where one ends, and the file's name stands as it is.
 */
function titleOf(fileName: string): string {
  return /^\d\d-\d+ \d+-\d+ - (?:(?! - ).)+ - ((?:(?! - ).)+)\.pdf$/i.exec(fileName)?.[1] ?? fileName;
}
