import { formatShort } from "@/lib/dates/format-date";
import type { Cite, CiteSpan, EcfCite } from "./cite-schema";

const spanWords = (s: CiteSpan) => (s.to === null ? String(s.from) : `${s.from}-${s.to}`);
const paragraphWords = (s: CiteSpan) => `${s.to === null ? "¶" : "¶¶"} ${spanWords(s)}`;

function ecfWords(e: EcfCite): string {
  const number = e.attachment === null ? String(e.entry) : `${e.entry}-${e.attachment}`;
  const at = e.pages ? ` at ${spanWords(e.pages)}` : "";
  return `${number}${at}${e.paragraphs ? ` ${paragraphWords(e.paragraphs)}` : ""}`;
}

/** A cite in the form the courts use: "ECF No. 5-4 at 4", "Roe Decl. ¶¶ 3-5", "Tr. 12:3-9", "AR 123". */
export function formatCite(c: Cite): string {
  switch (c.kind) {
    case "document":
      return c.pages ? `${c.title} at ${spanWords(c.pages)}` : c.title;
    case "exhibit":
      return c.pages ? `Ex. ${c.label} at ${spanWords(c.pages)}` : `Ex. ${c.label}`;
    case "declaration":
      return c.paragraphs ? `${c.declarant} Decl. ${paragraphWords(c.paragraphs)}` : `${c.declarant} Decl.`;
    case "ecf":
      return `ECF No. ${ecfWords(c)}`;
    case "administrative_record":
      return `AR ${spanWords(c.pages)}`;
    case "joint_appendix":
      return `JA ${spanWords(c.pages)}`;
    case "transcript": {
      const start = `Tr. ${c.from.page}:${c.from.line}`;
      if (c.to === null) return start;
      return c.to.page === c.from.page ? `${start}-${c.to.line}` : `${start}-${c.to.page}:${c.to.line}`;
    }
    case "sealed_pair":
      return `ECF No. ${ecfWords(c.sealed)} (sealed); ${ecfWords(c.public)} (public)`;
    case "outside":
      return [c.title, c.publisher, c.on ? `(${formatShort(c.on)})` : null]
        .filter((p) => p !== null)
        .join(", ")
        .replace(", (", " (");
  }
}

const DASH = "[-–—]";
const SPAN = String.raw`(\d+)(?:\s*${DASH}\s*(\d+))?`;
const ECF = String.raw`(\d+)(?:-(\d+))?(?:,?\s+at\s+${SPAN})?(?:,?\s+¶¶?\s*${SPAN})?`;

/** Reads one cite written in the forms that `formatCite` writes; null when it is none of them. */
export function parseCite(text: string): Cite | null {
  const t = text.trim().replace(/\s+/g, " ");
  const exhibit = new RegExp(`^(?:Ex\\.|Exhibit) ([A-Z]{1,2}|\\d{1,3})(?:,? at ${SPAN})?$`).exec(t);
  if (exhibit?.[1]) return checked({ kind: "exhibit", label: exhibit[1], pages: spanAt(exhibit, 2) });
  const pair = new RegExp(`^ECF Nos?\\. ${ECF} \\(sealed\\); (?:ECF No\\. )?${ECF} \\(public\\)$`).exec(t);
  if (pair) {
    const sealed = ecfAt(pair, 1);
    const open = ecfAt(pair, 7);
    return sealed && open ? checked({ kind: "sealed_pair", sealed, public: open }) : null;
  }
  const ecf = new RegExp(`^ECF No\\. ${ECF}$`).exec(t);
  const one = ecf ? ecfAt(ecf, 1) : null;
  if (one) return checked({ kind: "ecf", ...one });
  const record = new RegExp(`^(AR|A\\.R\\.|JA|J\\.A\\.) ${SPAN}$`).exec(t);
  const pages = record ? spanAt(record, 2) : null;
  if (record && pages)
    return checked({ kind: record[1]?.startsWith("A") ? "administrative_record" : "joint_appendix", pages });
  const tr = new RegExp(`^(?:\\S+ )?Tr\\. (\\d+):(\\d+)(?:${DASH}(?:(\\d+):)?(\\d+))?$`).exec(t);
  if (tr) {
    const from = { page: Number(tr[1]), line: Number(tr[2]) };
    const to = tr[4] ? { page: tr[3] ? Number(tr[3]) : from.page, line: Number(tr[4]) } : null;
    return checked({ kind: "transcript", from, to });
  }
  const decl = new RegExp(`^(.{1,80}) Decl\\.(?:,? ¶¶? ?${SPAN})?$`).exec(t);
  if (decl?.[1]) return checked({ kind: "declaration", declarant: decl[1], paragraphs: spanAt(decl, 2) });
  return null;
}

/** Refuses zero pages and backward ranges, as the schema does, without carrying the schema to the browser. */
function checked(c: Cite): Cite | null {
  const fine = (s: CiteSpan | null) => s === null || (s.from > 0 && (s.to === null || s.to > s.from));
  const ecfFine = (e: EcfCite) => e.entry > 0 && e.attachment !== 0 && fine(e.pages) && fine(e.paragraphs);
  switch (c.kind) {
    case "document":
    case "exhibit":
    case "administrative_record":
    case "joint_appendix":
      return fine(c.pages) ? c : null;
    case "declaration":
      return fine(c.paragraphs) ? c : null;
    case "ecf":
      return ecfFine(c) ? c : null;
    case "sealed_pair":
      return ecfFine(c.sealed) && ecfFine(c.public) ? c : null;
    case "transcript": {
      const { from, to } = c;
      const forward = to === null || to.page > from.page || (to.page === from.page && to.line > from.line);
      return forward && from.page > 0 && from.line > 0 ? c : null;
    }
    case "outside":
      return c;
  }
}

function spanAt(m: RegExpExecArray, i: number): CiteSpan | null {
  const from = m[i];
  const to = m[i + 1];
  return from === undefined ? null : { from: Number(from), to: to === undefined ? null : Number(to) };
}

function ecfAt(m: RegExpExecArray, i: number): EcfCite | null {
  const entry = m[i];
  const attachment = m[i + 1];
  if (entry === undefined) return null;
  return {
    entry: Number(entry),
    attachment: attachment === undefined ? null : Number(attachment),
    pages: spanAt(m, i + 2),
    paragraphs: spanAt(m, i + 4),
  };
}
