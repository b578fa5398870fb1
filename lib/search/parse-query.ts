import type { z } from "zod";
import { type CourtDate, daysInMonth, isCourtDate } from "@/lib/dates/court-date";
import { filingKinds, MOST_QUERY, type SearchIn, searchIn } from "./schema";

const MOST_TERMS = 24;

/** One thing to find: words that stand together. `prefix` takes words that begin so. */
export type Term = { text: string; phrase: boolean; prefix: boolean; not: boolean };

export type ParsedQuery = {
  /** All of these; of each list any one. */
  groups: Term[][];
  in: SearchIn[];
  /** Parts of a case's caption or number; a case must fit each. */
  cases: string[];
  filingKinds: z.infer<typeof filingKinds>[];
  from: CourtDate | null;
  to: CourtDate | null;
  /** What was not understood, in sentences. */
  problems: string[];
};

type Piece = { field: string | null; value: string; quoted: boolean; not: boolean };

// A piece is an optional minus, an optional field, and a quoted or a bare value. An unclosed quote runs to the end.
// Every part is bounded by the one after it, so the expression cannot backtrack far.
const PIECE = /(-)?(?:([A-Za-z]{2,10}):)?(?:["“”]([^"“”]*)(?:["“”]|$)|([^\s"“”]+))/g;

function* piecesOf(text: string): Generator<Piece> {
  for (const [, minus, field, quoted, bare] of text.matchAll(PIECE)) {
    yield {
      field: field?.toLowerCase() ?? null,
      value: quoted ?? bare ?? "",
      quoted: quoted !== undefined,
      not: minus !== undefined,
    };
  }
}

/** "2026", "2026-06" and "2026-06-23" as the first or the last day of what they name; null for anything else. */
export function dayOf(text: string, end: "first" | "last"): CourtDate | null {
  const parts = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(text);
  if (parts === null) return null;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? (end === "first" ? 1 : 12) : Number(parts[2]);
  const day = parts[3] === undefined ? (end === "first" ? 1 : daysInMonth(year, month)) : Number(parts[3]);
  const two = (n: number) => String(n).padStart(2, "0");
  const date = `${parts[1]}-${two(month)}-${two(day)}`;
  return isCourtDate(date) && year >= 1000 ? date : null;
}

const NAMES: Record<string, SearchIn> = {
  docket: "filings",
  filing: "filings",
  document: "documents",
  fact: "facts",
  harm: "harms",
  note: "notes",
  party: "parties",
  deadline: "deadlines",
  dates: "deadlines",
};

function readField(query: ParsedQuery, field: string, value: string): boolean {
  if (field === "in") {
    for (const name of value.toLowerCase().split(",")) {
      const found = searchIn.safeParse(NAMES[name] ?? name);
      if (found.success) query.in.push(found.data);
      else
        query.problems.push(`There is no “${name}” to search in. There are ${searchIn.options.join(", ")}.`);
    }
  } else if (field === "kind") {
    for (const name of value
      .toLowerCase()
      .replaceAll(/[\s-]+/g, "_")
      .split(",")) {
      const found = filingKinds.safeParse(name);
      if (found.success) query.filingKinds.push(found.data);
      else
        query.problems.push(
          `“${name}” is no kind of filing. Write, for example, kind:order or kind:minute-order.`,
        );
    }
  } else if (field === "case") {
    if (value.trim() !== "") query.cases.push(value.trim());
  } else if (field === "from" || field === "to") {
    const day = dayOf(value, field === "from" ? "first" : "last");
    if (day === null)
      query.problems.push(
        `“${value}” is no date. Write ${field}:2026-06-23, ${field}:2026-06 or ${field}:2026.`,
      );
    else query[field] = day;
  } else return false;
  return true;
}

/**
 * Nothing that a text column cannot keep or that is ours; what is left must hold a letter or a digit. Ligatures and wide
 * letters, as they come from a PDF that was copied, are the letters they stand for.
 */
const clean = (text: string) =>
  text
    .normalize("NFKC")
    .replaceAll("\u00AD", "")
    .replaceAll(/[\p{Cc}\p{Co}\p{Cs}\s]+/gu, " ")
    .trim();

/**
 * Reads what somebody typed: words, "phrases", prefix*, -without, this OR that, in: case: kind: from: to:.
 * Never throws; what it does not understand it says in `problems`, or takes as words.
 */
export function parseQuery(text: string): ParsedQuery {
  const query: ParsedQuery = {
    groups: [],
    in: [],
    cases: [],
    filingKinds: [],
    from: null,
    to: null,
    problems: [],
  };
  let joins = false;
  let terms = 0;
  if (text.length > MOST_QUERY)
    query.problems.push(`Only the first ${MOST_QUERY} characters were looked for.`);
  for (const piece of piecesOf(clean(text.slice(0, MOST_QUERY)))) {
    if (piece.field !== null && !piece.not && readField(query, piece.field, piece.value)) continue;
    if (piece.field === null && !piece.quoted && !piece.not && /^(OR|\|+)$/.test(piece.value)) {
      joins = true;
      continue;
    }
    const value = piece.field === null ? piece.value : `${piece.field} ${piece.value}`;
    const prefix = !piece.quoted && /[\p{L}\p{N}]\*+$/u.test(value);
    const words = clean(value.replaceAll("*", " "));
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    terms += 1;
    if (terms > MOST_TERMS) {
      query.problems.push(`Only the first ${MOST_TERMS} words were looked for.`);
      break;
    }
    const term = { text: words, phrase: piece.quoted, prefix, not: piece.not };
    const last = query.groups.at(-1);
    // "this OR -that" would find nearly everything: what is left out is left out of all.
    if (joins && last !== undefined && !term.not && last.every((one) => !one.not)) last.push(term);
    else query.groups.push([term]);
    joins = false;
  }
  if (query.groups.length > 0 && query.groups.every((group) => group.every((term) => term.not)))
    query.problems.push("Add a word to look for: only words to leave out were given.");
  if (query.groups.length === 0 && isNarrowed(query))
    query.problems.push("Add a word to look for: a filter alone finds nothing.");
  return query;
}

const isNarrowed = (query: ParsedQuery) =>
  query.in.length + query.cases.length + query.filingKinds.length > 0 ||
  query.from !== null ||
  query.to !== null;

/** True where there is something to look for; filters and words to leave out alone are not enough. */
export const asksForWords = (query: ParsedQuery) =>
  query.groups.some((group) => group.some((term) => !term.not));

/** The words to find, written so that parsing them again gives the same. For the page a result opens on. */
export function wordsOf(query: ParsedQuery): string {
  const write = (term: Term) => (term.phrase ? `"${term.text}"` : term.prefix ? `${term.text}*` : term.text);
  return query.groups.flatMap((group) => group.filter((term) => !term.not).map(write)).join(" ");
}
