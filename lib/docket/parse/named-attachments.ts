import { collapse, type TextRun } from "@/lib/docket/parse/clean-text";
import { readDocumentLink } from "@/lib/docket/parse/docket-number";
import type { Attachment } from "@/lib/docket/schema";

/**
 * Attachments that docket text names: "(Attachments: # 1 Exhibit A, # 2 Exhibit B (part 1))(Doe, Jane)". The numbers
 * may be links; a description may hold commas, "#" and balanced brackets.
 */

const OPENING = /\(\s*Attachments?\s*:\s*|\b(?:attachment\(?s?\)?|exhibits?)\s+added\b[^:#]{0,40}:\s*/i;
const NUMBERED = /^\s*(\d{1,5})\b[\s:.]*/;

type Piece = { text: string; link: Readonly<Record<string, string>> | null };

/** Reads the list; [] where the text names none. */
export function readNamedAttachments(runs: readonly TextRun[], seqNo: string | null): Attachment[] {
  const pieces = piecesAfterOpening(runs);
  if (pieces.length === 0) return [];
  const found: Attachment[] = [];
  let depth = 0;
  let expectsNumber = false;
  let current: Attachment | null = null;
  let description = "";
  const end = () => {
    if (current) found.push({ ...current, description: collapse(description).replace(/\s*,$/, "") });
    current = null;
    description = "";
  };
  for (const piece of pieces) {
    if (piece.link && /^\s*\d{1,5}\s*$/.test(piece.text)) {
      const target = readDocumentLink(piece.link);
      if (expectsNumber && target) {
        end();
        current = attachment(Number(piece.text), target.docId, seqNo);
        expectsNumber = false;
        continue;
      }
    }
    let from = 0;
    const text = piece.text;
    const lastMark = text.trimEnd().length - 1;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 40) depth++;
      else if (c === 41) {
        if (depth === 0) {
          description += text.slice(from, i);
          end();
          return found;
        }
        depth--;
      } else if (c === 35 && depth === 0) {
        // "# 2 Summons" without a link; a bare "#" before a link waits for it.
        const number = NUMBERED.exec(text.slice(i + 1, i + 12));
        const isNext = number !== null && Number(number[1]) === (current?.attachment_number ?? 0) + 1;
        const isLast = i === lastMark;
        if (isNext || isLast) {
          description += text.slice(from, i);
          if (isNext && number) {
            end();
            current = attachment(Number(number[1]), null, seqNo);
            i += number[0].length;
            from = i + 1;
          } else {
            expectsNumber = true;
            from = text.length;
            break;
          }
        }
      }
    }
    if (from < text.length) {
      if (expectsNumber && text.slice(from).trim() !== "") {
        description += "#";
        expectsNumber = false;
      }
      description += text.slice(from);
    }
  }
  end();
  return found;
}

const attachment = (number: number, docId: string | null, seqNo: string | null): Attachment => ({
  attachment_number: number > 0 ? number : null,
  description: "",
  pacer_doc_id: docId,
  pacer_seq_no: docId === null ? null : seqNo,
});

function piecesAfterOpening(runs: readonly TextRun[]): Piece[] {
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    if (!run || !/ttachment|xhibit/.test(run.text)) continue;
    const opening = OPENING.exec(run.text);
    if (!opening) continue;
    const after = run.text.slice(opening.index + opening[0].length);
    // Without a number sign this is prose, not the list that CM/ECF writes.
    const next = after.trim() === "" ? (runs[i + 1]?.text ?? "") : after;
    if (!next.trimStart().startsWith("#")) continue;
    return [{ text: after, link: null }, ...runs.slice(i + 1)];
  }
  return [];
}
