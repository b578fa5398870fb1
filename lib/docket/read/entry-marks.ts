import type { CourtDate } from "@/lib/dates/court-date";
import { DATE_SOURCE, readDate } from "./docket-date";
import { type Words, wordsAt } from "./words";

/** Marks that change how an entry may be used. Each rests on its words. */
export type EntryMark = {
  mark:
    | "sealed"
    | "unsealed"
    | "restricted"
    | "ex_parte"
    | "in_camera"
    | "in_error"
    | "stricken"
    | "redacted_version"
    | "text_only"
    | "paper_only";
  words: Words;
};

const marks: readonly (readonly [EntryMark["mark"], RegExp])[] = [
  [
    "unsealed",
    /\bunseal(?:ed|ing)\b(?! ?case)[^.;]{0,40}\b(?:per|pursuant|on|entry|by order)\b|\bunsealed (?:on|pursuant|per|by)\b/i,
  ],
  [
    "sealed",
    /^\W{0,9}(?:sealed|SEALED|Sealed|UNDER SEAL|Under seal)\b|^.{0,40}\*{2,9}\s?SEALED[^*]{0,40}\*{2,9}|^[A-Z ,'(-]{0,40}\bSEALED\b|\bdocument is SEALED\b|\b(?:is|was|are|been) filed under seal\b/,
  ],
  [
    "restricted",
    /\bRESTRICTED\b|\b[Aa]ccess to (?:the )?(?:PDF )?document is restricted|^.{0,40}\bRestricted (?:Document|Motion|Entry)/,
  ],
  ["ex_parte", /\bex parte\b/i],
  ["in_camera", /\bin camera\b/i],
  [
    "in_error",
    /\b(?:entered|filed|docketed|posted) in error\b|\bincorrect(?:ly)? (?:event|filed|docketed)|\bincorrect event\b|\bdisregard\b|\bPLACED IN FILE - NOT USED\b|\bFILED IN ERROR\b|\bnotice of correction\b/i,
  ],
  [
    "stricken",
    /^\W{0,9}(?:stricken|STRICKEN)\b|\b(?:document|filing|entry|pleading|motion) (?:is |was |has been |hereby )?STRICKEN\b|\bSTRICKEN (?:per|pursuant|by|FROM)\b|\*{2,9}\s?STRICKEN/,
  ],
  ["redacted_version", /\bredacted (?:public )?(?:version|copy|document)\b|^\W{0,9}redacted\b/i],
  [
    "text_only",
    /\bno (?:document|attached document|pdf)(?: is)? attached|\btext[- ](?:only )?entry(?: only)?|\bNo attached document|\bThere is no document attached/i,
  ],
  [
    "paper_only",
    /\bmaintained in (?:a |the )?paper\b|\bmanually filed|\bon file in (?:the )?clerk|\bfiled (?:conventionally|on paper)|\bnot scanned\b/i,
  ],
];

export function readMarks(text: string, start: number, end: number): EntryMark[] {
  const body = text.slice(start, end);
  const found: EntryMark[] = [];
  for (const [mark, pattern] of marks) {
    const m = pattern.exec(body);
    if (m) found.push({ mark, words: wordsAt(text, start + m.index, start + m.index + m[0].length) });
  }
  return found;
}

/** The three dates a transcript notice prints (Judicial Conference policy: 21, 31 and 90 days). */
export type TranscriptReading = {
  redactionRequestDue: CourtDate | null;
  redactedTranscriptDue: CourtDate | null;
  restrictedUntil: CourtDate | null;
  pages: { first: number; last: number } | null;
  words: Words;
};

const dated = (label: string) => new RegExp(`${label}[^.;\\d]{0,40}(${DATE_SOURCE})`, "i");
const REQUEST = dated("Redaction Request");
const REDACTED = dated("Redacted Transcript(?: Deadline)?");
const RELEASE = dated("(?:Release of Transcript Restriction|Transcript Restriction|Release of Transcript)");
const PAGES = /\bPages?(?: Numbers?)?:? {0,2}(\d{1,5})\s?(?:-|to|through)\s?(\d{1,5})\b/i;

export function readTranscript(text: string, start: number, end: number): TranscriptReading | null {
  const body = text.slice(start, end);
  const found = [REQUEST.exec(body), REDACTED.exec(body), RELEASE.exec(body)];
  const pages = PAGES.exec(body);
  const spans = [...found, pages].filter((m) => m !== null);
  if (spans.length === 0) return null;
  const from = Math.min(...spans.map((m) => m.index));
  const to = Math.max(...spans.map((m) => m.index + m[0].length));
  const [request, redacted, release] = found.map((m) => (m?.[1] ? readDate(m[1]) : null));
  return {
    redactionRequestDue: request ?? null,
    redactedTranscriptDue: redacted ?? null,
    restrictedUntil: release ?? null,
    pages: pages ? { first: Number(pages[1]), last: Number(pages[2]) } : null,
    words: wordsAt(text, start + from, start + to),
  };
}

/** "(12 pages)", "[24 pgs]", "15 page document": null where the text gives no count. */
export function readPageCount(
  text: string,
  start: number,
  end: number,
): { pages: number; words: Words } | null {
  const m = /[([]\s?(\d{1,5})\s?(?:pgs?|pages?|pp)\.?,?[^)\]]{0,30}[)\]]|\bPage count:? (\d{1,5})\b/i.exec(
    text.slice(start, end),
  );
  if (!m) return null;
  return {
    pages: Number(m[1] ?? m[2]),
    words: wordsAt(text, start + m.index, start + m.index + m[0].length),
  };
}

/** Whom the clerk served outside ECF, as the text says: "Copy mailed to plaintiff", "cc: X via U.S. Mail". */
export function readServedOnPaper(
  text: string,
  start: number,
  end: number,
): { who: string | null; words: Words }[] {
  const body = text.slice(start, end);
  const pattern =
    /\b(?:cop(?:y|ies)(?: of this order)? (?:(?:was|were|has been|to be)\s)?(?:mailed|sent|faxed)(?: by [\w. ]{2,30})?(?: to)?|mailed to|notice (?:was |will )?not (?:be )?electronically (?:mailed|delivered|sent) to:?|\bcc:? (?:by|via) (?:U\.?S\.? )?mail(?: to)?)\s{0,2}([^.;()]{0,100})/gi;
  return [...body.matchAll(pattern)].slice(0, 20).map((m) => ({
    who: m[1]?.trim() || null,
    words: wordsAt(text, start + m.index, start + m.index + m[0].length),
  }));
}
