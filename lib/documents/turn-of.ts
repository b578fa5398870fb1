import type { ScanLine } from "./scan-schema";

/** Degrees clockwise that make most of a page's lines upright. */
export function turnOf(lines: readonly ScanLine[]): 0 | 90 | 180 | 270 {
  const characters = { 0: 0, 90: 0, 180: 0, 270: 0 };
  for (const { text, turn } of lines) characters[turn ?? 0] += text.length;
  return ([90, 270, 180] as const).find((turn) => characters[turn] > characters[0]) ?? 0;
}
