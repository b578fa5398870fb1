import { type Color, type PDFDocument, type PDFFont, type PDFPage, StandardFonts } from "pdf-lib";
import { type LetterLook, Letters } from "./pdf-letters";

type Run = { text: string; own: boolean };

/** A standard font of PDF readers, and beside it the letters that it lacks. */
export class Face {
  private readonly set: ReadonlySet<number>;

  constructor(
    private readonly font: PDFFont,
    private readonly letters: Letters,
    private readonly look: LetterLook,
  ) {
    this.set = new Set(font.getCharacterSet());
  }

  private owns(char: string): boolean {
    return this.set.has(char.codePointAt(0) ?? 0);
  }

  /**
   * The text in letters that this face can draw. A letter that neither font has is left without its accent, or written
   * as its Unicode number, "[U+4E2D]", and remembered: never as a sign that could be taken for the author's own.
   */
  fitting(text: string): string {
    const plain = spelled(text.normalize("NFC"));
    let fits = true;
    for (const c of plain) fits = fits && this.owns(c);
    if (fits) return plain;
    return [...plain]
      .map((c) => (this.owns(c) || this.letters.glyph(c, this.look) ? c : this.inOther(c)))
      .join("");
  }

  private inOther(char: string): string {
    this.letters.replaced.add(char);
    const bare = char.normalize("NFKD").replaceAll(/\p{M}/gu, "");
    if (bare !== "" && bare !== char && [...bare].every((c) => this.owns(c))) return bare;
    return `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
  }

  private runs(text: string): Run[] {
    const runs: Run[] = [];
    for (const c of text) {
      const own = this.owns(c);
      const last = runs.at(-1);
      if (last !== undefined && own && last.own) last.text += c;
      else runs.push({ text: c, own });
    }
    return runs;
  }

  widthOfTextAtSize(text: string, size: number): number {
    let width = 0;
    for (const r of this.runs(text)) width += this.widthOf(r, size);
    return width;
  }

  private widthOf({ text, own }: Run, size: number): number {
    return own
      ? this.font.widthOfTextAtSize(text, size)
      : (this.letters.glyph(text, this.look)?.width ?? 0) * size;
  }

  /** Draws text that `fitting` has returned. */
  draw(page: PDFPage, text: string, at: { x: number; y: number; size: number; color: Color }): void {
    let { x } = at;
    for (const r of this.runs(text)) {
      if (r.own) page.drawText(r.text, { ...at, x, font: this.font });
      else {
        const glyph = this.letters.glyph(r.text, this.look);
        if (glyph !== null) this.letters.write(page, glyph, { ...at, x });
      }
      x += this.widthOf(r, at.size);
    }
  }
}

export type Faces = { body: Face; bold: Face; italic: Face; sans: Face; sansBold: Face };

/** The faces of a filing. `letters.finish()` writes what they embedded, when every page is drawn. */
export async function paperFaces(pdf: PDFDocument): Promise<{ faces: Faces; letters: Letters }> {
  const letters = new Letters(pdf);
  const face = async (font: StandardFonts, look: Partial<LetterLook>) =>
    new Face(await pdf.embedFont(font), letters, {
      family: "source-serif-4",
      bold: false,
      italic: false,
      ...look,
    });
  return {
    letters,
    faces: {
      body: await face(StandardFonts.TimesRoman, {}),
      bold: await face(StandardFonts.TimesRomanBold, { bold: true }),
      italic: await face(StandardFonts.TimesRomanItalic, { italic: true }),
      sans: await face(StandardFonts.Helvetica, { family: "inter" }),
      sansBold: await face(StandardFonts.HelveticaBold, { family: "inter", bold: true }),
    },
  };
}

/** To who drafts: what could not be written as it stands. The numbers stand in the text where the letters would. */
export const replacedNotes = (letters: Letters): string[] =>
  letters.replaced.size === 0
    ? []
    : [
        `This file's fonts lack ${letters.replaced.size === 1 ? "a letter" : `${letters.replaced.size} letters`}, written without accent or as a Unicode number: ${[...letters.replaced].map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`).join(", ")}. The Word file has them as they are.`,
      ];

/** Signs that read better in words, and every kind of hyphen and space as the plain one. */
const spelled = (text: string) =>
  text
    .replaceAll("→", "to")
    .replaceAll("≥", "at least ")
    .replaceAll("≤", "at most ")
    .replaceAll(/[\u2010\u2011]/g, "-")
    .replaceAll(/[\u200b-\u200d\ufeff]/g, "")
    .replaceAll(/[\u2009\u202f]|(?!\u00a0)\s/g, " ");
