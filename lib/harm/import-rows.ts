import type { UncertainDate } from "@/lib/dates/uncertain-date";
import type { LedgerFact } from "./ledger-schema";
import { dateTextProblem, uncertainFromText } from "./parse/date-text";
import type { Table } from "./parse/table-limits";
import {
  type AmountUnit,
  amountUnits,
  factStates,
  type HarmCategory,
  type HarmTiming,
  harmCategories,
  harmCategoryWords,
  harmTimings,
} from "./vocabulary";

/** What a column can be. A fact or harm needs its sentence (`text`) alone. */
export const importFields = {
  fact: ["text", "date", "state", "quote", "source", "tags"],
  harm: ["text", "category", "timing", "from", "to", "low", "high", "unit", "method", "source", "tags"],
} as const;
/** What a column is called on the page. */
export const importFieldWords = {
  text: "The sentence",
  date: "When",
  state: "State",
  quote: "Quote",
  source: "Source",
  tags: "Tags",
  category: "Category",
  timing: "Past or to come",
  from: "It began",
  to: "It ended",
  low: "Amount, low end",
  high: "Amount, high end",
  unit: "Unit",
  method: "How it was reached",
} as const satisfies Record<(typeof importFields)["fact" | "harm"][number], string>;
export type ImportKind = keyof typeof importFields;
export type ImportField = (typeof importFields)[ImportKind][number];

/** Column number (from 0) per field; a field that is absent has no column. */
export type Mapping = Partial<Record<ImportField, number>>;

export interface ImportRow {
  /** The row's number in the file. */
  line: number;
  text: string;
  date: UncertainDate | null;
  from: UncertainDate | null;
  to: UncertainDate | null;
  state: LedgerFact["state"] | null;
  category: HarmCategory | null;
  timing: HarmTiming | null;
  low: number | null;
  high: number | null;
  unit: AmountUnit | null;
  method: string | null;
  quote: string | null;
  source: string | null;
  tags: string[];
}

export interface RowError {
  line: number;
  field: ImportField;
  value: string;
  message: string;
}

export interface ImportPreview {
  kind: ImportKind;
  headers: string[];
  mapping: Mapping;
  /** Every row that reads without error. */
  rows: ImportRow[];
  errors: RowError[];
  /** Nothing is half-imported: true only with rows and without a single error. */
  ready: boolean;
}

const synonyms = {
  text: ["text", "fact", "harm", "statement", "description", "what happened", "what"],
  date: ["date", "when", "on", "event date"],
  state: ["state", "status", "dispute", "disputed"],
  quote: ["quote", "quotation"],
  source: ["source", "cite", "citation", "evidence", "exhibit"],
  tags: ["tags", "tag", "labels"],
  category: ["category", "type", "kind"],
  timing: ["timing", "past or ongoing"],
  from: ["from", "start", "start date", "begin", "since"],
  to: ["to", "end", "end date", "until"],
  low: ["low", "min", "minimum", "amount", "amount low", "at least"],
  high: ["high", "max", "maximum", "amount high", "at most"],
  unit: ["unit", "units", "currency"],
  method: ["method", "how computed", "basis"],
} as const satisfies Record<ImportField, readonly string[]>;

const plain = (s: string) =>
  s
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A first mapping from the header row; each column serves one field. The user may change it. */
export function guessMapping(kind: ImportKind, headers: readonly string[]): Mapping {
  const mapping: Mapping = {};
  const names = headers.map(plain);
  for (const field of importFields[kind]) {
    const words: readonly string[] = synonyms[field];
    const at = names.findIndex((n, i) => words.includes(n) && !Object.values(mapping).includes(i));
    if (at >= 0) mapping[field] = at;
  }
  return mapping;
}

/** Reads every row under the mapping; the first row of the table is its header. */
export function previewImport(kind: ImportKind, table: Table, chosen?: Mapping): ImportPreview {
  const [head, ...body] = table.rows;
  const headers = head?.cells ?? [];
  const mapping = chosen ?? guessMapping(kind, headers);
  const rows: ImportRow[] = [];
  const errors: RowError[] = [];
  if (mapping.text === undefined && head)
    errors.push({
      line: head.line,
      field: "text",
      value: "",
      message: "Choose the column that holds the sentence.",
    });
  else
    for (const { line, cells } of body) {
      const found = readRow(kind, line, cells, mapping);
      if (found.errors.length > 0) errors.push(...found.errors);
      else rows.push(found.row);
    }
  return { kind, headers, mapping, rows, errors, ready: errors.length === 0 && rows.length > 0 };
}

function readRow(kind: ImportKind, line: number, cells: readonly string[], mapping: Mapping) {
  const errors: RowError[] = [];
  const fields: readonly ImportField[] = importFields[kind];
  const raw = (field: ImportField) => {
    const at = mapping[field];
    return at === undefined || !fields.includes(field) ? "" : (cells[at] ?? "").trim();
  };
  const fail = (field: ImportField, message: string) => {
    errors.push({ line, field, value: raw(field), message });
    return null;
  };
  const optional = <T>(field: ImportField, read: (value: string) => T | null, message: string): T | null => {
    const value = raw(field);
    if (value === "") return null;
    const found = read(value);
    return found === null ? fail(field, message) : found;
  };
  const date = (field: "date" | "from" | "to") => {
    const value = raw(field);
    if (value === "") return null;
    return uncertainFromText(value) ?? fail(field, dateTextProblem(value) ?? "");
  };
  const amount = (field: "low" | "high") =>
    optional(field, readAmount, "This amount cannot be read. Write a plain number, not below zero.");
  const text = raw("text");
  if (text === "") fail("text", "The row has no sentence.");
  const low = amount("low");
  const high = amount("high");
  const unit =
    optional("unit", readUnit, `Unknown unit. Use one of: ${amountUnits.join(", ")}.`) ??
    ([raw("low"), raw("high")].some((v) => v.startsWith("$")) ? "usd" : null);
  if ((low !== null || high !== null) && unit === null && raw("unit") === "")
    fail("unit", "An amount needs a unit.");
  if (low !== null && high !== null && low > high) fail("high", "The low end is above the high end.");
  const from = date("from");
  const to = date("to");
  if ((low !== null || high !== null) && from === null && raw("from") === "")
    fail("from", "An amount needs the day on which the harm began.");
  if (from?.start && to?.start && (to.end ?? to.start) < from.start)
    fail("to", "The range ends before it starts.");
  const row: ImportRow = {
    line,
    text,
    date: date("date"),
    from,
    to,
    state: optional(
      "state",
      (v) => oneOf(factStates, v),
      `Unknown state. Use one of: ${factStates.map(spaced).join(", ")}.`,
    ),
    category: optional(
      "category",
      readCategory,
      `Unknown category. Use one of: ${Object.values(harmCategoryWords).join(", ")}.`,
    ),
    timing: optional(
      "timing",
      (v) => oneOf(harmTimings, v),
      `Unknown timing. Use one of: ${harmTimings.map(spaced).join(", ")}.`,
    ),
    low: low ?? high,
    high: high ?? low,
    unit,
    method: raw("method") || null,
    quote: raw("quote") || null,
    source: raw("source") || null,
    tags: raw("tags")
      .split(/[,;]/)
      .map((t) => t.trim())
      .filter((t) => t !== ""),
  };
  return { row, errors };
}

const spaced = (s: string) => s.replaceAll("_", " ");

const oneOf = <T extends string>(list: readonly T[], value: string): T | null =>
  list.find((v) => spaced(v) === plain(value)) ?? null;

const readCategory = (value: string) =>
  harmCategories.find((c) => spaced(c) === plain(value) || plain(harmCategoryWords[c]) === plain(value)) ??
  null;

function readUnit(value: string): AmountUnit | null {
  const v = plain(value);
  if (value.trim() === "$" || v === "dollars" || v === "dollar" || v === "us") return "usd";
  return amountUnits.find((u) => u === v || u === `${v}s` || (u === "people" && v === "person")) ?? null;
}

function readAmount(value: string): number | null {
  const t = value.replace(/^\$\s*/, "");
  if (!/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(t)) return null;
  const n = Number(t.replaceAll(",", ""));
  return Number.isFinite(n) ? n : null;
}
