import { looksLikeStamp } from "@/lib/docket/parse/stamp/read-stamp";

/** A page's text in two: the lines the court's system stamped on it, and the page's own. */
export function splitStamp(text: string): { stamp: string[]; own: string[] } {
  const stamp: string[] = [];
  const own: string[] = [];
  for (const line of text.split("\n")) (looksLikeStamp(line) ? stamp : own).push(line);
  return { stamp, own };
}

/** Characters of a page beside the stamp, which the court's system prints on a scan too. */
export const countOwn = (text: string) => splitStamp(text).own.join("").replaceAll(/\s/g, "").length;
