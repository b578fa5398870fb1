import type { Kind } from "@/lib/docket/parse/kind";

/** The kind of a court's HTML page, from marks that only that kind has; null: no docket material. */
export function detectPageKind(text: string): Kind | null {
  if (/DOCKET FOR CASE\s*#|PETITION FOR CASE\s*#/i.test(text)) {
    return /Court of International Trade/i.test(text.slice(0, 40_000)) ? "special" : "district";
  }
  if (/documents? (?:is|are) attached to this filing/i.test(text)) return "appellate_attachment";
  if (/Document Selection Menu/i.test(text)) return "attachment";
  if (/General\s+Docket/i.test(text) || /Court of Appeals Docket #/i.test(text)) return "appellate";
  if (/<h2[^>]*>\s*(?:History|Documents)\s*<\/h2>/i.test(text)) return "docket_history";
  if (/<font\s+size="?\+1"?\s*>\s*\d{1,2}:\d{2}-[a-z]{2,6}-\d+/i.test(text)) return "case_query";
  return null;
}
