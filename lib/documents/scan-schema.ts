import { z } from "zod";

const share = z.number().min(-1).max(2);

/** A line as OCR saw it. */
export const scanLine = z.object({
  text: z.string().max(5_000),
  /** Left, top, width and height, as shares of the page as the file shows it. */
  box: z.tuple([share, share, share, share]),
  /** Degrees clockwise by which the page was turned to be read; absent where it stands upright. */
  turn: z.literal([90, 180, 270]).optional(),
});
export type ScanLine = z.infer<typeof scanLine>;
export const scanLines = z.array(scanLine);

/** What scripts/read-scans.ts prints of one page; `confidence` in percent. */
export const scannedPage = z.object({
  page: z.number().int().min(1),
  lines: z.array(scanLine.extend({ confidence: z.number().min(0).max(100) })).max(5_000),
});
export type ScannedPage = z.infer<typeof scannedPage>;
