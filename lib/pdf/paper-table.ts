import type { StructureElement } from "pdfkit";
import { PAGE, type Paper } from "./paper";
import type { FaceName } from "./paper-face";
import type { PaperFlow } from "./paper-flow";
import { wrap } from "./wrap";

const SIZE = 9.5;
const LINE = 12;
const PAD = 4;
/** A row of more lines may be cut where a page ends. */
const WHOLE = 14;
/** Rows that one element of the structure holds. */
const GROUP = 250;
const WIDTH = PAGE.width - 2 * PAGE.margin;

type Cells = { lines: string[][]; deepest: number };

/** A table that takes its rows as they come: its head stands on every page, and no short row is cut. */
export class PaperTable {
  private readonly widths: number[];
  private readonly element: StructureElement;
  private group: StructureElement | null = null;
  private rows = 0;

  constructor(
    private readonly flow: PaperFlow,
    caption: string,
    private readonly header: readonly string[],
    /** What part of the width each column takes; they make one. */
    shares: readonly number[],
  ) {
    this.widths = shares.map((s) => s * WIDTH);
    const { paper } = flow;
    this.element = paper.element("Table", paper.root);
    flow.room(100);
    flow.lines("Caption", paper.element("Caption", this.element), caption, {
      face: "italic",
      size: 10.5,
      keep: 4,
    });
    flow.y += 5;
    const head = paper.element("THead", this.element);
    this.put(this.cells(header, "bold"), head, "TH");
    head.end();
    paper.rule(PAGE.margin, PAGE.width - PAGE.margin, flow.y, { width: 1 });
  }

  private get paper(): Paper {
    return this.flow.paper;
  }

  private cells(cells: readonly string[], face: FaceName): Cells {
    const lines = cells.map((c, i) =>
      wrap(this.paper.faces[face], SIZE, c, (this.widths[i] ?? 60) - 2 * PAD),
    );
    return { lines, deepest: Math.max(1, ...lines.map((l) => l.length)) };
  }

  row(cells: readonly string[]): void {
    if (this.rows % GROUP === 0) {
      this.group?.end();
      this.group = this.paper.element("TBody", this.element);
    }
    this.rows += 1;
    this.put(this.cells(cells, "body"), this.group ?? this.element, "TD");
    this.paper.rule(PAGE.margin, PAGE.width - PAGE.margin, this.flow.y, { width: 0.4, color: "#999999" });
  }

  private put({ lines, deepest }: Cells, parent: StructureElement, tag: "TH" | "TD"): void {
    const tr = this.paper.element("TR", parent);
    const own = lines.map(() => this.paper.element(tag, tr));
    const first = deepest > WHOLE ? 4 : deepest;
    if (this.flow.left < first * LINE + 2 * PAD) this.continueOnNext(tag);
    for (let from = 0; from < deepest; ) {
      if (from > 0) this.continueOnNext(tag);
      const fit = Math.max(1, Math.floor((this.flow.left - 2 * PAD) / LINE));
      const to = Math.min(deepest, from + fit);
      const top = this.flow.y;
      own.forEach((element, i) => {
        const part = lines[i]?.slice(from, to) ?? [];
        if (part.length > 0 || from === 0) this.paper.mark(tag, element, () => this.draw(part, i, top, tag));
      });
      this.flow.y += (to - from) * LINE + 2 * PAD;
      from = to;
    }
    for (const element of own) element.end();
    tr.end();
  }

  private draw(lines: readonly string[], column: number, top: number, tag: "TH" | "TD"): void {
    const x = PAGE.margin + this.widths.slice(0, column).reduce((a, b) => a + b, 0) + PAD;
    const face = this.paper.faces[tag === "TH" ? "bold" : "body"];
    lines.forEach((line, n) => {
      if (line !== "") face.draw(line, { x, y: top + PAD + (n + 1) * LINE - 3, size: SIZE });
    });
  }

  /** On the next page, with the head again: it was read aloud once. */
  private continueOnNext(tag: "TH" | "TD"): void {
    this.flow.nextPage();
    if (tag === "TH") return;
    const { lines, deepest } = this.cells(this.header, "bold");
    const top = this.flow.y;
    this.paper.artifact("Pagination", () => {
      lines.forEach((own, i) => {
        this.draw(own, i, top, "TH");
      });
    });
    this.flow.y += deepest * LINE + 2 * PAD;
    this.paper.rule(PAGE.margin, PAGE.width - PAGE.margin, this.flow.y, { width: 1 });
  }

  end(): void {
    this.group?.end();
    this.element.end();
    this.flow.y += 14;
  }
}
