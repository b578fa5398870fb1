import type { Face } from "./paper-face";

/**
 * Lines no wider than `width` points, the first `indent` narrower. What is kept together by hard spaces is parted at
 * one of them where it is too long for a line, and a word too long for a line between letters.
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
      const kept = word.slice(0, cut + 1).lastIndexOf("\u00a0");
      lines.push(word.slice(0, kept > 0 ? kept : cut));
      word = word.slice(kept > 0 ? kept + 1 : cut);
      wide = face.width(word, size);
    }
    line = word;
    used = wide;
  }
  return [...lines, line];
}
