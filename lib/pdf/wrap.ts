import type { Face } from "./paper-face";

/**
 * Lines no wider than `width` points, the first `indent` narrower; a word too long for a line is cut between letters.
 */
export function wrap(face: Face, size: number, text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  const space = face.width(" ", size);
  let line = "";
  let used = 0;
  const room = () => (lines.length === 0 ? width - indent : width);
  for (let word of face.fitting(text).split(" ")) {
    let wide = face.width(word, size);
    if (line !== "" && used + space + wide <= room()) {
      line += ` ${word}`;
      used += space + wide;
      continue;
    }
    if (line !== "") lines.push(line);
    while (wide > room() && word.length > 1) {
      let cut = Math.max(1, Math.floor((word.length * room()) / wide));
      while (cut > 1 && face.width(word.slice(0, cut), size) > room()) cut -= 1;
      lines.push(word.slice(0, cut));
      word = word.slice(cut);
      wide = face.width(word, size);
    }
    line = word;
    used = wide;
  }
  return [...lines, line];
}
