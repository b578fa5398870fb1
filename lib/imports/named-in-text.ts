import { DAY_SOURCE, readDay, readHour } from "@/lib/docket/read/docket-date";
import type { NamedInText } from "./proposal-schema";

const MOST = 12;
/** When the clerk wrote it and the judge signed it: of every entry, and of no hearing or date in it. */
const STAMPS =
  /\((?:Entered|Filed)[^)]{0,30}\)|\bSigned by [^.;]{0,80} on \d{1,2}\/\d{1,2}\/\d{2,4}|\bModified on \d{1,2}\/\d{1,2}\/\d{2,4}/gi;
const DATE = new RegExp(DAY_SOURCE, "g");
const HOUR = /\b\d{1,2}(?::\d{2})? ?[ap]\.?\s?m\b\.?|\b\d{1,2}:\d{2}\b|\bnoon\b/gi;
const NUMBER =
  /(?<![\d/:.$,-]|§ ?|\b(?:rules?|u\.s\.c\.|f\.r\.|title|part|article|section|courtroom|room|counts?|exhibits?|ex\.|pages?|pp?\.|chapter|volume|phase) )\b\d{1,4}\b(?![/:]|[.,]\d|-[a-z]| ?(?:days?|hours?|weeks?|months?|pages?|u\.s\.c|f\.\dd|[ap]\.?m)\b)/gi;

const distinct = <T>(found: readonly T[]) => [...new Set(found)].slice(0, MOST);

/** Letters and figures alone, in small letters: "Corp." and "corp" are one. */
const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/** Whether a name stands in a text: whole, or the surname of a person. */
const stands = (text: string, name: string) => {
  const key = plain(name);
  return key.trim() !== "" && text.includes(key);
};
const surname = (name: string) =>
  name
    .replace(/,? (?:jr|sr|ii|iii|iv|esq)\.?$/i, "")
    .split(/\s+/)
    .at(-1) ?? "";

/** ECF numbers that a text may name: figures that are no date, hour, sum, section or count. */
export const numbersIn = (text: string): number[] =>
  distinct([...text.replace(DATE, " ").matchAll(NUMBER)].map((m) => Number(m[0])).filter((n) => n > 0));

/** What docket text names: days, hours, and of the numbers and people on record those that stand in it. */
export function namedInText(
  text: string,
  filedOn: string,
  here: {
    numbers: ReadonlySet<number>;
    parties: readonly { name: string; shortName: string | null }[];
    counsel: readonly string[];
  },
): NamedInText {
  const words = plain(text);
  const said = text.replace(STAMPS, " ");
  return {
    dates: distinct([...said.matchAll(DATE)].flatMap((m) => readDay(m[0], filedOn)?.on ?? [])).toSorted(),
    hours: distinct([...said.matchAll(HOUR)].flatMap((m) => readHour(m[0])?.hour ?? [])).toSorted(),
    numbers: numbersIn(text).filter((n) => here.numbers.has(n)),
    parties: distinct(
      here.parties
        .filter((p) => stands(words, p.name) || (p.shortName !== null && stands(words, p.shortName)))
        .map((p) => p.name),
    ),
    counsel: distinct(here.counsel.filter((name) => stands(words, name) || stands(words, surname(name)))),
  };
}
