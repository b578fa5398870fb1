import { isCourtDate } from "@/lib/dates/court-date";

/** The line that a court's filing system prints across the top or foot of every page. */
export interface EcfStamp {
  /** The number as printed, "1:21-cv-01798-RBW". */
  caseNumber: string;
  /** "1:21-cv-01798", "21-5202": without judges' initials. */
  docketNumber: string;
  /** The court's id where the stamp tells it ("USCA4 Appeal"); null where every court prints the same. */
  court: string | null;
  /** "40" of "Document 40-3"; the appellate document id of "Document #1913244"; null where none is printed. */
  documentNumber: string | null;
  /** 3 of "Document 40-3" or "DktEntry: 49.3"; null for the main document. */
  attachmentNumber: number | null;
  filedOn: string | null;
  page: number | null;
  pages: number | null;
  /** The court's running page number ("PageID.45"); null where it prints none. */
  pageId: number | null;
}

// 1:21-cv-01798-RBW-2 | 21-5202 | MDL No. 2804, after the words that introduce a number in a stamp.
const START =
  /(?:\b(USCA\s?(?:\d{1,2}|FC)?\s+(?:Case|Appeal)|Appellate Case|Case)\s*(?:No\.)?\s*[:#]*\s*(?:[A-Z]{2,4}\/)?|(?<![\w:-])(?=\d{1,2}:\d\d-[a-z]{2,4}-\d{3,6}))(\d{1,2}:\d\d-[a-z]{2,4}-\d{3,6}(?:-[A-Za-z0-9]{1,6}){0,4}|\d\d-\d{1,6}(?:-[a-z]{2,4}\d{0,2})?|MDL No\. ?\d{1,5})/gi;
const DOCUMENT =
  /\b(?:Document|Doc\.?|ECF No\.|Dkt\s?Entry|Entry Number|Dkt\.?)\s*(?:No\.)?\s*[:#]*\s*#?\s*(\d{1,12})(?:[-.](\d{1,4}))?(?!\d)/i;
const DATE = String.raw`(\d{1,2})\/(\d{1,2})\/(\d{2,4})`;
const FILED = new RegExp(
  String.raw`\b(?:Date Filed|Filed(?: on)?|Entered on (?:\w{3,5} )?Docket)\s*[:#]?\s*${DATE}`,
  "i",
);
const BARE_DATE = new RegExp(String.raw`,\s*${DATE}\s*,`);
const PAGE = /\b(?:Page|Pg\.?)\s*:?\s*(\d{1,5})(?:\s*(?:of|\/)\s*(\d{1,5}))?/i;
const PAGES = /\bPages\s*:\s*(\d{1,5})/i;
const PAGE_ID = /\bPage\s?ID\s*[.:#]*\s*[:#]?\s*(\d{1,7})/i;
const NAMED_COURT = /\b(?:Entered on|in)\s+((?:FL|TX|CA|NY|LA|MS|GA|AL)[NSEMWC]D)\b/i;
/** A stamp is one line; what text extraction makes of it is at most a few. */
const WINDOW = 220;
const MAX_TEXT = 400_000;

/** The first stamp in a page's text; null where it has none. */
export function readStamp(pageText: string): EcfStamp | null {
  const text = pageText.slice(0, MAX_TEXT).replace(/\s+/g, " ");
  START.lastIndex = 0;
  let tries = 0;
  for (const start of text.matchAll(START)) {
    if (++tries > 2_000) return null;
    const stamp = readAt(text, start.index, start[0], start[1] ?? "", start[2] ?? "");
    if (stamp) return stamp;
  }
  return null;
}

/** True where the head of a text carries a stamp. */
export const looksLikeStamp = (head: string): boolean => readStamp(head.slice(0, 20_000)) !== null;

function readAt(
  text: string,
  index: number,
  opening: string,
  words: string,
  printed: string,
): EcfStamp | null {
  const from = index + opening.length;
  const next = text.slice(from, from + WINDOW).search(/\b(?:USCA\w* |Appellate )?Case\b\s*[:#]*\s*#?\d/i);
  const window = text.slice(from, from + (next > 0 ? next : WINDOW));
  const body = window.replace(PAGE_ID, (whole) => " ".repeat(whole.length));
  const document = DOCUMENT.exec(body);
  const filed = FILED.exec(body) ?? BARE_DATE.exec(body);
  const page = PAGE.exec(body);
  const pages = PAGES.exec(body);
  // A number in running text has neither; a stamp has a date, and a document or a page beside it.
  if (!filed || (!document && !page && !pages) || filed.index > 120 || (document && document.index > 90))
    return null;
  const attachment = document?.[2] ? Number(document[2]) : null;
  return {
    caseNumber: printed,
    docketNumber: /^(?:\d{1,2}:)?\d\d-(?:[a-z]{2,4}-)?\d+/i.exec(printed)?.[0] ?? printed,
    court: courtOf(words, window),
    documentNumber: document?.[1] ?? null,
    attachmentNumber: attachment,
    filedOn: isoDate(filed[1], filed[2], filed[3]),
    page: page?.[1] ? Number(page[1]) : null,
    pages: page?.[2] ? Number(page[2]) : pages?.[1] ? Number(pages[1]) : null,
    pageId: numberOf(PAGE_ID.exec(window)?.[1]),
  };
}

const numberOf = (digits: string | undefined): number | null => (digits ? Number(digits) : null);

function isoDate(month?: string, day?: string, year?: string): string | null {
  const full = year?.length === 2 ? `${Number(year) > 80 ? "19" : "20"}${year}` : year;
  const date = `${full}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  return isCourtDate(date) ? date : null;
}

function courtOf(words: string, window: string): string | null {
  const circuit = /^USCA\s?(\d{1,2})\b/i.exec(words)?.[1];
  if (circuit) return `ca${Number(circuit)}`;
  if (/^USCA\s?FC/i.test(words)) return "cafc";
  if (/^USCA\s+Case/i.test(words)) return "cadc";
  if (/^Appellate/i.test(words)) return /\bDocument\b/i.test(window) ? "ca10" : "ca8";
  return NAMED_COURT.exec(window)?.[1]?.toLowerCase() ?? null;
}
