import { DocketError } from "@/lib/docket/docket-error";
import { type FeedItem, feedSchema } from "@/lib/docket/notice-schema";
import { cleanCaseName } from "@/lib/docket/parse/case-name";
import { decodeSource } from "@/lib/docket/parse/decode";
import { courtOfTitle, courtOfUrl, isAppellate } from "@/lib/docket/parse/mail/court-of";
import { docketNumberParts } from "@/lib/docket/parse/mail/docket-number-parts";
import { readNoticeLink } from "@/lib/docket/parse/mail/unwrap-link";
import { feedInstant } from "@/lib/docket/parse/rss/feed-instant";
import { decodeEntities, elementText } from "@/lib/docket/parse/rss/feed-text";

/** The largest court's feed of a busy day is below 2 MB. */
export const MAX_FEED_BYTES = 8 * 1024 * 1024;
const MAX_ITEMS = 20_000;

/** True for an RSS feed. */
export function looksLikeRss(head: string): boolean {
  return /<rss\b|<channel\b[\s\S]*<item\b/i.test(head.slice(0, 4_000));
}

/**
 * A court's RSS feed. Items of one filing (same case, time and document) are one; items without a case
 * number, such as grand jury matters, are left out. No DTD is read, so no entity can grow.
 * @param hints.court the court's id, for a feed that does not name it
 * @throws DocketError "too_large", "not_a_docket"
 */
export function parseRss(bytes: Uint8Array, hints: { court?: string } = {}): FeedItem[] {
  if (bytes.length > MAX_FEED_BYTES) throw new DocketError("too_large", "This feed is larger than 8 MB.");
  const xml = decodeSource(bytes);
  const first = xml.search(/<item[\s>]/);
  const head = first < 0 ? xml.slice(0, 20_000) : xml.slice(0, first);
  if (!looksLikeRss(head) && first < 0) throw new DocketError("not_a_docket", "This is no court's RSS feed.");
  const link = elementText(head, "link");
  const court = courtOfUrl(link) ?? courtOfTitle(elementText(head, "title")) ?? hints.court ?? "";
  if (court === "") {
    throw new DocketError(
      "not_a_docket",
      "This RSS feed is no court's: neither its link nor its title names one.",
    );
  }
  return feedSchema.parse(mergeEvents(readItems(xml, first, court)));
}

function readItems(xml: string, first: number, court: string): FeedItem[] {
  const items: FeedItem[] = [];
  let at = first;
  while (at >= 0 && items.length < MAX_ITEMS) {
    const end = xml.indexOf("</item>", at);
    if (end < 0) break; // cut off: what is whole counts
    const item = readItem(xml.slice(at, end), court);
    if (item) items.push(item);
    at = xml.indexOf("<item", end);
  }
  return items;
}

const NUMBERED =
  /^\s*((?:\d{1,2}[:-])?\d\d-[A-Za-z]{1,5}-\d{1,6}(?:-[A-Za-z0-9]+)*|(?:\d{1,2}[:-])?\d\d-\d{1,6})(?:\s+|$)/;
const DOCUMENT = /<a\s[^>]{0,40}?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))[^>]*>([^<]*)/i;
const BANKRUPTCY = /\bType:\s*(\S*?)\s*Office:\s*(.*?)\s*Chapter:\s*(.*?)\s*(?:Trustee:\s*(.*?)\s*)?(?=\[|$)/;

function readItem(item: string, court: string): FeedItem | null {
  const title = decodeEntities(elementText(item, "title").slice(0, 2_000));
  const number = NUMBERED.exec(title)?.[1];
  const parts = number ? docketNumberParts(number, isAppellate(court)) : null;
  const filedAt = feedInstant(elementText(item, "pubDate"));
  if (!number || !parts || !filedAt) return null;
  const words = decodeEntities(elementText(item, "description").slice(0, 8_000));
  const anchor = DOCUMENT.exec(words);
  const link = anchor ? readNoticeLink(decodeEntities(anchor[1] ?? anchor[2] ?? anchor[3] ?? "")) : null;
  const printed = /\d+/.exec(anchor?.[4] ?? "")?.[0] ?? null;
  const before = anchor ? words.slice(0, anchor.index) : words;
  const bankruptcy = BANKRUPTCY.exec(before);
  const sheet = elementText(item, "link");
  return {
    court_id: court,
    pacer_case_id: /DktRpt\.pl\?(\d+)/.exec(sheet)?.[1] ?? link?.pacer_case_id ?? null,
    // The docket world's own placeholder, for the few items (sealed, miscellaneous) that print a number alone.
    case_name: cleanCaseName(title.slice(title.indexOf(number) + number.length)) || "Unknown Case Title",
    ...parts,
    type: bankruptcy?.[1] ?? "",
    office: bankruptcy?.[2] ?? "",
    chapter: bankruptcy?.[3] ?? "",
    trustee_str: bankruptcy?.[4] ?? "",
    docket_entries: [
      {
        date_filed: filedAt,
        document_number: printed,
        pacer_doc_id: link?.pacer_doc_id ?? "",
        pacer_seq_no: link?.pacer_seq_no ?? null,
        short_description: eventOf(before),
        description: "",
        document_url: link?.document_url ?? null,
      },
    ],
  };
}

/** What stands in the outermost brackets: "[Order [2]] (" names the event "Order [2]". */
function eventOf(words: string): string {
  const open = words.indexOf("[");
  if (open < 0) return "";
  let depth = 0;
  for (let i = open; i < words.length; i++) {
    const char = words[i];
    if (char === "[") depth++;
    else if (char === "]" && --depth === 0) return words.slice(open + 1, i).trim();
  }
  return words.slice(open + 1).trim();
}

/** One filing with several events is printed as several items. */
function mergeEvents(items: readonly FeedItem[]): FeedItem[] {
  const filings = new Map<string, { item: FeedItem; events: string[] }>();
  for (const item of items) {
    const entry = item.docket_entries[0];
    if (!entry) continue;
    const key = [item.pacer_case_id ?? item.docket_number, entry.date_filed, entry.pacer_doc_id].join("|");
    const filing = filings.get(key);
    if (filing) filing.events.push(entry.short_description);
    else filings.set(key, { item, events: [entry.short_description] });
  }
  return [...filings.values()].map(({ item, events }) => {
    const entry = item.docket_entries[0];
    if (!entry || events.length === 1) return item;
    return { ...item, docket_entries: [{ ...entry, short_description: events.sort().join(" AND ") }] };
  });
}
