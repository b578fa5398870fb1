import { formatUncertain } from "@/lib/dates/uncertain-date";
import type { LedgerFact } from "./ledger-schema";
import type { TimelineItem } from "./timeline-schema";
import type { EvidenceState, TimelineLane } from "./vocabulary";

export const laneWords = {
  government: "Government",
  access: "Access",
  harm: "Harm",
  case: "Case",
  evidence: "Evidence",
} as const satisfies Record<TimelineLane, string>;

export const factStateWords = {
  undisputed: "Undisputed",
  disputed_by_government: "Disputed by the government",
  disputed_by_us: "Disputed by us",
  prospective: "Prospective",
  unsure: "Unsure",
} as const satisfies Record<LedgerFact["state"], string>;

export const evidenceWords = {
  known: "Known, no source yet",
  source_found: "Source found",
  declared: "Declared",
  signed: "Signed",
  filed: "Filed",
} as const satisfies Record<EvidenceState, string>;

/** When an item was, in words: "Jun 12, 2026", "Jun 12, 2026, until around Jul 1, 2026", "undated". */
export function whenWords(item: TimelineItem, labelOf?: (factId: string) => string | undefined): string {
  if (item.date === null) return "undated";
  const anchor = item.date.afterFactId === null ? undefined : labelOf?.(item.date.afterFactId);
  const start = formatUncertain(item.date, anchor);
  if (item.running) return `${start}, no end on record`;
  return item.until === null ? start : `${start}, until ${formatUncertain(item.until)}`;
}

/** Everything that hovering shows, as one sentence for a screen reader. */
export function itemSentence(item: TimelineItem, labelOf?: (factId: string) => string | undefined): string {
  const parts = [`${whenWords(item, labelOf)}. ${laneWords[item.lane]}: ${item.label}`];
  if (item.state) parts.push(factStateWords[item.state]);
  if (item.evidence) parts.push(`Evidence: ${evidenceWords[item.evidence]}`);
  if (item.source) parts.push(`Source: ${item.source}`);
  if (item.quote) parts.push(`“${item.quote}”`);
  if (item.illustrative) parts.push("Illustrative, not of the record");
  return parts
    .map((p) => p.replace(/\.$/, ""))
    .join(". ")
    .concat(".");
}
