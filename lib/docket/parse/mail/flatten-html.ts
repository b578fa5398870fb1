import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { keyAt, LONGEST_KEY, nameKey } from "@/lib/docket/parse/page-elements";

/** A link of a page: where its words stand in the flat text, and where it leads. */
export interface FlatLink {
  start: number;
  end: number;
  href: string;
}

/** A page as lines of text: one line a block, `<br>` or table cell; blanks collapsed, `&nbsp;` kept. */
export interface FlatText {
  text: string;
  links: FlatLink[];
  /** What `<title>` says; "" without one. */
  title: string;
}

const BLOCKS =
  "address article aside blockquote body br center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  );
const SILENT = "style script title noscript textarea xmp".split(" ");
const BLANKS = /[ \t\r\n\f]+/g;
const MAX_LINKS = 20_000;

const isBlock = 1;
const isSilent = 2;
const isLink = 4;
const isPre = 8;
const isTitle = 16;
const isBreak = 32;

function traitsOf(name: string): number {
  let traits = 0;
  if (BLOCKS.includes(name)) traits |= isBlock;
  if (SILENT.includes(name)) traits |= isSilent;
  if (name === "a") traits |= isLink;
  if (name === "pre") traits |= isPre;
  if (name === "title") traits |= isTitle;
  if (name === "br") traits |= isBreak;
  return traits;
}

/** Traits of the short names by their key, of the long ones by the name: no string is made for most tags. */
const byKey = new Map<number, number>();
const byName = new Map<string, number>();
for (const name of [...BLOCKS, ...SILENT, "a"]) {
  if (name.length <= LONGEST_KEY) byKey.set(nameKey(name), traitsOf(name));
  else byName.set(name, traitsOf(name));
}

/** True where the text holds a tab, a line end or two blanks in a row. */
function hasLooseBlanks(text: string): boolean {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32) {
      if (code === 32 ? before === 32 : code === 10 || code === 9 || code === 13 || code === 12) return true;
    }
    before = code;
  }
  return false;
}

class Flattener implements TokenizerCallbacks {
  out = "";
  title = "";
  readonly links: FlatLink[] = [];
  private readonly html: string;
  /** The last character's code: a line break swallows the blanks after it. */
  private last = 10;
  private silent = 0;
  private silentKey = 0;
  private key = 0;
  private traits = 0;
  private inPre = false;
  private link: FlatLink | null = null;
  private isHref = false;
  private value = "";

  constructor(html: string) {
    this.html = html;
  }

  ontext(start: number, end: number): void {
    this.add(this.html.slice(start, end));
  }

  ontextentity(code: number): void {
    this.add(String.fromCodePoint(code));
  }

  oncdata(start: number, end: number): void {
    this.add(this.html.slice(start, end));
  }

  onopentagname(start: number, end: number): void {
    this.isHref = false;
    this.traits = this.traitsAt(start, end);
  }

  onattribname(start: number, end: number): void {
    this.isHref =
      (this.traits & isLink) !== 0 &&
      end - start === 4 &&
      this.html.slice(start, end).toLowerCase() === "href";
    this.value = "";
  }

  onattribdata(start: number, end: number): void {
    if (this.isHref) this.value += this.html.slice(start, end);
  }

  onattribentity(code: number): void {
    if (this.isHref) this.value += String.fromCodePoint(code);
  }

  onattribend(): void {
    if (!this.isHref || this.links.length >= MAX_LINKS) return;
    this.closeLink();
    this.link = { start: this.out.length, end: -1, href: this.value.slice(0, 4_000).trim() };
    this.links.push(this.link);
    this.isHref = false;
  }

  onopentagend(): void {
    const { traits } = this;
    this.traits = 0;
    if (traits === 0) return;
    if ((traits & isSilent) !== 0) {
      this.silent = traits;
      this.silentKey = this.key;
    } else if ((traits & isBlock) !== 0) this.breakLine();
    if ((traits & isPre) !== 0) this.inPre = true;
  }

  onselfclosingtag(): void {
    this.onopentagend();
  }

  onclosetag(start: number, end: number): void {
    const traits = this.traitsAt(start, end);
    if (traits === 0) return;
    if (this.silent !== 0 && this.key === this.silentKey) this.silent = 0;
    if ((traits & isPre) !== 0) this.inPre = false;
    if ((traits & isLink) !== 0) this.closeLink();
    else if ((traits & (isBlock | isBreak)) === isBlock) this.breakLine();
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private traitsAt(start: number, end: number): number {
    if (end - start <= LONGEST_KEY) {
      this.key = keyAt(this.html, start, end);
      return byKey.get(this.key) ?? 0;
    }
    const name = this.html.slice(start, end).toLowerCase();
    // Long names have no key: the silent ones among them are told apart by their first letter.
    this.key = -name.charCodeAt(0);
    return byName.get(name) ?? 0;
  }

  private add(raw: string): void {
    if (this.silent !== 0) {
      if ((this.silent & isTitle) !== 0 && this.title.length < 2_000) this.title += raw;
      return;
    }
    if (this.inPre && raw.includes("\n")) {
      this.addLines(raw);
      return;
    }
    let piece = hasLooseBlanks(raw) ? raw.replace(BLANKS, " ") : raw;
    if ((this.last === 10 || this.last === 32) && piece.charCodeAt(0) === 32) piece = piece.slice(1);
    if (piece === "") return;
    this.out += piece;
    this.last = piece.charCodeAt(piece.length - 1);
  }

  /** Plain mail shown in `<pre>`: its line ends are the page's. */
  private addLines(raw: string): void {
    const lines = raw.split("\n");
    for (let i = 0; i < lines.length; i++) {
      if (i > 0) this.breakLine();
      this.add(lines[i] ?? "");
    }
  }

  private breakLine(): void {
    this.out += "\n";
    this.last = 10;
  }

  private closeLink(): void {
    if (this.link) this.link.end = this.out.length;
    this.link = null;
  }
}

/**
 * Flattens HTML of any shape. It runs on the tokenizer, without a stack of open elements, so its time
 * grows with the input alone, however the tags are nested or left open. Nothing is executed or fetched.
 */
export function flattenHtml(html: string): FlatText {
  const page = new Flattener(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, page);
  tokenizer.write(html);
  tokenizer.end();
  for (const each of page.links) if (each.end < 0) each.end = page.out.length;
  return { text: page.out, links: page.links, title: page.title.replace(BLANKS, " ").trim() };
}

/** A scrap of HTML as plain text, its lines joined by `joint`; no links. */
export function htmlToText(html: string, joint = " "): string {
  if (!html.includes("<") && !html.includes("&")) return html.trim();
  return flattenHtml(html)
    .text.split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(joint);
}
