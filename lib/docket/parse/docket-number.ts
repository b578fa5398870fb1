import { isCourtDate } from "@/lib/dates/court-date";

/** Docket numbers and dates as CM/ECF prints them. */

/** A printed district number taken apart. `number` has no initials and no defendant number. */
export type DistrictNumber = {
  number: string;
  office: string | null;
  caseType: string | null;
  assignedInitials: string | null;
  referredInitials: string | null;
  defendant: string | null;
};

const DISTRICT = /(?:(\d{1,2}):)?(\d{2})-([A-Za-z~]{1,6})-(\d{1,6})((?:-[A-Za-z0-9/]+)*)/;
const BANKRUPTCY = /(?:\b(\d{1,2})[-:])?\b(\d{2})-(\d{4,6})\b/;
const MDL = /\bMDL\s*(?:No\.?)?\s*(\d+)/i;

/** Reads "3:20-cr-00070-TKW-MAL-1", "NYS/1:22-cv-10283", "MDL No. 2873"; null where there is no number. */
export function readDistrictNumber(printed: string): DistrictNumber | null {
  const found = DISTRICT.exec(printed);
  if (!found) {
    const plain = MDL.exec(printed)?.[0] ?? BANKRUPTCY.exec(printed)?.[0];
    if (!plain) return null;
    return {
      number: plain.replace(/\s+/g, " "),
      office: null,
      caseType: null,
      assignedInitials: null,
      referredInitials: null,
      defendant: null,
    };
  }
  const [, office, year, type = "", serial, tail = ""] = found;
  const parts = tail.split("-").filter((part) => part !== "");
  const last = parts.at(-1);
  const defendant = last !== undefined && /^\d{1,4}$/.test(last) ? last : null;
  if (defendant !== null) parts.pop();
  const initials = parts.filter((part) => /^[A-Za-z]{1,4}\d?$/.test(part));
  return {
    number: `${office === undefined ? "" : `${office}:`}${year}-${type.toLowerCase()}-${serial}`,
    office: office ?? null,
    caseType: type.toLowerCase(),
    assignedInitials: initials[0] ?? null,
    referredInitials: initials[1] ?? null,
    defendant,
  };
}

const APPELLATE = /\b(?:\d{2}|\d{4})-\d{1,6}\b/;
/** "21-16499", "2021-1234" (Federal Circuit): the number of an appeal, or null. */
export const readAppellateNumber = (printed: string): string | null => APPELLATE.exec(printed)?.[0] ?? null;

const PRINTED_DATE = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/;

/** True where a text holds a date in figures, also one that no calendar has. */
export const hasPrintedDate = (text: string): boolean => PRINTED_DATE.test(text);

/** First "mm/dd/yyyy" of a text as "yyyy-mm-dd"; null where there is none or it is no day of the calendar. */
export function readDate(text: string): string | null {
  const found = PRINTED_DATE.exec(text);
  return found ? isoDate(found[1] ?? "", found[2] ?? "", found[3] ?? "") : null;
}

function isoDate(month: string, day: string, year: string): string | null {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCourtDate(date) ? date : null;
}

const DOC_PATH = /\/docs?\d?\/(\d+)/;
const GO_DLS = /goDLS\(\s*'\/docs?\d?\/(\d+)'\s*,\s*'(\d*)'\s*,\s*'(\d*)'/;

export type DocumentLink = { docId: string | null; caseId: string | null; seqNo: string | null };

/**
 * What a link to a document says. The fourth digit of a doc id tells the document (0) from its attachment menu (1)
 * and belongs to the link: ids are kept with 0, so that one document has one id in every source.
 */
export function readDocumentLink(link: Readonly<Record<string, string>>): DocumentLink | null {
  const href = link.href ?? "";
  const call = GO_DLS.exec(link.onclick ?? "") ?? GO_DLS.exec(href);
  const path = DOC_PATH.exec(href)?.[1] ?? call?.[1];
  if (path !== undefined) {
    return {
      docId: canonicalDocId(path),
      caseId: call?.[2] || /[?&]caseid=(\d+)/i.exec(href)?.[1] || null,
      seqNo: call?.[3] || /[?&]de_seq_num=(\d+)/.exec(href)?.[1] || null,
    };
  }
  // Older sites: /cgi-bin/show_doc.pl?caseid=..&de_seq_num=..&dm_id=..&doc_num=..
  if (href.includes("show_doc.pl")) {
    return {
      docId: null,
      caseId: /[?&]caseid=(\d+)/.exec(href)?.[1] ?? null,
      seqNo: /[?&]de_seq_num=(\d+)/.exec(href)?.[1] ?? null,
    };
  }
  return null;
}

export const canonicalDocId = (id: string): string =>
  id.length > 4 && id[3] === "1" ? `${id.slice(0, 3)}0${id.slice(4)}` : id;

const SIZE = /\b([\d,.]{1,12})\s*(b|bytes|kb|mb|gb)\b/i;
/** "1.2 MB", "44 kb": as printed without surplus blanks, or null. */
export const readFileSize = (text: string): string | null =>
  SIZE.exec(text)?.[0].replace(/\s+/g, " ") ?? null;

/** "64 pages", "1 page", "3 pg": the count, or null. */
export function readPageCount(text: string): number | null {
  const found = /\b(\d{1,6})\s*(?:pages?|pgs?)\b/i.exec(text);
  return found ? Number(found[1]) : null;
}
