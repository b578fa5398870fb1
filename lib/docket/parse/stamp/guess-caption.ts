import { courtOfTitle } from "@/lib/docket/parse/mail/court-of";
import { type EcfStamp, readStamp } from "@/lib/docket/parse/stamp/read-stamp";

/** What the first page of a filing seems to say; guesses for a person to confirm. */
export interface FirstPage {
  stamp: EcfStamp | null;
  court: string | null;
  /** "Legion Works, Inc. v. Lutnick": the first party of each side; null where the page has no caption. */
  caption: string | null;
  /** "MOTION TO DISMISS", as printed, its lines joined; null where nothing looks like a title. */
  title: string | null;
}

const COURT =
  /\b(?:UNITED STATES )?(?:DISTRICT COURT|COURT OF APPEALS|COURT OF INTERNATIONAL TRADE|COURT OF FEDERAL CLAIMS)\b/i;
const ROLE =
  /^[\s)(,]*(?:plaintiffs?|defendants?|petitioners?|respondents?|appell(?:ant|ee)s?|intervenors?|movants?)(?:[\s/,-]+(?:plaintiffs?|defendants?|petitioners?|respondents?|appell(?:ant|ee)s?|cross\S*))*\s*[.,:;)]*\s*$/i;
// The case number often stands to the right of it, in the same printed line.
const VERSUS =
  /^[\s)(]*(?:v|vs|versus|against)\.?[\s)(]*(?:(?:Civil|Civ\.|Crim|Case|Action|No\.).*)?$|^-?\s*against\s*-?$/i;
const NUMBER = /\b(?:Civil|Civ\.|Criminal|Crim\.|Case|Action|No\.|Court No|Docket)\b.{0,30}\d/i;
// The first paragraph too speaks of "Federal Rule of Civil Procedure 12(b)" and of "this case on June 25".
const LABELLED =
  /^\W*(?:Civil|Civ\.|Criminal|Crim\.|Case|Action|No\.|Court No|Docket)|\d{2}-(?:[a-z]{2}-)?\d{2,}/i;
const PROSE = /\b(?:Procedure|Rules?|LCvR|U\.S\.C|pursuant|moves?|respectfully)\b|\bR\. Civ\b/i;
const STAMPED = /\b(?:Case|Document|Doc|Page|Filed|PageID)\b.*\d.*\b(?:Page|Filed|Document|Pg)\b/i;
const MAX_LINES = 120;

/** Reads the text of a filing's first page, one printed line a line. */
export function guessFirstPage(pageText: string): FirstPage {
  const lines = pageText
    .slice(0, 40_000)
    .split("\n")
    .map((line) =>
      line
        .slice(0, 300)
        .replace(/[)(§│|]+\s*$/g, "")
        .replace(/^\s*[)(§│|]+/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((line) => line !== "" && !STAMPED.test(line))
    .slice(0, MAX_LINES);
  const court = lines.findIndex((line) => COURT.test(line));
  const versus = lines.findIndex((line) => VERSUS.test(line));
  return {
    stamp: readStamp(pageText.slice(0, 40_000)),
    court: court < 0 ? null : courtOfTitle(lines.slice(court, court + 3).join(" ")),
    caption: versus < 0 ? null : captionAround(lines, court, versus),
    title: titleAfter(lines, court, versus),
  };
}

function captionAround(lines: readonly string[], court: number, versus: number): string | null {
  const start = Math.max(court + 1, versus - 14);
  const before = lines.slice(start, versus).filter((line) => !isCourtLine(line) && !NUMBER.test(line));
  const role = before.findLastIndex((line) => ROLE.test(line));
  const left = firstParty(role > 0 ? before.slice(0, role) : before);
  const right = firstParty(lines.slice(versus + 1, versus + 8).filter((line) => !NUMBER.test(line)));
  return left && right ? `${left} v. ${right}` : null;
}

const isCourtLine = (line: string) =>
  COURT.test(line) || /^(?:FOR THE|IN THE)\b|\b(?:DISTRICT OF|CIRCUIT|DIVISION)\b/i.test(line);

/** A side's first name: up to a comma that ends it, an address, a capacity or a role. */
function firstParty(lines: readonly string[]): string | null {
  let name = "";
  for (const line of lines) {
    if (ROLE.test(line) || /^\d+ |^(?:et al|in (?:his|her|their) official)/i.test(line)) break;
    name = name ? `${name} ${line}` : line;
    if (/[,;]$/.test(line) || name.length > 120) break;
  }
  const clean = name
    .replace(/[\s,;]{1,9}$/, "")
    .replace(/,?\s+(?:et al\.?|in (?:his|her|their|its) official.*|individually.*)$/i, "")
    .replace(/[\s,;]+$/, "");
  return clean.length >= 2 && clean.length <= 160 ? clean : null;
}

/** The first lines in capitals after the caption; where there are none, the first that name a paper as a heading does. */
function titleAfter(lines: readonly string[], court: number, versus: number): string | null {
  const ends = lines.findLastIndex((line, i) => i > versus && i < versus + 14 && endsCaption(line));
  const body = lines.slice(Math.max(ends, versus, court) + 1).slice(0, 25);
  return titleOf(body, isTitleLine) ?? titleOf(beforeProse(body), isHeadingLine, PAPER);
}

/** The lines above the running text: what comes after it are headings of the body. */
function beforeProse(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex(isProse);
  return at < 0 ? lines : lines.slice(0, at);
}

/** The first run of lines that look like a title, if it says what a title must. */
function titleOf(
  lines: readonly string[],
  isPart: (line: string) => boolean,
  says: RegExp = /./,
): string | null {
  const title: string[] = [];
  for (const line of lines) {
    if (title.length === 5 || (title.length > 0 && !isPart(line))) break;
    if (isPart(line)) title.push(line);
  }
  const text = title.join(" ").replace(/_{2,}/g, "").trim();
  return text.length >= 4 && text.length <= 400 && says.test(text) ? text : null;
}

/** A role as captions print it ("Defendants."; prose wraps to "defendants."), or the case's number. */
const endsCaption = (line: string) =>
  (ROLE.test(line) && !/^[a-z]/.test(line)) ||
  (NUMBER.test(line) && LABELLED.test(line) && !PROSE.test(line));

/** What courts call papers, somewhere in a title that is not in capitals. */
const PAPER =
  /\b(?:Motion|Memorandum|Declaration|Affidavit|Opposition|Response|Reply|Sur-?reply|Notice|Order|Opinion|Judgment|Answer|Complaint|Petition|Brief|Stipulation|Report|Exhibit|Certificate|Statement|Errata|Appendix|Index|Proposed|Letter|Application|Objections?|Appearance|Summons|Transcript|Disclosure)\b/i;

/** Words in title case, as a heading is set: every longer word begins large, and it does not end as a sentence does. */
function isHeadingLine(line: string): boolean {
  if (line.length > 120 || /[.,:;]$/.test(line) || ROLE.test(line) || isCourtLine(line)) return false;
  const words = line.split(/\s+/).filter((word) => /[A-Za-z]{4}/.test(word));
  const small = words.filter((word) => /^[^A-Za-z]*[a-z]/.test(word));
  return words.length > 0 && small.every((word) => SMALL.test(word));
}
const SMALL =
  /^(?:with|from|into|upon|over|under|than|that|their|against|regarding|without|pursuant|between)$/i;

/** A line of running text: long, with small words in it, or the end of a sentence. */
const isProse = (line: string) => line.length > 40 && /[a-z]{3}/.test(line) && !isHeadingLine(line);

function isTitleLine(line: string): boolean {
  const letters = line.replace(/[^A-Za-z]/g, "");
  return letters.length >= 4 && letters === letters.toUpperCase() && !ROLE.test(line) && !isCourtLine(line);
}
