import { DocketError } from "@/lib/docket/docket-error";
import { decodeSource } from "@/lib/docket/parse/decode";
import type { Kind } from "@/lib/docket/parse/kind";
import { parseDocket } from "@/lib/docket/parse/parse-docket";
import type { CaseReading } from "./case-reading";
import { readCases } from "./read-case";

export type ParsedSource = {
  kind: Kind | null;
  cases: CaseReading[];
  problem: string | null;
  /** It begins as a page or a feed and stops before it ends: saved or sent in part. */
  cutOff: boolean;
};

const TAIL = 4_000;
/** Whether a page or a feed that was opened is never closed. What is no whole page (a paste) says nothing. */
export const isCutOff = (text: string): boolean =>
  /<(?:html|rss)\b/i.test(text.slice(0, TAIL)) && !/<\/(?:html|body|rss)\s*>/i.test(text.slice(-TAIL));

/** A review is looked at again and again while it is decided; a sheet of thousands of entries is read once. */
const kept = new Map<string, ParsedSource>();
const MOST_KEPT = 12;

/**
 * Reads a source of any kind. Never throws for what is in it: `problem` says in words why nothing could be read.
 * `court`: tried where the source does not name its own.
 */
export async function parseSource(
  bytes: Uint8Array,
  about: { sha256: string; fileName: string; receivedAt: string; court: string },
): Promise<ParsedSource> {
  const key = `${about.sha256} ${about.receivedAt} ${about.court} ${about.fileName}`;
  const known = kept.get(key);
  if (known) return known;
  const parsed = await parse(bytes, about);
  kept.set(key, parsed);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return parsed;
}

async function parse(
  bytes: Uint8Array,
  { fileName, receivedAt, court }: { fileName: string; receivedAt: string; court: string },
): Promise<ParsedSource> {
  try {
    const found = await parseDocket(bytes, { court, fileName });
    if (found.kind === "pdf_stamp")
      return {
        kind: found.kind,
        cases: [],
        cutOff: false,
        problem: "This is the text of a filed document, not docket material: add the PDF to its entry.",
      };
    const text = decodeSource(bytes);
    return {
      kind: found.kind,
      cases: readCases(found, { text, receivedAt }),
      problem: null,
      // Courts leave the end off a case summary themselves.
      cutOff: found.kind !== "case_query" && isCutOff(text),
    };
  } catch (error) {
    if (error instanceof DocketError) return { kind: null, cases: [], problem: error.message, cutOff: false };
    throw error;
  }
}
