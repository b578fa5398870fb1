import type { StructureElement } from "pdfkit";
import { italicParts, partsWithin } from "./italic-parts";
import { PageNotes } from "./page-notes";
import { PAGE, type Paper, type Tag } from "./paper";
import type { Face, FaceName, Faces } from "./paper-face";
import { wrap } from "./wrap";

const TOP = PAGE.margin + 14;
const WIDTH = PAGE.width - 2 * PAGE.margin;

export type Look = {
  face?: FaceName;
  size: number;
  /** From one baseline to the next; 1.4 times the size unless it says otherwise. */
  leading?: number;
  /** Of every line, and of the first one beyond that. */
  indent?: number;
  first?: number;
  after?: number;
  center?: boolean;
  /** Lines after it that must stand on the same page. */
  keep?: number;
  /** Phrases in it that stand in italics. */
  italic?: readonly string[];
};

/** Puts one thing below the other over letter pages, each an element of the structure. */
export class PaperFlow {
  y = 0;
  private readonly notes: PageNotes;

  constructor(readonly paper: Paper) {
    this.notes = new PageNotes(paper);
    this.nextPage();
  }

  /** Points left on this page. */
  get left(): number {
    return PAGE.height - PAGE.margin - this.notes.height - this.y;
  }

  nextPage(): void {
    this.notes.close();
    this.paper.nextPage();
    this.y = TOP;
    this.notes.begin();
  }

  /** Goes to the next page where less than this many points are left. */
  room(height: number): void {
    if (this.left < height) this.nextPage();
  }

  /** One element with the lines of a text, over as many pages as they take, and its footnotes. */
  text(tag: Tag, text: string, look: Look, parent = this.paper.root, notes: readonly string[] = []): void {
    const element = this.paper.element(tag, parent);
    this.lines(tag, element, text, look, notes);
    this.y += look.after ?? 8;
  }

  /** Lines within an element, which ends with them, or with the last of its notes. */
  lines(
    tag: Tag,
    element: StructureElement,
    text: string,
    {
      face: name = "body",
      size,
      leading = size * 1.4,
      indent = 0,
      first = 0,
      center = false,
      keep = 0,
      italic = [],
    }: Look,
    notes: readonly string[] = [],
  ): void {
    const face = this.paper.faces[name];
    const width = WIDTH - indent;
    const lines = wrap(face, size, text, width, first);
    const set = this.notes.set(notes);
    const draw = painter(this.paper.faces, face, text, italic);
    const marks = notes.map((_, i) => String(this.notes.next + i)).join(", ");
    const small = size * 0.62;
    const end = lines.at(-1) ?? "";
    const before = lines.length === 1 ? first : 0;
    if (marks !== "" && before + face.width(end, size) + face.width(marks, small) > width) lines.push("");
    lines.forEach((line, i) => {
      const ends = i === lines.length - 1;
      // No line of a paragraph stands alone on a page, neither its first nor its last.
      const pair = lines.length > 1 && (i === 0 || i === lines.length - 2);
      const last = ends || (pair && i === lines.length - 2);
      this.room(leading * ((pair ? 2 : 1) + keep) + (last ? this.notes.least(set) : 0));
      this.y += leading;
      const wide = face.width(line, size);
      const x = PAGE.margin + indent + (center ? (width - wide) / 2 : i === 0 ? first : 0);
      const y = this.y - (leading - size) / 2 - size * 0.2;
      if (line !== "") this.paper.mark(tag, element, () => draw(line, { x, y, size }));
      if (!ends || marks === "") return;
      const reference = this.paper.element("Reference", element);
      this.paper.mark("Reference", reference, () =>
        face.draw(marks, { x: x + wide, y: y - size * 0.36, size: small }),
      );
      reference.end();
    });
    if (set.length > 0) this.notes.add(set, element, this.left);
    else element.end();
  }

  /** Draws what still waits for the foot of a page, and finishes the paper. */
  end(): void {
    while (this.notes.waiting) this.nextPage();
    this.notes.close();
    this.paper.end();
  }
}

type Spot = { x: number; y: number; size: number };

/** Draws one line of a text after the other, what of a phrase lies on it in italics. */
function painter(
  faces: Faces,
  face: Face,
  text: string,
  italic: readonly string[],
): (line: string, spot: Spot) => void {
  if (italic.length === 0) return (line, spot) => face.draw(line, spot);
  const whole = face.fitting(text);
  const parts = italicParts(whole, italic);
  let at = 0;
  return (line, spot) => {
    const from = whole.indexOf(line, at);
    at = from + line.length;
    let { x } = spot;
    for (const part of partsWithin(parts, from, at)) {
      const own = part.italic ? faces.italic : face;
      own.draw(part.text, { ...spot, x });
      x += own.width(part.text, spot.size);
    }
  };
}
