import type { CourtDate } from "@/lib/dates/court-date";
import { DATE_SOURCE, readDate } from "./docket-date";
import { MAX_READ, type Words, wordsAt } from "./words";

/** What the clerk's system puts around the text of an entry. Offsets are into the whole text. */
export type EntryFrame = {
  /** The text that was filed: after the clerk's marks at the head, before the tail. */
  body: Words;
  enteredOn: { date: CourtDate; words: Words } | null;
  /** Some courts print "(Filed on …)" where it differs from the entry. */
  filedOn: { date: CourtDate; words: Words } | null;
  /** Initials of the clerk who docketed, such as `zjd`. */
  clerk: Words | null;
  /** Whose login filed it: "Surname, Given". */
  login: Words | null;
  /** Later changes as the clerk notes them: "Modified on 1/8/2018 to correct the name". */
  changes: { on: CourtDate | null; what: string; words: Words }[];
};

const ENTERED = new RegExp(`^Entered: {0,3}(${DATE_SOURCE})$`);
const FILED = new RegExp(`^(?:Date )?Filed on (${DATE_SOURCE})$`, "i");
const INITIALS =
  /^(?:[a-z]{2,6}\d{0,2}|[A-Z]{2,4}\d?|[A-Z][a-z]{1,3}|[a-z]{1,4}, COURT STAFF|auto-docket)\s?,?$/;
const LOGIN = /^[A-Za-z][\w'’. -]{1,40}, (?:[A-Z][\w'’. -]{0,40}|\d)$/;
// Cases joined from another number leave it beside the initials: "[2:20-mj-00927]".
// Appeals print the document's id and the case's number so: "[10642054] [17-15589]".
const CASE_NUMBER = /\[(?:\d{1,2}:\d{2}-[a-z]{2}-\d{1,6}[\w-]{0,20}|\d{2}-\d{1,6}|\d{6,10}(?:-\d{1,2})?|)\]$/;
const ENTERED_IN_APPEAL = new RegExp(`\\[Entered: (${DATE_SOURCE})[^\\]]{0,20}\\]$`);
const CHANGE =
  /[*. ]{0,4}(?:Modified|Additional attachment\(s\) added|Text modified|Docket text modified)\b[^\n]{0,300}$/i;
const DATE = new RegExp(DATE_SOURCE);

/** Reads the tail (initials, login, "Modified on", "(Entered: …)") from the end backward: at most 16 pieces. */
export function readFrame(text: string): EntryFrame {
  const frame: EntryFrame = {
    body: wordsAt(text, 0, 0),
    enteredOn: null,
    filedOn: null,
    clerk: null,
    login: null,
    changes: [],
  };
  let end = text.length;
  for (let pieces = 0; pieces < 16; pieces++) {
    while (end > 0 && /[\s.,;]/.test(text.charAt(end - 1))) end--;
    if (text.charAt(end - 1) === ")") {
      const open = text.lastIndexOf("(", end - 2);
      if (open < 0 || end - open > 100) break;
      if (!takeBracket(frame, text, open, end)) break;
      end = open;
      continue;
    }
    const appeal =
      text.charAt(end - 1) === "]" ? ENTERED_IN_APPEAL.exec(text.slice(Math.max(0, end - 48), end)) : null;
    if (appeal) {
      const date = readDate(appeal[1] ?? "");
      if (date) frame.enteredOn ??= { date, words: wordsAt(text, end - appeal[0].length, end) };
      end -= appeal[0].length;
      continue;
    }
    const joined =
      text.charAt(end - 1) === "]" ? CASE_NUMBER.exec(text.slice(Math.max(0, end - 40), end)) : null;
    if (joined) {
      end -= joined[0].length;
      continue;
    }
    const change = takeChange(frame, text, end);
    if (change === null) break;
    end = change;
  }
  // A full stop that closes the text belongs to it.
  while (end < text.length && text.charAt(end) === ".") end++;
  const start = headEnd(text);
  frame.body = wordsAt(text, Math.min(start, end), Math.min(end, start + MAX_READ));
  frame.changes.reverse();
  return frame;
}

function takeBracket(frame: EntryFrame, text: string, open: number, end: number): boolean {
  const inside = text.slice(open + 1, end - 1).trim();
  const words = wordsAt(text, open, end);
  const entered = ENTERED.exec(inside);
  const filed = FILED.exec(inside);
  if (entered || filed) {
    const date = readDate(entered?.[1] ?? filed?.[1] ?? "");
    if (!date) return false;
    if (entered) frame.enteredOn ??= { date, words };
    else frame.filedOn ??= { date, words };
    return true;
  }
  if (INITIALS.test(inside)) {
    // The initials nearest the end may be those of a later change; the first ones docketed it.
    frame.clerk = words;
    return true;
  }
  if (LOGIN.test(inside)) {
    frame.login = words;
    return true;
  }
  return false;
}

function takeChange(frame: EntryFrame, text: string, end: number): number | null {
  const floor = Math.max(0, end - 340);
  const tail = text.slice(floor, end);
  const at = Math.max(
    tail.lastIndexOf("Modified"),
    tail.lastIndexOf("Additional attachment(s)"),
    tail.lastIndexOf("modified on"),
  );
  const m = at < 0 ? null : CHANGE.exec(tail.slice(Math.max(0, at - 12)));
  if (!m) return null;
  const lead = /^[*. ]*/.exec(m[0])?.[0].length ?? 0;
  const start = floor + Math.max(0, at - 12) + m.index + lead;
  // A sentence of the filing that happens to speak of modifying has words of its own before the date.
  const printed = DATE.exec(text.slice(start, end));
  if (!printed || printed.index > 120) return null;
  frame.changes.push({
    on: readDate(printed[0]),
    what: text.slice(start, end),
    words: wordsAt(text, start, end),
  });
  return start;
}

/** Length of what the clerk puts before the text: "**SEALED DOCUMENT**", "(5) ", "Judge X: ELECTRONIC ORDER entered". */
function headEnd(text: string): number {
  const head = text.slice(0, 200);
  const m = /^\s{0,9}(?:\(\d{1,4}\) )?(?:\*{1,9}[A-Z][A-Z ,'-]{2,60}\*{1,9}\s{0,3}|\*{1,9}\s{0,3})?/.exec(
    head,
  );
  return m?.[0].length ?? 0;
}
