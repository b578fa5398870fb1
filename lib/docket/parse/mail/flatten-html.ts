import { Tokenizer } from "htmlparser2";

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

const BLOCKS = new Set(
  "address article aside blockquote body br center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const SILENT = new Set(["style", "script", "title", "noscript", "textarea", "xmp"]);
const BLANKS = /[ \t\r\n\f]+/g;
const DOUBLE_BLANK = /[\t\r\n\f]| {2}/;
const MAX_LINKS = 20_000;

/**
 * Flattens HTML of any shape. It runs on the tokenizer, without a stack of open elements, so its time
 * grows with the input alone, however the tags are nested or left open. Nothing is executed or fetched.
 */
export function flattenHtml(html: string): FlatText {
  let out = "";
  let title = "";
  let last = 10; // the last character's code: a line break swallows the blanks after it
  let silent: string | null = null;
  let tag = "";
  let inLink = false;
  let inPre = false;
  let link: FlatLink | null = null;
  let attribute = "";
  let value = "";
  const links: FlatLink[] = [];

  const add = (raw: string) => {
    if (silent !== null) {
      if (silent === "title" && title.length < 2_000) title += raw;
      return;
    }
    if (inPre && raw.includes("\n")) {
      addLines(raw);
      return;
    }
    let piece = DOUBLE_BLANK.test(raw) ? raw.replace(BLANKS, " ") : raw;
    if ((last === 10 || last === 32) && piece.charCodeAt(0) === 32) piece = piece.slice(1);
    if (piece === "") return;
    out += piece;
    last = piece.charCodeAt(piece.length - 1);
  };
  const breakLine = () => {
    out += "\n";
    last = 10;
  };
  // Plain mail shown in `<pre>`: its line ends are the page's.
  const addLines = (raw: string) => {
    raw.split("\n").forEach((line, index) => {
      if (index > 0) breakLine();
      add(line);
    });
  };
  const closeLink = () => {
    if (link) link.end = out.length;
    link = null;
  };
  const opened = () => {
    inLink = false;
    if (SILENT.has(tag)) silent = tag;
    else if (BLOCKS.has(tag)) breakLine();
    if (tag === "pre") inPre = true;
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => add(html.slice(start, end)),
      ontextentity: (code) => add(String.fromCodePoint(code)),
      oncdata: (start, end) => add(html.slice(start, end)),
      onopentagname(start, end) {
        tag = html.slice(start, end).toLowerCase();
        inLink = tag === "a";
      },
      onattribname(start, end) {
        attribute = inLink ? html.slice(start, end).toLowerCase() : "";
        value = "";
      },
      onattribdata(start, end) {
        if (attribute === "href") value += html.slice(start, end);
      },
      onattribentity(code) {
        if (attribute === "href") value += String.fromCodePoint(code);
      },
      onattribend() {
        if (attribute !== "href" || links.length >= MAX_LINKS) return;
        closeLink();
        link = { start: out.length, end: -1, href: value.slice(0, 4_000).trim() };
        links.push(link);
        attribute = "";
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag(start, end) {
        const name = html.slice(start, end).toLowerCase();
        if (name === silent) silent = null;
        if (name === "pre") inPre = false;
        if (name === "a") closeLink();
        else if (BLOCKS.has(name) && name !== "br") breakLine();
      },
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  for (const each of links) if (each.end < 0) each.end = out.length;
  return { text: out, links, title: title.replace(BLANKS, " ").trim() };
}

function ignore(): void {}

/** A scrap of HTML as plain text, its lines joined by `joint`; no links. */
export function htmlToText(html: string, joint = " "): string {
  if (!html.includes("<") && !html.includes("&")) return html.trim();
  return flattenHtml(html)
    .text.split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(joint);
}
