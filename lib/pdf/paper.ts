import PDFDocument, { type MarkedContent, type Reference, type StructureElement } from "pdfkit";
import { type CourtDate, toDbDate } from "@/lib/dates/court-date";
import { Face, type FaceName, type Faces, faceFile } from "./paper-face";

/** US Letter and its margins, in points from the top left. */
export const PAGE = { width: 612, height: 792, margin: 72 } as const;

export type Tag =
  | "Caption"
  | "Document"
  | "Figure"
  | "H1"
  | "H2"
  | "Lbl"
  | "Note"
  | "P"
  | "Reference"
  | "Sect"
  | "TBody"
  | "TD"
  | "TH"
  | "THead"
  | "TR"
  | "Table";
/** What a figure shows, for who cannot see it, and where it stands: left, top, right, bottom. */
export type FigureLook = { alt: string; bbox: readonly [number, number, number, number] };

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** pdfkit puts the title into the XML metadata as it stands. */
class Writer extends PDFDocument {
  override endMetadata(): void {
    this.info.Title = escaped(this.info.Title);
    this.info.Subject = escaped(this.info.Subject);
    super.endMetadata();
  }
}

/** Pages after which the words on them are forgotten. */
const REMEMBERED = 25;
/** Notes of one leaf in the tree of their ids. */
const LEAF = 500;

/**
 * A paper as PDF/UA-1 (ISO 14289-1) has it: every mark belongs to an element of the structure or is an artifact, fonts
 * are embedded, the title is shown and the language named. It is written page by page: take what is ready with `drain`.
 */
export class Paper {
  readonly faces: Faces;
  /** Letters that no face has, as they came. */
  readonly replaced = new Set<string>();
  readonly root: StructureElement;
  private readonly pdf: Writer;
  private readonly total: Reference;
  private readonly leaves: Reference[] = [];
  private leaf: [Uint8Array, Reference][] = [];
  private notes = 0;
  pages = 0;

  constructor(
    { title, subject, madeOn }: { title: string; subject: string; madeOn: CourtDate },
    /** Runs on every page before anything else is put on it. */
    private readonly furnish: (page: number) => void,
  ) {
    this.pdf = new Writer({
      pdfVersion: "1.7",
      size: "LETTER",
      margin: 0,
      font: faceFile("body"),
      tagged: true,
      lang: "en-US",
      displayTitle: true,
      autoFirstPage: false,
      // The day that it speaks of, so that the same content gives the same bytes.
      info: {
        Title: title,
        Subject: subject,
        Producer: "Legion case tracker",
        Creator: "Legion case tracker",
        CreationDate: toDbDate(madeOn),
      },
    });
    this.pdf.appendXML(
      '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
    );
    const face = (name: FaceName) => new Face(this.pdf, faceFile(name), this.replaced);
    this.faces = {
      body: face("body"),
      bold: face("bold"),
      italic: face("italic"),
      sans: face("sans"),
      sansBold: face("sansBold"),
    };
    this.root = this.pdf.struct("Document");
    this.pdf.addStructure(this.root);
    // How many pages there are is drawn on every page by one form, which is written last.
    this.pdf.font(faceFile("body"));
    const font = this.pdf._font;
    this.total = this.pdf.ref({
      Type: "XObject",
      Subtype: "Form",
      BBox: [0, -4, 60, 12],
      Resources: { Font: { [font.id]: font.ref() } },
    });
  }

  /** The next page. What belongs to the one before must be on it by now. */
  nextPage(): void {
    this.closePage();
    this.pdf.addPage();
    this.pages += 1;
    this.furnish(this.pages);
  }

  /** The owners of a page's marks become an object of their own, and need not be kept. */
  private closePage(): void {
    if (this.pages === 0) return;
    const key = this.pdf.page.structParentTreeKey;
    const tree = this.pdf.getStructParentTree();
    const owners = tree.get(key);
    if (!Array.isArray(owners)) return;
    tree.add(key, this.written(owners));
    if (this.pages % REMEMBERED === 0) for (const face of Object.values(this.faces)) face.forget();
  }

  /** An object that is in the file by now: only its number is kept. */
  private written(data: object): Reference {
    const ref = this.pdf.ref(data);
    ref.end();
    ref.data = {};
    return ref;
  }

  /** A new element of the structure, within `parent`. The caller ends it. */
  element(tag: Tag, parent: StructureElement, figure?: FigureLook): StructureElement {
    const element = this.pdf.struct(tag, {
      ...figure,
      // Without it a reader cannot tell which cells a head is for (ISO 14289-1, 7.5).
      ...(tag === "TH" ? { scope: "Column" as const } : {}),
    });
    parent.add(element);
    return element;
  }

  /** A note, with the id that ISO 14289-1, 7.9, asks for. */
  note(parent: StructureElement): StructureElement {
    const element = this.element("Note", parent);
    this.notes += 1;
    const id = Buffer.from(`note-${String(this.notes).padStart(8, "0")}`);
    element.dictionary.data.ID = id;
    this.leaf.push([id, element.dictionary]);
    if (this.leaf.length === LEAF) this.closeLeaf();
    return element;
  }

  private closeLeaf(): void {
    const [first, last] = [this.leaf[0], this.leaf.at(-1)];
    if (first === undefined || last === undefined) return;
    this.leaves.push(this.written({ Limits: [first[0], last[0]], Names: this.leaf.flat() }));
    this.leaf = [];
  }

  /** Puts what `draw` draws on the page as content of this element. */
  mark(tag: Tag, element: StructureElement, draw: () => void): void {
    const content: MarkedContent = this.pdf.markStructureContent(tag);
    draw();
    this.pdf.endMarkedContent();
    element.add(content);
  }

  /** What is no part of the text: banners, page numbers, rules, a table's head said again. */
  artifact(type: "Pagination" | "Layout", draw: () => void): void {
    this.pdf.markContent("Artifact", { type });
    draw();
    this.pdf.endMarkedContent();
  }

  /** Draws with the pen itself, within `mark` or `artifact`. */
  pen(draw: (pdf: PDFDocument) => void): void {
    this.pdf.save();
    draw(this.pdf);
    this.pdf.restore();
  }

  rule(x1: number, x2: number, y: number, { width = 0.6, color = "#000000" } = {}): void {
    this.artifact("Layout", () =>
      this.pen((pdf) => pdf.lineWidth(width).strokeColor(color).moveTo(x1, y).lineTo(x2, y).stroke()),
    );
  }

  /** “Page 3 of 12” in the middle of the foot; the 12 is known at the end. */
  pageNumber(y: number, before = ""): void {
    const size = 9;
    const words = this.faces.body.fitting(`${before}Page ${this.pages} of`);
    const x = (PAGE.width - this.faces.body.width(`${words} 00`, size)) / 2;
    this.artifact("Pagination", () => {
      this.faces.body.draw(words, { x, y, size });
      this.pdf.page.xobjects.Pages = this.total;
      this.pdf.addContent(
        `q 1 0 0 -1 ${(x + this.faces.body.width(words, size)).toFixed(2)} ${y} cm /Pages Do Q`,
      );
    });
  }

  bookmark(title: string): void {
    this.pdf.outline.addItem(title);
  }

  /** The bytes that are ready. */
  *drain(): Generator<Uint8Array> {
    for (;;) {
      const chunk: unknown = this.pdf.read();
      if (!(chunk instanceof Uint8Array)) return;
      yield chunk;
    }
  }

  /** Writes what could only be known now; drain once more afterwards. */
  end(): void {
    this.closePage();
    this.closeLeaf();
    if (this.leaves.length > 0) {
      this.pdf.getStructTreeRoot().data.IDTree = this.written({ Kids: this.leaves });
    }
    this.root.end();
    this.pdf.font(faceFile("body"));
    const [glyphs] = this.pdf._font.encode(` ${this.pages}`);
    this.total.end(`BT /${this.pdf._font.id} 9 Tf <${glyphs.join("")}> Tj ET`);
    this.pdf.end();
  }
}
