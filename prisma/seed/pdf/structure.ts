/**
 * The logical structure of a tagged PDF (ISO 32000-1, 14.7-14.8): what a screen reader follows.
 * Words are wrapped in marked content, each numbered within its page and owned by an element of the tree.
 */
import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
  type PDFRef,
} from "pdf-lib";

export type Tag =
  | "Document"
  | "H1"
  | "H2"
  | "P"
  | "BlockQuote"
  | "Caption"
  | "Figure"
  | "Note"
  | "Table"
  | "TR"
  | "TH"
  | "TD";
type Kid = PDFRef | { page: PDFPage; mcid: number };
type Element = { ref: PDFRef; parent: PDFRef; tag: Tag; kids: Kid[]; spoken: string | null; box: Box | null };
/** Left, bottom, right, top of a figure, in points. */
export type Box = readonly [number, number, number, number];

export class Structure {
  private readonly root: PDFRef;
  private readonly document: Element;
  private readonly elements: Element[] = [];
  private readonly open: Element[] = [];
  /** Owners of each page's marked content, in the order of its numbers. */
  private readonly owners = new Map<PDFPage, PDFRef[]>();

  constructor(private readonly pdf: PDFDocument) {
    this.root = pdf.context.nextRef();
    this.document = {
      ref: pdf.context.nextRef(),
      parent: this.root,
      tag: "Document",
      kids: [],
      spoken: null,
      box: null,
    };
    this.elements.push(this.document);
  }

  private get current(): Element {
    return this.open.at(-1) ?? this.document;
  }

  /** Runs `draw` inside a new element; elements nest as the calls do. A figure says what it shows, and where. */
  within(tag: Tag, draw: () => void, figure?: { spoken: string; box: Box }) {
    const element: Element = {
      ref: this.pdf.context.nextRef(),
      parent: this.current.ref,
      tag,
      kids: [],
      spoken: figure?.spoken ?? null,
      box: figure?.box ?? null,
    };
    this.current.kids.push(element.ref);
    this.elements.push(element);
    this.open.push(element);
    draw();
    this.open.pop();
  }

  /** Marks what `draw` puts on the page as the content of the open element. `spoken` stands in for a picture. */
  mark(page: PDFPage, draw: () => void, spoken?: string) {
    const owners = this.owners.get(page) ?? [];
    this.owners.set(page, owners);
    const mcid = owners.length;
    owners.push(this.current.ref);
    this.current.kids.push({ page, mcid });
    const tag = spoken ? "Span" : this.current.tag;
    const actual = spoken ? ` /ActualText (${spoken})` : "";
    page.pushOperators(
      PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [
        PDFName.of(tag),
        `<</MCID ${mcid}${actual}>>`,
      ]),
    );
    draw();
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  }

  /** What is no part of the text: stamps, legends, page numbers, rules. */
  artifact(page: PDFPage, draw: () => void) {
    page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of("Artifact")]));
    draw();
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  }

  /** Writes the tree into the file; once, when every page is drawn. */
  finish() {
    const { context, catalog } = this.pdf;
    const kid = (k: Kid): PDFRef | PDFDict =>
      "mcid" in k ? context.obj({ Type: "MCR", Pg: k.page.ref, MCID: k.mcid }) : k;
    for (const e of this.elements) {
      const element = context.obj({
        Type: "StructElem",
        S: e.tag,
        P: e.parent,
        K: context.obj(e.kids.map(kid)),
      });
      if (e.spoken !== null) element.set(PDFName.of("Alt"), PDFHexString.fromText(e.spoken));
      if (e.box !== null)
        element.set(PDFName.of("A"), context.obj({ O: "Layout", Placement: "Block", BBox: [...e.box] }));
      // Without it a reader cannot tell which cells a head is for (ISO 14289-1, 7.5).
      if (e.tag === "TH") element.set(PDFName.of("A"), context.obj({ O: "Table", Scope: "Column" }));
      context.assign(e.ref, element);
    }
    const nums = this.pdf.getPages().flatMap((page, i) => {
      page.node.set(PDFName.of("StructParents"), context.obj(i));
      page.node.set(PDFName.of("Tabs"), PDFName.of("S"));
      return [context.obj(i), context.obj(this.owners.get(page) ?? [])];
    });
    const parentTree = context.register(context.obj({ Nums: context.obj(nums) }));
    context.assign(
      this.root,
      context.obj({
        Type: "StructTreeRoot",
        K: this.document.ref,
        ParentTree: parentTree,
        ParentTreeNextKey: this.pdf.getPageCount(),
      }),
    );
    catalog.set(PDFName.of("StructTreeRoot"), this.root);
    catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
  }
}
