import { cellWords, firstField, firstLink } from "@/lib/docket/parse/clean-text";
import { canonicalDocId, readDocumentLink } from "@/lib/docket/parse/docket-number";
import { readPage } from "@/lib/docket/parse/page-reader";
import type { Attachment, AttachmentMenu } from "@/lib/docket/schema";

/** Attachment menu of a legacy appellate court: "2 Documents are attached to this filing". */

const SUM = /sumDocSelected\(\s*this\s*,\s*(\d+)\s*,\s*(\d+)/;
const POST = /doDocPostURL\(\s*'(\d+)'/;
const isDocument = (link: Readonly<Record<string, string>>) =>
  readDocumentLink(link) !== null || POST.test(link.onclick ?? "");

/** Reads a menu; null where the page lists no documents. */
export function readAppellateMenu(text: string, court: string | null): AttachmentMenu | null {
  const attachments: Attachment[] = [];
  let caseId: string | null = null;
  let seqNo: string | null = null;
  let announced = false;
  readPage(text, {
    row: (row) => {
      const words = row.cells.map(cellWords);
      announced ||= words.some((word) => /documents? (?:is|are) attached to this filing/i.test(word));
      const linkAt = row.cells.findIndex((cell) => firstLink(cell, isDocument) !== null);
      const linkCell = row.cells[linkAt];
      const numberAt = words.findIndex((word) => /^\d+$/.test(word));
      if (!announced || numberAt < 0 || row.cells.length < 4) return false;
      const link = linkCell ? firstLink(linkCell, isDocument) : null;
      const target = link ? readDocumentLink(link) : null;
      const posted = POST.exec(link?.onclick ?? "")?.[1];
      caseId ??= target?.caseId ?? null;
      let sum: RegExpExecArray | null = null;
      for (const cell of row.cells) {
        const box = firstField(cell, (field) => SUM.test(field.onclick ?? ""));
        if (box) sum ??= SUM.exec(box.onclick ?? "");
      }
      const [, pages, bytes] = sum ?? [];
      // A sealed paper has no link, but the cell for one.
      const described = (linkAt < 0 ? numberAt + 1 : linkAt) + 1;
      const printedPages = words.slice(described + 1).find((word) => /^\d+$/.test(word));
      attachments.push({
        attachment_number: Number(words[numberAt]),
        description: words[described] ?? "",
        // What the page adds up when a box is ticked is the court's count; the printed one may be older.
        page_count: Number(pages ?? printedPages ?? 0) || null,
        file_size_bytes: bytes === undefined ? null : Number(bytes),
        pacer_doc_id: target?.docId ?? (posted === undefined ? null : canonicalDocId(posted)),
      });
      return true;
    },
    script: (source) => {
      caseId = /[?&]caseId=(\d+)/.exec(source)?.[1] ?? caseId;
      seqNo ??= /ShowDocMulti\b[^'"]*[?&]d=(\d+)/.exec(source)?.[1] ?? null;
    },
  });
  if (!announced || attachments.length === 0) return null;
  return {
    court_id: court,
    document_number: null,
    // The papers need not be listed in the order in which they came: the first to come names the filing.
    pacer_doc_id: attachments.flatMap((each) => each.pacer_doc_id ?? []).sort()[0] ?? null,
    pacer_case_id: caseId,
    pacer_seq_no: seqNo,
    attachments,
  };
}
