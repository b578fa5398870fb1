import { BOLD, HEADING, ITALIC, UNDERLINED } from "@/lib/docket/parse/page-model";

/** Longer names have no key. */
export const LONGEST_KEY = 6;

/** Five bits of a letter; a digit takes what the letters leave, so that "h2" is not "hr". */
const bitsOf = (code: number): number => (code < 58 ? (code & 7) + 26 : code & 31);

/** Five bits a letter tell every element name we care about apart, without a string for each tag. */
export function nameKey(name: string): number {
  return keyAt(name, 0, name.length);
}

export type PageElement =
  | {
      does:
        | "table"
        | "tr"
        | "cell"
        | "link"
        | "field"
        | "form"
        | "break"
        | "block"
        | "script"
        | "style"
        | "title";
    }
  | { does: "emphasis"; style: number };

const elements = new Map<number, PageElement>([
  [nameKey("table"), { does: "table" }],
  [nameKey("tr"), { does: "tr" }],
  [nameKey("td"), { does: "cell" }],
  [nameKey("th"), { does: "cell" }],
  [nameKey("a"), { does: "link" }],
  [nameKey("input"), { does: "field" }],
  [nameKey("form"), { does: "form" }],
  [nameKey("br"), { does: "break" }],
  [nameKey("p"), { does: "block" }],
  [nameKey("div"), { does: "block" }],
  [nameKey("li"), { does: "block" }],
  [nameKey("hr"), { does: "block" }],
  [nameKey("center"), { does: "block" }],
  [nameKey("script"), { does: "script" }],
  [nameKey("style"), { does: "style" }],
  [nameKey("title"), { does: "title" }],
  [nameKey("b"), { does: "emphasis", style: BOLD }],
  [nameKey("strong"), { does: "emphasis", style: BOLD }],
  [nameKey("u"), { does: "emphasis", style: UNDERLINED }],
  [nameKey("i"), { does: "emphasis", style: ITALIC }],
  [nameKey("em"), { does: "emphasis", style: ITALIC }],
  [nameKey("h1"), { does: "emphasis", style: HEADING }],
  [nameKey("h2"), { does: "emphasis", style: HEADING }],
  [nameKey("h3"), { does: "emphasis", style: HEADING }],
]);

export const TH = nameKey("th");

/** Key of the element name in `text` from `start` to `end`; 0 for a name too long to be one we know. */
export function keyAt(text: string, start: number, end: number): number {
  if (end - start > LONGEST_KEY) return 0;
  let key = 0;
  for (let i = start; i < end; i++) key = (key << 5) | bitsOf(text.charCodeAt(i));
  return key;
}

export const elementOf = (key: number): PageElement | null => elements.get(key) ?? null;

/** Blank text between tags carries nothing where a line starts. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c !== 32 && c !== 10 && c !== 13 && c !== 9 && c !== 160) return false;
  }
  return true;
}
