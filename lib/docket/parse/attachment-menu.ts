import { cellWords, firstField, firstLink } from "@/lib/docket/parse/clean-text";
import {
  type DocumentLink,
  readDocumentLink,
  readFileSize,
  readPageCount,
} from "@/lib/docket/parse/docket-number";
import type { Row } from "@/lib/docket/parse/page-model";
import { readPage } from "@/lib/docket/parse/page-reader";
import type { Attachment, AttachmentMenu } from "@/lib/docket/schema";

/** "Document Selection Menu" of a district court, old and new style. */

type Paper = {
  printed: number | null;
  description: string;
  target: DocumentLink | null;
  isMain: boolean;
  pages: number | null;
  size: string | null;
  bytes: number | null;
  hasBox: boolean;
  /** The entry's number, where the form names it ("document_34_2"). */
  entryNumber: number | null;
};

const BOX = /^\d+-(\d+)-(\d+)$/;
const isDocument = (link: Readonly<Record<string, string>>) => readDocumentLink(link) !== null;

function readPaper(row: Row): Paper | null {
  const linkCell = row.cells.findIndex((cell) => firstLink(cell, isDocument) !== null);
  const link = row.cells[linkCell] ? firstLink(row.cells[linkCell], isDocument) : null;
  const target = link ? readDocumentLink(link) : null;
  const boxes = row.cells.map((cell) => firstField(cell, (field) => /^document_/.test(field.name ?? "")));
  const box = boxes.find((field) => field !== null) ?? null;
  const words = row.cells.map(cellWords);
  const labelled = /^document number\s*:?\s*(\d*)/i.exec(words[0] ?? "");
  const numberCell = linkCell >= 0 ? linkCell : words.findIndex((word) => /^\d+$/.test(word));
  if (!labelled && numberCell < 0) return null;
  if (!labelled && numberCell > 1) return null;
  // The form's own name for a row ("document_34_0") holds where a link prints another case's number.
  const named = /^document_(\d+)_0$/.exec(box?.name ?? "")?.[1];
  const printed = named ?? /\d+/.exec((labelled?.[1] || words[numberCell]) ?? "")?.[0];
  const [, bytes, boxPages] = BOX.exec(box?.value ?? "") ?? [];
  const after = words.slice(Math.max(numberCell, 0) + 1);
  // A description may speak of pages itself: the counts stand behind it.
  const counts = labelled ? after : after.slice(1);
  const pages = counts.map(readPageCount).find((count) => count !== null) ?? null;
  return {
    printed: printed === undefined ? null : Number(printed),
    description: labelled ? "" : (after[0] ?? ""),
    target,
    isMain: labelled !== null,
    pages: pages ?? (Number(boxPages ?? 0) || null),
    size: counts.map(readFileSize).findLast((size) => size !== null) ?? null,
    // "0 B" of a restricted paper is not a size.
    bytes: Number(bytes ?? 0) || null,
    hasBox: box !== null,
    entryNumber: Number(/^document_(\d+)_\d+$/.exec(box?.name ?? "")?.[1] ?? 0) || null,
  };
}

/** What the form's buttons name for a page whose links do not: the case and the entry. */
const BUTTON_CASE = /[?&]caseid=(\d{1,12})/i;
const BUTTON_ENTRY = /[?&]arr_de_seq_nums=(\d{1,12})/i;

/** Reads a menu; null where the page lists no documents. */
export function readAttachmentMenu(text: string, court: string | null): AttachmentMenu | null {
  const papers: Paper[] = [];
  readPage(text, {
    row: (row) => {
      const paper = readPaper(row);
      if (paper) papers.push(paper);
      return paper !== null;
    },
  });
  if (!papers.some((paper) => paper.target)) return null;
  const main = findMain(papers);
  const others = papers.filter((paper) => paper !== main);
  return {
    court_id: court,
    document_number:
      (main && (main.isMain || isMainText(main)) ? main.printed || null : null) ??
      papers.map((paper) => paper.entryNumber).find((number) => number !== null) ??
      null,
    pacer_doc_id: (main ?? papers[0])?.target?.docId ?? null,
    pacer_case_id:
      papers.map((paper) => paper.target?.caseId).find((id) => id) ?? BUTTON_CASE.exec(text)?.[1] ?? null,
    pacer_seq_no:
      papers.map((paper) => paper.target?.seqNo).find((seq) => seq) ?? BUTTON_ENTRY.exec(text)?.[1] ?? null,
    page_count: main?.pages ?? null,
    file_size_str: main?.size ?? null,
    file_size_bytes: main?.bytes ?? null,
    attachments: numberAttachments(others, papers),
  };
}

const isMainText = (paper: Paper): boolean => /^main document$/i.test(paper.description);

/**
 * The main document: the labelled row; in menus without labels the first row, which the newest ones call "Main
 * Document". A form with checkboxes labels its main document, so that without a label it lists attachments alone.
 */
function findMain(papers: readonly Paper[]): Paper | undefined {
  const first = papers[0];
  return papers.find((paper) => paper.isMain) ?? (first?.hasBox ? undefined : first);
}

/**
 * Old menus (and bankruptcy courts) count the main document as 1, so that the first attachment is printed "2"; new
 * ones count attachments from 1. Menus that mix both print one number twice: there the order decides.
 */
function numberAttachments(papers: readonly Paper[], all: readonly Paper[]): Attachment[] {
  const printed = papers.map((paper) => paper.printed);
  const labelled = all[0] !== undefined && (all[0].isMain || isMainText(all[0]));
  const offset = (labelled ? printed[0] : all[0]?.printed) === 2 ? 1 : 0;
  const unique = new Set(printed).size === printed.length && !printed.includes(null);
  return papers.map((paper, at) => ({
    attachment_number: unique && paper.printed !== null ? Math.max(paper.printed - offset, 1) : at + 1,
    description: paper.description,
    page_count: paper.pages,
    file_size_str: paper.size,
    file_size_bytes: paper.bytes,
    pacer_doc_id: paper.target?.docId ?? null,
    pacer_seq_no: paper.target?.seqNo ?? null,
  }));
}
