import type { PDFFont } from "pdf-lib";

/** The standard fonts write Latin-1 and little more: what they lack is spelled out, never dropped. */
const spelled = (text: string) =>
  text
    .replaceAll("→", "to")
    .replaceAll("≥", "at least ")
    .replaceAll("≤", "at most ")
    .replaceAll(/[\u2010\u2011]/g, "-")
    .replaceAll(/[\u2009\u202f]|(?!\u00a0)\s/g, " ");

const characters = new WeakMap<PDFFont, Set<number>>();
function known(font: PDFFont): Set<number> {
  const found = characters.get(font) ?? new Set(font.getCharacterSet());
  characters.set(font, found);
  return found;
}

/** The text in the font's own characters: an accent it lacks is left off its letter, any other sign becomes "?". */
export function fitting(font: PDFFont, text: string): string {
  const set = known(font);
  const has = (c: string) => set.has(c.codePointAt(0) ?? 0);
  return [...spelled(text)]
    .map((c) => {
      if (has(c)) return c;
      const bare = c.normalize("NFKD").replaceAll(/\p{M}/gu, "");
      return bare !== "" && [...bare].every(has) ? bare : "?";
    })
    .join("");
}

/** Lines no wider than `width` points; a word too long for a line is cut between letters. */
export function wrap(font: PDFFont, size: number, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  const fits = (s: string) => font.widthOfTextAtSize(s, size) <= width;
  for (const word of fitting(font, text).split(" ")) {
    const next = line === "" ? word : `${line} ${word}`;
    if (fits(next)) {
      line = next;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (!fits(line) && line.length > 1) {
      let cut = line.length - 1;
      while (cut > 1 && !fits(line.slice(0, cut))) cut--;
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  return [...lines, line];
}
