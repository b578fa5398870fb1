import { splitStamp } from "./own-text";
import type { ScanLine, ScannedPage } from "./scan-schema";

/** What is kept of a page read by OCR. */
export type ScanText = { text: string; confidence: number | null; lines: ScanLine[] };

/**
 * The text of a scanned page: what the court stamped on it as the PDF says it, then the lines that were read from the
 * picture. The stamp's own picture is left out. `confidence` is the mean over the characters, in percent; null where
 * nothing was read.
 */
export function scanText(layer: string, { lines }: Pick<ScannedPage, "lines">): ScanText {
  const { stamp } = splitStamp(layer);
  const kept = lines
    .map((line) => ({ ...line, text: line.text.replaceAll(/[\p{Cc}\p{Cs}\p{Co}]/gu, "").trim() }))
    .filter(({ text }) => text !== "" && (stamp.length === 0 || splitStamp(text).stamp.length === 0));
  let sum = 0;
  let characters = 0;
  for (const { text, confidence } of kept) {
    sum += confidence * text.length;
    characters += text.length;
  }
  return {
    text: [...stamp, ...kept.map((line) => line.text)].join("\n").trim(),
    confidence: characters === 0 ? null : Math.round(sum / characters),
    lines: kept.map(({ text, box, turn }) => ({ text, box, ...(turn === undefined ? {} : { turn }) })),
  };
}
