import type { FlatLink, FlatText } from "./flatten-html";

// Court programs write the mark-up of a docket text even into plain mail; other tags are the clerk's words.
const TAGS = /<\/?(?:i|b|u|em|strong|font|span|p|br|tab|sup|sub)(?:\s[^<>]{0,200})?\/?>/gi;
const ADDRESS = /<?\bhttps?:\/\/[^\s<>"]+>?/g;
const OWN_HOST = /^https?:\/\/[^/\s]*(?:\.uscourts\.gov|\.azurewebsites\.us)\//i;
const SENT_BY = /<mailto:[^<>\s]{1,320}>/gi;

/**
 * A plain-text notice in the form of a flat page: quote marks of replies go, addresses of court pages
 * become links (in `<…>` they are no part of the text; a bare one stays out of it too).
 */
export function flattenText(plain: string): FlatText {
  const links: FlatLink[] = [];
  const lines: string[] = [];
  let at = 0;
  for (const raw of plain.replaceAll("\r\n", "\n").split("\n")) {
    let line = raw.replace(/^(?:[ \t]?>)+[ \t]?/, "");
    if (line.includes("<")) line = line.replace(TAGS, "").replace(SENT_BY, "");
    if (line.includes("http")) line = takeLinks(line, at, links);
    line = line.replace(/[ \t]+/g, " ").trim();
    lines.push(line);
    at += line.length + 1;
  }
  return { text: lines.join("\n"), links, title: "" };
}

function takeLinks(line: string, at: number, links: FlatLink[]): string {
  return line.replace(ADDRESS, (found) => {
    const bare = found.slice(0, 4_000).replace(/^<|>$/g, "");
    if (!found.startsWith("<") && !OWN_HOST.test(bare)) return found;
    if (links.length < 20_000) links.push({ start: at, end: at, href: bare.replace(/[.,;)]{1,4}$/, "") });
    return "";
  });
}
