import type { StructureElement } from "pdfkit";
import { PAGE, type Paper } from "./paper";
import { wrap } from "./wrap";

const SIZE = 10;
const LINE = 12;
/** Between the text and the notes: half of it above the rule. */
const GAP = 14;
/** Room that the text keeps on a page, whatever notes come over from the one before. */
const TEXT_KEEPS = 200;

type Waiting = { lines: string[]; element: StructureElement; ends: readonly StructureElement[] };

/**
 * Footnotes: each stands at the foot of the page that refers to it, and goes on at the foot of the next one where it
 * has no room.
 */
export class PageNotes {
  /** Of this page, and what of them did not fit. */
  private here: Waiting[] = [];
  private over: Waiting[] = [];
  private count = 0;

  constructor(private readonly paper: Paper) {}

  get next(): number {
    return this.count + 1;
  }

  /** Points that the notes of this page take from the text. */
  get height(): number {
    const lines = this.here.reduce((sum, n) => sum + n.lines.length, 0);
    return lines === 0 ? 0 : lines * LINE + GAP;
  }

  /** Notes with their numbers, set in lines; `add` must follow before others are set. */
  set(notes: readonly string[]): string[][] {
    return notes.map((text, i) =>
      wrap(this.paper.faces.body, SIZE, `${this.count + 1 + i}. ${text}`, PAGE.width - 2 * PAGE.margin),
    );
  }

  /** Points that a reference to these notes asks for on its own page: for all of them, or two lines where they are many. */
  least(notes: readonly string[][]): number {
    if (notes.length === 0) return 0;
    const lines = notes.reduce((sum, n) => sum + n.length, 0);
    return (lines <= 12 ? lines : 2) * LINE + (this.here.length === 0 ? GAP : 0);
  }

  /** Puts the notes of an element on the page, with `left` points to spare; the element ends when its notes are drawn. */
  add(notes: readonly string[][], owner: StructureElement, left: number): void {
    this.count += notes.length;
    const all = notes.map((lines, i) => ({
      lines,
      element: this.paper.note(owner),
      ends: i === notes.length - 1 ? [owner] : [],
    }));
    this.place(all, left - (this.here.length === 0 ? GAP : 0));
  }

  private place(notes: readonly Waiting[], left: number): void {
    let room = this.over.length > 0 ? 0 : Math.max(0, Math.floor(left / LINE));
    for (const note of notes) {
      const fit = Math.min(room, note.lines.length);
      room -= fit;
      if (fit === note.lines.length) this.here.push(note);
      else {
        if (fit > 0) this.here.push({ ...note, lines: note.lines.slice(0, fit), ends: [] });
        this.over.push({ ...note, lines: note.lines.slice(fit) });
        room = 0;
      }
    }
  }

  /** Draws the notes of this page. What is over waits for the next one: call `begin` there. */
  close(): void {
    if (this.here.length === 0) return;
    let y = PAGE.height - PAGE.margin - this.height + GAP;
    this.paper.rule(PAGE.margin, PAGE.margin + 144, y - GAP / 2 + 2);
    for (const { lines, element, ends } of this.here) {
      const top = y;
      this.paper.mark("Note", element, () => {
        lines.forEach((line, i) => {
          this.paper.faces.body.draw(line, { x: PAGE.margin, y: top + (i + 1) * LINE - 3, size: SIZE });
        });
      });
      y += lines.length * LINE;
      for (const owner of ends) owner.end();
    }
    this.here = [];
  }

  get waiting(): boolean {
    return this.over.length > 0;
  }

  begin(): void {
    const over = this.over;
    this.over = [];
    this.place(over, PAGE.height - 2 * PAGE.margin - TEXT_KEEPS);
  }
}
