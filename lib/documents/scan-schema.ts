import { z } from "zod";

const share = z.number().min(-1).max(2);

/** A line as OCR saw it. `box`: left, top, width and height, as shares of the page. */
export const scanLine = z.object({ text: z.string().max(5_000), box: z.tuple([share, share, share, share]) });
export type ScanLine = z.infer<typeof scanLine>;
export const scanLines = z.array(scanLine);

/** What scripts/read-scans.ts prints of one page; `confidence` in percent. */
export const scannedPage = z.object({
  page: z.number().int().min(1),
  lines: z.array(scanLine.extend({ confidence: z.number().min(0).max(100) })).max(5_000),
});
export type ScannedPage = z.infer<typeof scannedPage>;
