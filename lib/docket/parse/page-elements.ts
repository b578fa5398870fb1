import { BOLD, HEADING, ITALIC, UNDERLINED } from "@/lib/docket/parse/page-model";

/** Five bits a letter tell every element name we care about apart, without a string for each tag. */
export function nameKey(name: string): number {
  let key = 0;
  for (let i = 0; i < name.length; i++) key = (key << 5) | (name.charCodeAt(i) & 31);
  return key;
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
const LONGEST_NAME = 6;

/** Key of the element name in `text` from `start` to `end`; 0 for a name too long to be one we know. */
export function keyAt(text: string, start: number, end: number): number {
  if (end - start > LONGEST_NAME) return 0;
  let key = 0;
  for (let i = start; i < end; i++) key = (key << 5) | (text.charCodeAt(i) & 31);
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
