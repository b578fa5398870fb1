/** What the product uses of pdfkit 0.20. The types published for it are of 0.17 and know no PDF/UA. */
declare module "pdfkit" {
  import type { Readable } from "node:stream";

  /** An indirect object. A `Uint8Array` in its data is written as a string, a string as a name. */
  export type Reference = {
    data: Record<string, unknown>;
    write(chunk: string | Uint8Array): void;
    end(chunk?: string | Uint8Array): void;
  };
  /** A piece of marked content on one page. */
  export type MarkedContent = { readonly refs: readonly { pageRef: Reference; mcid: number }[] };
  export type StructureElement = {
    readonly dictionary: Reference;
    add(child: StructureElement | MarkedContent): StructureElement;
    end(): void;
  };
  export type Font = {
    /** Its name in the resources of a page. */
    readonly id: string;
    /** Every word that was set, by itself: never emptied by pdfkit. */
    layoutCache: object;
    readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
    ref(): Reference;
    /** Glyphs as four hexadecimal digits each; they get into the embedded subset. */
    encode(text: string): [glyphs: string[], positions: unknown[]];
    widthOfString(text: string, size: number): number;
  };
  export type Page = {
    readonly structParentTreeKey: number;
    /** By their names in the page's content. */
    readonly xobjects: Record<string, Reference>;
  };
  export type Outline = { addItem(title: string): Outline };
  export type Info = {
    Title: string;
    Subject: string;
    Producer: string;
    Creator: string;
    CreationDate: Date;
  };

  export default class PDFDocument extends Readable {
    constructor(options: {
      pdfVersion: "1.7";
      size: "LETTER";
      margin: number;
      font: string;
      tagged: true;
      lang: string;
      displayTitle: true;
      autoFirstPage: false;
      info: Info;
    });
    readonly page: Page;
    readonly info: Info;
    readonly outline: Outline;
    /** The font chosen last. */
    readonly _font: Font;

    addPage(): this;
    end(): void;
    appendXML(xml: string): void;
    endMetadata(): void;
    ref(data: object): Reference;
    addContent(operators: string): this;

    /** Opens a font's file, once for each path. */
    font(path: string): this;
    fontSize(points: number): this;
    text(text: string, x: number, y: number, options: { lineBreak: false; baseline: "alphabetic" }): this;

    struct(
      type: string,
      options?: { alt?: string; bbox?: readonly number[]; scope?: "Column" | "Row" },
    ): StructureElement;
    addStructure(element: StructureElement): this;
    markStructureContent(tag: string): MarkedContent;
    markContent(tag: "Artifact", options: { type: "Pagination" | "Layout" }): this;
    endMarkedContent(): this;
    getStructTreeRoot(): Reference;
    getStructParentTree(): { get(key: number): unknown; add(key: number, value: unknown): void };

    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(factor: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    /** A path as SVG writes it. */
    path(d: string): this;
    fill(): this;
    stroke(): this;
    fillAndStroke(): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    fillOpacity(share: number): this;
    strokeOpacity(share: number): this;
    lineWidth(width: number): this;
    dash(length: number, options: { space: number }): this;
    undash(): this;
  }
}
