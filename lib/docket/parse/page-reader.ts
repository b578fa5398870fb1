import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { PageBuilder } from "@/lib/docket/parse/page-builder";
import { elementOf, keyAt, type PageElement, TH } from "@/lib/docket/parse/page-elements";
import type { PageSink } from "@/lib/docket/parse/page-model";

/**
 * One pass over a court page. Courts lay everything out in tables, so the page is handed on as rows of cells,
 * each row as soon as it ends, and what stands between tables as cells of their own; no tree of the whole page
 * is ever built, and what the reader of a kind consumes is dropped.
 */

class PageReader implements TokenizerCallbacks {
  private readonly text: string;
  private readonly sink: PageSink;
  private readonly tablesFrom: number;
  private readonly builder: PageBuilder;
  private tagAt = 0;
  private element: PageElement | null = null;
  private elementKey = 0;
  private attributes: Record<string, string> | null = null;
  private attributeName = "";
  private attributeValue = "";
  private inside: "script" | "style" | "title" | null = null;
  private raw = "";

  constructor(text: string, sink: PageSink, tablesFrom: number) {
    this.text = text;
    this.sink = sink;
    this.tablesFrom = tablesFrom;
    this.builder = new PageBuilder(sink);
  }

  ontext(start: number, end: number): void {
    if (this.inside === null) this.builder.addText(this.text.slice(start, end));
    else if (this.inside === "title" || (this.inside === "script" && this.sink.script)) {
      this.raw += this.text.slice(start, end);
    }
  }

  ontextentity(codepoint: number): void {
    // "&#17;" and its like are slips of a keyboard, not text.
    if (codepoint < 32 && codepoint !== 9 && codepoint !== 10 && codepoint !== 13) return;
    if (this.inside === null) this.builder.addText(String.fromCodePoint(codepoint));
    else if (this.inside === "title") this.raw += String.fromCodePoint(codepoint);
  }

  onopentagname(start: number, end: number): void {
    this.attributes = null;
    this.tagAt = start;
    const key = keyAt(this.text, start, end);
    const element = elementOf(key);
    this.element = element;
    this.elementKey = key;
    if (element && (element.does === "link" || element.does === "field" || element.does === "form")) {
      this.attributes = {};
    }
  }

  onattribname(start: number, end: number): void {
    if (!this.attributes) return;
    this.attributeName = this.text.slice(start, end).toLowerCase();
    this.attributeValue = "";
  }

  onattribdata(start: number, end: number): void {
    if (this.attributes) this.attributeValue += this.text.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    if (this.attributes) this.attributeValue += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    if (this.attributes && this.attributeName !== "__proto__") {
      this.attributes[this.attributeName] = this.attributeValue;
    }
  }

  onselfclosingtag(): void {
    this.onopentagend();
  }

  onopentagend(): void {
    const element = this.element;
    if (!element) return;
    switch (element.does) {
      case "emphasis":
        this.builder.startEmphasis(element.style);
        return;
      case "break":
      case "block":
        this.builder.addBreak();
        return;
      case "cell":
        this.builder.openCell(this.elementKey === TH);
        return;
      case "tr":
        this.builder.openRow();
        return;
      case "link":
        if (this.attributes) this.builder.openLink(this.attributes);
        return;
      case "field":
      case "form":
        if (this.attributes) this.builder.addField(this.attributes);
        return;
      case "table":
        if (this.tagAt < this.tablesFrom) this.builder.addBreak();
        else this.builder.openTable();
        return;
      default:
        this.inside = element.does;
        this.raw = "";
    }
  }

  onclosetag(start: number, end: number): void {
    const element = elementOf(keyAt(this.text, start, end));
    if (!element) return;
    switch (element.does) {
      case "emphasis":
        this.builder.endEmphasis(element.style);
        return;
      case "block":
        this.builder.addBreak();
        return;
      case "link":
        this.builder.closeLink();
        return;
      case "cell":
        this.builder.closeCell();
        return;
      case "tr":
        this.builder.closeRow();
        return;
      case "table":
        this.builder.closeTable();
        return;
      case "script":
      case "style":
      case "title":
        this.closeRaw();
        return;
      default:
    }
  }

  onend(): void {
    this.closeRaw();
    this.builder.end();
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  private closeRaw(): void {
    if (this.inside === "title") this.sink.title?.(this.raw);
    else if (this.inside === "script" && this.raw !== "") this.sink.script?.(this.raw);
    this.inside = null;
    this.raw = "";
  }
}

/**
 * Reads a whole page into the sink. Tables that begin before `tablesFrom` are read as text: a page kept inside a
 * layout table gives the same rows as the page alone. Linear in the length of `text`; never throws of itself.
 */
export function readPage(text: string, sink: PageSink, tablesFrom = 0): void {
  const tokenizer = new Tokenizer({ decodeEntities: true }, new PageReader(text, sink, tablesFrom));
  tokenizer.write(text);
  tokenizer.end();
}
