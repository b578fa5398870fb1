import { cleanPersonName, trimTail } from "@/lib/docket/parse/case-name";
import { cellLines, collapse } from "@/lib/docket/parse/clean-text";
import { readDate } from "@/lib/docket/parse/docket-number";
import type { Cell, Row } from "@/lib/docket/parse/page-model";
import type { ContactBook } from "@/lib/docket/parse/party-cells";
import type { Attorney, Party } from "@/lib/docket/schema";

/** Party and counsel as legacy appellate sheets print them: no headers, the type on the last line. */

/** The party of a two-cell row; null where the row is none. */
export function readAppellateParty(row: Row, book: ContactBook): Party | null {
  const [partyCell, counselCell] = row.cells;
  if (!partyCell || !counselCell) return null;
  if (partyCell.runs.some((run) => run.kind === "table" || (run.kind === "text" && run.link !== null)))
    return null;
  const lines = cellLines(partyCell).map((line) => line.text);
  const name = lines[0];
  if (name === undefined) return null;
  const rest = lines.slice(1);
  const type = rest.pop() ?? "";
  const ended = rest.find((line) => /^terminated\s*:/i.test(line));
  const unparsed = rest.filter((line) => line !== ended);
  const party: Party = {
    name: cleanPersonName(name),
    type: trimTail(type, ",.;"),
    date_terminated: ended === undefined ? null : readDate(ended),
  };
  if (unparsed.length > 0) party.unparsed = unparsed;
  const attorneys = readCounsel(counselCell, book);
  if (attorneys.length > 0) party.attorneys = attorneys;
  return party;
}

const ROLE = /^\[(.+)\]$/;
const SEE_ABOVE = /^\(\s*see above\s*\)$/i;

/** Counsel stand in blocks, a blank line between them: name, telephone, [role], firm and address. */
function readCounsel(cell: Cell, book: ContactBook): Attorney[] {
  const attorneys: Attorney[] = [];
  for (const block of blocksOf(cell)) {
    const [name, ...rest] = block;
    if (name === undefined) continue;
    const roles: string[] = [];
    const contact: string[] = [];
    let above = false;
    for (const line of rest) {
      const role = ROLE.exec(line)?.[1];
      if (role !== undefined) roles.push(role.trim());
      else if (SEE_ABOVE.test(line)) above = true;
      else contact.push(line);
    }
    const clean = cleanPersonName(name);
    const text = above ? (book.get(clean) ?? "") : contact.join("\n");
    if (!above && text !== "") book.set(clean, text);
    attorneys.push({ name: clean, contact: text, roles });
  }
  return attorneys;
}

function blocksOf(cell: Cell): string[][] {
  const blocks: string[][] = [];
  let block: string[] = [];
  let line = "";
  let breaks = 0;
  const endLine = () => {
    const text = collapse(line);
    line = "";
    if (text !== "") block.push(text);
    return text !== "";
  };
  for (const run of cell.runs) {
    if (run.kind === "text") line += run.text;
    else if (run.kind === "break") {
      breaks = endLine() ? 1 : breaks + 1;
      if (breaks >= 2 && block.length > 0) {
        blocks.push(block);
        block = [];
      }
    }
  }
  endLine();
  if (block.length > 0) blocks.push(block);
  return blocks;
}
