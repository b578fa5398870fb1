import { DocketError } from "@/lib/docket/docket-error";
import type { AcmsDocket } from "@/lib/docket/notice-schema";
import { flattenHtml } from "@/lib/docket/parse/mail/flatten-html";

type AcmsParty = AcmsDocket["parties"][number];
type AcmsAttorney = NonNullable<AcmsParty["attorneys"]>[number];

const ALIEN_NUMBER = /^A\d{3}-?\d{3}-?\d{3}\b/i;
const TERMINATED = /^Terminated:\s*(\d{1,2})\/(\d{1,2})\/(\d{4})/i;
/** Some 2,000 parties with counsel. */
const MAX_LIST = 1024 * 1024;

const linesOf = (html: string) =>
  flattenHtml(html)
    .text.split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");

/**
 * The parties and attorneys of an ACMS docket: a table of two columns inside a JSON string, the party left,
 * one `<div>` an attorney right. Numbers of the immigration service are dropped: a docket need not keep them.
 * @throws DocketError "too_large"
 */
export function readPartyList(html: string): AcmsParty[] {
  if (html.length > MAX_LIST) throw new DocketError("too_large", "The list of parties is larger than 1 MB.");
  const parties: AcmsParty[] = [];
  for (const row of html
    .slice(0, MAX_LIST)
    .split(/<tr\b[^>]*>/i)
    .slice(1)) {
    const [left = "", right = ""] = row.split(/<td\b[^>]*>/i).slice(1);
    const party = readParty(left);
    if (!party) continue;
    const attorneys = right
      .split(/<div\b[^>]*>/i)
      .map(readAttorney)
      .filter((attorney) => attorney !== null);
    parties.push(attorneys.length > 0 ? { ...party, attorneys } : party);
  }
  return parties;
}

/** Name first, type last, between them addresses of prisons, aliases and the date of termination. */
function readParty(cell: string): AcmsParty | null {
  const lines = linesOf(cell).map((line) => line.replace(/,$/, ""));
  const name = lines.shift();
  if (!name) return null;
  const type = lines.pop() ?? "";
  let dateTerminated: string | null = null;
  const unparsed: string[] = [];
  for (const line of lines) {
    const ended = TERMINATED.exec(line);
    if (ended) dateTerminated = `${ended[3]}-${ended[1]?.padStart(2, "0")}-${ended[2]?.padStart(2, "0")}`;
    else if (!ALIEN_NUMBER.test(line)) unparsed.push(line);
  }
  return { name, type, date_terminated: dateTerminated, unparsed };
}

function readAttorney(cell: string): AcmsAttorney | null {
  const lines = linesOf(cell);
  const name = lines.shift();
  if (!name) return null;
  const roles: string[] = [];
  const contact: string[] = [];
  for (const line of lines) {
    const role = /^\[(.*)\]$/.exec(line)?.[1];
    if (role) roles.push(role);
    else contact.push(line);
  }
  return { name, contact: contact.join("\n"), roles };
}
