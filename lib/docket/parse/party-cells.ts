import { cleanPersonName } from "@/lib/docket/parse/case-name";
import { cellLines, collapse, firstLine, type Line, type TextRun } from "@/lib/docket/parse/clean-text";
import { readDate } from "@/lib/docket/parse/docket-number";
import { BOLD, type Cell, ITALIC, UNDERLINED } from "@/lib/docket/parse/page-model";
import type { Attorney, Party } from "@/lib/docket/schema";

/** Cells of the party table of a district docket report. */

/** "Plaintiff", "Defendant (1)", "Disposition": the bold and underlined title of a cell, or null. */
export function cellTitle(cell: Cell): string | null {
  const line = firstLine(cell);
  return line?.runs.some(isTitle) ? line.text : null;
}

const isTitle = (run: TextRun): boolean =>
  (run.style & (BOLD | UNDERLINED)) === (BOLD | UNDERLINED) && run.text.trim() !== "";

/** Party type without the defendant's number: "Defendant (1)" -> "Defendant". */
export const partyType = (title: string): string => title.replace(/\s*\(\d+\)\s*$/, "").trim();

const isBoldName = (line: Line): boolean => {
  const first = line.runs.find((run) => run.text.trim() !== "");
  return first !== undefined && (first.style & BOLD) !== 0 && (first.style & (ITALIC | UNDERLINED)) === 0;
};

const TERMINATED = /^TERMINATED:/i;
/** "also known as", "doing business as": a line of its own; what follows belongs to the alias. */
const ALIAS = /^(?:also|formerly|now|doing business|trading|successor|other)\b[\w\s/]*\b(?:as|to|of)$/i;

/** The party named in a cell; null where the cell names none ("V.", blank rows). */
export function readParty(cell: Cell, type: string): Party | null {
  const lines = cellLines(cell);
  const nameAt = lines.findIndex(isBoldName);
  const nameLine = lines[nameAt];
  if (!nameLine) return null;
  let name = "";
  const rest: string[] = [];
  let tail = "";
  for (const run of nameLine.runs) {
    // "Name</b>, <i>in his official capacity</i>" on one line: only the bold part is the name.
    if (tail === "" && ((run.style & BOLD) !== 0 || run.text.trim() === "")) name += run.text;
    else tail += run.text;
  }
  if (tail.trim() !== "") rest.push(tail.replace(/\s+/g, " ").trim());
  for (const line of lines.slice(nameAt + 1)) rest.push(line.text);
  const firstAlias = rest.findIndex((line) => ALIAS.test(line));
  const own = firstAlias < 0 ? rest : rest.slice(0, firstAlias);
  const ended = own.find((line) => TERMINATED.test(line));
  const clean = cleanPersonName(name);
  if (clean === "") return null;
  return {
    name: clean,
    type,
    date_terminated: ended === undefined ? null : readDate(ended),
    extra_info: rest.join("\n"),
  };
}

const SEE_ABOVE = /^\(?\s*see above(?: for address)?\s*\)?$/i;
const DROPPED_ROLE = /^(?:designation|bar status|trial bar status)\s*:/i;
const ROLE = /^(?:LEAD ATTORNEY|ATTORNEY TO BE NOTICED|PRO HAC VICE|TERMINATED:)/;

/** What a court may set in bold without naming anybody. */
const NOT_A_NAME = /^(?:PRO SE|TERMINATED:|LEAD ATTORNEY|ATTORNEY TO BE NOTICED|PRO HAC VICE)/;

/** Contacts of the attorneys met so far, by name: "(See above for address)" means the earlier one. */
export type ContactBook = Map<string, string>;

/** Roles are printed in italics, also behind an address ("Email: a@b.example <i>(Inactive)</i>"). */
function readCounselLine(line: Line, attorney: Attorney, contact: string[]): void {
  if (DROPPED_ROLE.test(line.text)) return;
  let plain = "";
  let italic = "";
  let isStatus = false;
  for (const run of line.runs) {
    if ((run.style & ITALIC) === 0) plain += run.text;
    else {
      italic += run.text;
      isStatus ||= run.text.trim() !== "" && (run.style & BOLD) !== 0;
    }
  }
  let role = collapse(italic);
  let address = collapse(plain);
  if (role === "" && ROLE.test(address)) [role, address] = [address, ""];
  if (address !== "") contact.push(address);
  if (role === "" || DROPPED_ROLE.test(role)) return;
  if (TERMINATED.test(role)) attorney.date_terminated = readDate(role);
  // The trade court prints the standing of counsel in bold italics: a date, not a role.
  if (!isStatus) attorney.roles.push(role);
}

/** The attorneys of a cell, in order. An empty bold is not an attorney. */
export function readAttorneys(cell: Cell, book: ContactBook): Attorney[] {
  const attorneys: Attorney[] = [];
  let current: Attorney | null = null;
  let contact: string[] = [];
  let above = false;
  const end = () => {
    if (!current) return;
    const known = book.get(current.name);
    current.contact = above ? (known ?? "") : contact.join("\n");
    if (!above && contact.length > 0) book.set(current.name, current.contact);
    attorneys.push(current);
    current = null;
  };
  for (const line of cellLines(cell)) {
    if (isBoldName(line) && !NOT_A_NAME.test(line.text)) {
      end();
      current = { name: cleanPersonName(line.text), contact: "", roles: [] };
      contact = [];
      above = false;
      continue;
    }
    if (!current) continue;
    if (SEE_ABOVE.test(line.text)) above = true;
    else readCounselLine(line, current, contact);
  }
  end();
  return attorneys;
}
