import { isBlank } from "@/lib/docket/parse/page-elements";
import {
  type Attributes,
  Cell,
  HEADING,
  type OpenTable,
  type PageSink,
  Row,
} from "@/lib/docket/parse/page-model";

/** Deeper tables are read as plain text: no court nests more than five, and a hostile page may nest a million. */
const MAX_DEPTH = 40;

/** Puts text, links and fields into cells, cells into rows, and hands each row on as it ends. */
export class PageBuilder {
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

  constructor(sink: PageSink) {
    this.sink = sink;
  }

  addText(piece: string): void {
    this.pending = this.pending === "" ? piece : this.pending + piece;
  }

  startEmphasis(style: number): void {
    this.flush();
    this.style |= style;
  }

  endEmphasis(style: number): void {
    this.flush();
    this.style &= ~style;
    if (style === HEADING) this.target?.runs.push({ kind: "break" });
  }

  openLink(link: Attributes): void {
    this.closeLink();
    this.link = link;
    this.linkHasText = false;
  }

  addField(attributes: Attributes): void {
    this.flush();
    this.target?.runs.push({ kind: "field", attributes });
  }

  /** The end of the page ends whatever is open. */
  end(): void {
    this.overflow = 0;
    while (this.open.length > 0) this.closeTable();
    this.closeFlow();
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
  closeLink(): void {
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

  addBreak(): void {
    this.flush();
    this.target?.runs.push({ kind: "break" });
  }

  openTable(): void {
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

  openRow(): void {
    if (this.overflow > 0) return;
    const table = this.open.at(-1);
    if (!table) return;
    if (table.row) this.closeRow();
    else this.flush();
    table.row = new Row(table.id, this.open.length);
  }

  openCell(isHeader: boolean): void {
    if (this.overflow > 0) return;
    const table = this.open.at(-1);
    if (!table) {
      this.addBreak();
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

  closeCell(): void {
    if (this.overflow > 0) return;
    this.closeLink();
    const table = this.open.at(-1);
    if (!table?.cell) return;
    table.cell = null;
    this.target = null;
    this.style = 0;
    this.link = null;
  }

  closeRow(): void {
    if (this.overflow > 0) return;
    this.closeCell();
    const table = this.open.at(-1);
    const row = table?.row;
    if (!table || !row) return;
    table.row = null;
    const consumed = this.sink.row?.(row) ?? false;
    if (!consumed && this.open.length > 1) table.rows.push(row);
  }

  closeTable(): void {
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
