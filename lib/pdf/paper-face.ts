import { join } from "node:path";
import type PDFDocument from "pdfkit";
import type { Font } from "pdfkit";

const files = {
  body: "tinos/400Regular/Tinos_400Regular.ttf",
  bold: "tinos/700Bold/Tinos_700Bold.ttf",
  italic: "tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf",
  sans: "arimo/400Regular/Arimo_400Regular.ttf",
  sansBold: "arimo/700Bold/Arimo_700Bold.ttf",
} as const;
export type FaceName = keyof typeof files;
export type Faces = Record<FaceName, Face>;

export const faceFile = (name: FaceName) =>
  join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@expo-google-fonts", files[name]);

/** Written from right to left: nothing here orders it. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const notation = (char: string) =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** One of the fonts that a paper is set in, and what it cannot write. */
export class Face {
  private readonly font: Font;
  private readonly known = new Map<string, boolean>();

  constructor(
    private readonly pdf: PDFDocument,
    private readonly file: string,
    /** Shared by the faces of a paper: letters that stand in it as their Unicode numbers. */
    private readonly replaced: Set<string>,
  ) {
    pdf.font(file);
    this.font = pdf._font;
  }

  /** Lets go of the words set so far: in a long paper most are numbers that never come again. */
  forget(): void {
    this.font.layoutCache = Object.create(null);
  }

  private owns(char: string): boolean {
    const known = this.known.get(char);
    if (known !== undefined) return known;
    const owns = !RIGHT_TO_LEFT.test(char) && this.font.font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0);
    this.known.set(char, owns);
    return owns;
  }

  /**
   * The text in letters that this face has. One that it lacks is left without its accent, or written as its Unicode
   * number, "[U+4E2D]", and remembered: never as a sign that could be taken for the author's own, and never dropped.
   */
  fitting(text: string): string {
    let fits = "";
    for (const c of plain(text.normalize("NFC"))) fits += this.owns(c) ? c : this.otherwise(c);
    return fits;
  }

  private otherwise(char: string): string {
    this.replaced.add(char);
    const bare = char.normalize("NFKD").replaceAll(/\p{M}/gu, "");
    if (bare !== "" && bare !== char && [...bare].every((c) => this.owns(c))) return bare;
    return `[${notation(char)}]`;
  }

  /** In points, of text that `fitting` has returned. */
  width(text: string, size: number): number {
    return this.font.widthOfString(text, size);
  }

  /** Draws such text; y is its baseline, from the top of the page. */
  draw(text: string, { x, y, size, color }: { x: number; y: number; size: number; color?: string }): void {
    this.pdf
      .font(this.file)
      .fontSize(size)
      .fillColor(color ?? "#000000")
      .text(text, x, y, { lineBreak: false, baseline: "alphabetic" });
  }
}

/** To who drafts: what could not be written as it stands. The numbers stand in the text where the letters would. */
export const replacedNotes = (replaced: ReadonlySet<string>): string[] =>
  replaced.size === 0
    ? []
    : [
        `This file's fonts lack ${replaced.size === 1 ? "a letter" : `${replaced.size} letters`}, written without accent or as a Unicode number: ${[...replaced].map(notation).join(", ")}. The Word file has them as they are.`,
      ];

/** Every kind of hyphen and space as the plain one, and no sign that has no width. */
const plain = (text: string) =>
  text
    .replaceAll(/[\u2010\u2011]/g, "-")
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replaceAll(/[\u2000-\u200a\u202f]|(?!\u00a0)\s/g, " ")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what cannot be printed is no letter.
    .replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, "");
