import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { elementOf, isBlank, keyAt, type PageElement, TH } from "@/lib/docket/parse/page-elements";
import {
  type Attributes,
  Cell,
  HEADING,
  type OpenTable,
  type PageSink,
  Row,
} from "@/lib/docket/parse/page-model";

/**
 * One pass over a court page. Courts lay everything out in tables, so the page is handed on as rows of cells,
 * each row as soon as it ends, and what stands between tables as cells of their own; no tree of the whole page
 * is ever built, and what the reader of a kind consumes is dropped.
 */

/** Deeper tables are read as plain text: no court nests more than five, and a hostile page may nest a million. */
const MAX_DEPTH = 40;

class PageReader implements TokenizerCallbacks {
  private readonly text: string;
  private readonly sink: PageSink;
  private readonly open: OpenTable[] = [];
  private overflow = 0;
  private tables = 0;
  private loose = new Cell(false);
  private target: Cell | null = this.loose;
  private style = 0;
  private link: Attributes | null = null;
  private linkHasText = false;
  private pending = "";
  private element: PageElement | null = null;
  private elementKey = 0;
  private attributes: Record<string, string> | null = null;
  private attributeName = "";
  private attributeValue = "";
  private inside: "script" | "style" | "title" | null = null;

  constructor(text: string, sink: PageSink) {
    this.text = text;
    this.sink = sink;
  }

  ontext(start: number, end: number): void {
    if (this.inside === null) {
      this.pending =
        this.pending === "" ? this.text.slice(start, end) : this.pending + this.text.slice(start, end);
    } else if (this.inside === "title" || (this.inside === "script" && this.sink.script)) {
      this.pending += this.text.slice(start, end);
    }
  }

  ontextentity(codepoint: number): void {
    // "&#17;" and its like are slips of a keyboard, not text.
    if (codepoint < 32 && codepoint !== 9 && codepoint !== 10 && codepoint !== 13) return;
    if (this.inside === null || this.inside === "title") this.pending += String.fromCodePoint(codepoint);
  }

  onopentagname(start: number, end: number): void {
    this.attributes = null;
    const key = keyAt(this.text, start, end);
    const element = elementOf(key);
    this.element = element;
    this.elementKey = key;
    if (element && (element.does === "link" || element.does === "field" || element.does === "form")) {
      this.attributes = {};
    }
  }

  onattribname(start: number, end: number): void {
    if (this.attributes) {
      this.attributeName = this.text.slice(start, end).toLowerCase();
      this.attributeValue = "";
    }
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
        this.flush();
        this.style |= element.style;
        return;
      case "break":
      case "block":
        this.addBreak();
        return;
      case "cell":
        if (this.overflow === 0) this.openCell(this.elementKey === TH);
        return;
      case "tr":
        if (this.overflow === 0) this.openRow();
        return;
      case "link":
        this.closeLink();
        this.link = this.attributes;
        this.linkHasText = false;
        return;
      case "field":
      case "form":
        this.flush();
        if (this.attributes) this.target?.runs.push({ kind: "field", attributes: this.attributes });
        return;
      case "table":
        this.openTable();
        return;
      default:
        this.flush();
        this.inside = element.does;
    }
  }

  onclosetag(start: number, end: number): void {
    const element = elementOf(keyAt(this.text, start, end));
    if (!element) return;
    switch (element.does) {
      case "emphasis":
        this.flush();
        this.style &= ~element.style;
        if (element.style === HEADING) this.target?.runs.push({ kind: "break" });
        return;
      case "block":
        this.addBreak();
        return;
      case "link":
        this.closeLink();
        return;
      case "cell":
        if (this.overflow === 0) this.closeCell();
        return;
      case "tr":
        if (this.overflow === 0) this.closeRow();
        return;
      case "table":
        this.closeTable();
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
    if (this.inside) this.closeRaw();
    this.overflow = 0;
    while (this.open.length > 0) this.closeTable();
    this.closeFlow();
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  private closeRaw(): void {
    const source = this.pending;
    this.pending = "";
    if (this.inside === "title") this.sink.title?.(source);
    else if (this.inside === "script" && source !== "") this.sink.script?.(source);
    this.inside = null;
  }

  private flush(): void {
    if (this.pending === "") return;
    const text = this.pending;
    this.pending = "";
    let target = this.target;
    if (target === null) {
      if (isBlank(text)) return;
      // Text inside a table but outside its cells: browsers show it before the table.
      target = this.enclosingCell();
    }
    target.runs.push({ kind: "text", text, style: this.style, link: this.link });
    this.linkHasText = true;
  }

  /** A link around an image, or around nothing, still names a document: it is kept with empty text. */
  private closeLink(): void {
    this.flush();
    if (this.link && !this.linkHasText) {
      this.target?.runs.push({ kind: "text", text: "", style: this.style, link: this.link });
    }
    this.link = null;
  }

  private enclosingCell(): Cell {
    for (let i = this.open.length - 2; i >= 0; i--) {
      const cell = this.open[i]?.cell;
      if (cell) return cell;
    }
    return this.loose;
  }

  private addBreak(): void {
    this.flush();
    this.target?.runs.push({ kind: "break" });
  }

  private openTable(): void {
    this.flush();
    if (this.open.length >= MAX_DEPTH) {
      this.overflow++;
      return;
    }
    if (this.open.length === 0) this.closeFlow();
    this.tables++;
    this.open.push({ id: this.tables, rows: [], row: null, cell: null, style: this.style, link: this.link });
    this.target = null;
    this.style = 0;
    this.link = null;
  }

  private openRow(): void {
    const table = this.open.at(-1);
    if (!table) return;
    if (table.row) this.closeRow();
    else this.flush();
    table.row = new Row(table.id, this.open.length);
  }

  private openCell(isHeader: boolean): void {
    const table = this.open.at(-1);
    if (!table) {
      this.flush();
      return;
    }
    if (table.cell) this.closeCell();
    else this.flush();
    if (!table.row) table.row = new Row(table.id, this.open.length);
    table.cell = new Cell(isHeader);
    table.row.cells.push(table.cell);
    this.target = table.cell;
    this.style = 0;
    this.link = null;
  }

  private closeCell(): void {
    this.closeLink();
    const table = this.open.at(-1);
    if (!table?.cell) return;
    table.cell = null;
    this.target = null;
    this.style = 0;
    this.link = null;
  }

  private closeRow(): void {
    this.closeCell();
    const table = this.open.at(-1);
    const row = table?.row;
    if (!table || !row) return;
    table.row = null;
    const consumed = this.sink.row?.(row) ?? false;
    if (!consumed && this.open.length > 1) table.rows.push(row);
  }

  private closeTable(): void {
    if (this.overflow > 0) {
      this.flush();
      this.overflow--;
      return;
    }
    if (this.open.length === 0) {
      this.flush();
      return;
    }
    this.closeRow();
    const table = this.open.pop();
    const parent = this.open.at(-1);
    this.target = parent ? parent.cell : this.loose;
    if (!table) return;
    this.style = table.style;
    this.link = table.link;
    if (parent && table.rows.length > 0) this.target?.runs.push({ kind: "table", rows: table.rows });
  }

  private closeFlow(): void {
    this.flush();
    const cell = this.loose;
    this.loose = new Cell(false);
    this.target = this.loose;
    if (cell.runs.length > 0) this.sink.flow?.(cell);
  }
}

/** Reads a whole page into the sink. Linear in the length of `text`; never throws of itself. */
export function readPage(text: string, sink: PageSink): void {
  const tokenizer = new Tokenizer({ decodeEntities: true }, new PageReader(text, sink));
  tokenizer.write(text);
  tokenizer.end();
}
