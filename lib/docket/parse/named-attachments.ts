import { collapse, type TextRun } from "@/lib/docket/parse/clean-text";
import { readDocumentLink } from "@/lib/docket/parse/docket-number";
import type { Attachment } from "@/lib/docket/schema";

/**
 * Attachments that docket text names: "(Attachments: # 1 Exhibit A, # 2 Exhibit B (part 1))(Doe, Jane)". The numbers
 * may be links or stand in brackets; a description may hold commas, "#" and balanced brackets. Lists that the clerk
 * added later ("Additional attachment(s) added on 1/2/2020: # 3 …") follow the first.
 */

const OPENING = /\(\s*Attachments?\s*:\s*|\b(?:attachment\(?s?\)?|exhibits?)\s+added\b[^:#]{0,40}:\s*/gi;
/** No clerk adds to an entry so often; a page made to cost time may. */
const MOST_LISTS = 30;
const NUMBERED = /^\s*\(?(\d{1,5})\b\)?[\s:.]*/;

type Piece = { text: string; link: Readonly<Record<string, string>> | null };

/** Reads the lists; [] where the text names none. */
export function readNamedAttachments(runs: readonly TextRun[], seqNo: string | null): Attachment[] {
  const found: Attachment[] = [];
  let lists = 0;
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at];
    if (!run || !/ttachment|xhibit/.test(run.text)) continue;
    for (const opening of run.text.matchAll(OPENING)) {
      const after = run.text.slice(opening.index + opening[0].length);
      const next = after.trim() === "" ? (runs[at + 1]?.text ?? "") : after.slice(0, 40);
      // Without a number sign this is prose, not the list that CM/ECF writes.
      if (!next.trimStart().startsWith("#")) continue;
      lists++;
      if (lists > MOST_LISTS) return found;
      const list = new ListReader(found, seqNo);
      list.read({ text: after, link: null });
      if (list.isClosed) continue;
      for (let more = at + 1; more < runs.length && !list.isClosed; more++) {
        const piece = runs[more];
        if (piece) list.read(piece);
        // What closes a list may open the next one.
        at = more - 1;
      }
      list.end();
      break;
    }
  }
  return found;
}

class ListReader {
  isClosed = false;
  private readonly found: Attachment[];
  private readonly seqNo: string | null;
  private current: Attachment | null = null;
  private description = "";
  private depth = 0;
  /** A number sign has been read, and its number is to be the next link; in brackets or not. */
  private awaits: "" | "#" | "#(" = "";
  private skipsBracket = false;

  constructor(found: Attachment[], seqNo: string | null) {
    this.found = found;
    this.seqNo = seqNo;
  }

  read(piece: Piece): void {
    if (this.awaits !== "" && piece.link && /^\s*\d{1,5}\s*$/.test(piece.text)) {
      const target = readDocumentLink(piece.link);
      if (target) {
        this.begin(Number(piece.text), target.docId);
        this.skipsBracket = this.awaits === "#(";
        this.awaits = "";
        return;
      }
    }
    this.readText(piece.text);
  }

  end(): void {
    if (this.current) {
      this.found.push({ ...this.current, description: collapse(this.description).replace(/ ?,$/, "") });
    }
    this.current = null;
    this.description = "";
  }

  private begin(number: number, docId: string | null): void {
    this.end();
    this.current = {
      attachment_number: number > 0 ? number : null,
      description: "",
      pacer_doc_id: docId,
      pacer_seq_no: docId === null ? null : this.seqNo,
    };
  }

  private readText(text: string): void {
    if (this.awaits !== "" && text.trim() !== "") {
      this.description += this.awaits;
      if (this.awaits === "#(") this.depth++;
      this.awaits = "";
    }
    let from = this.skipsBracket && text.startsWith(")") ? 1 : 0;
    this.skipsBracket = false;
    const trimmed = text.trimEnd();
    const inBrackets = /#\s?\($/.test(trimmed.slice(-3));
    const lastMark = inBrackets ? trimmed.lastIndexOf("#") : trimmed.length - 1;
    for (let i = from; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 40) this.depth++;
      else if (c === 41) {
        if (this.depth === 0) {
          this.description += text.slice(from, i);
          this.end();
          this.isClosed = true;
          return;
        }
        this.depth--;
      } else if (c === 35 && this.depth === 0) {
        if (i === lastMark) {
          this.description += text.slice(from, i);
          this.awaits = inBrackets ? "#(" : "#";
          return;
        }
        // "# 2 Summons" without a link; any other "#" belongs to the description.
        const number = NUMBERED.exec(text.slice(i + 1, i + 12));
        const last = (this.current ?? this.found.at(-1))?.attachment_number ?? 0;
        if (number && Number(number[1]) === last + 1) {
          this.description += text.slice(from, i);
          this.begin(Number(number[1]), null);
          i += number[0].length;
          from = i + 1;
        }
      }
    }
    this.description += text.slice(from);
  }
}
