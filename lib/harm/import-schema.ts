import { z } from "zod";
import { MAX_COLUMNS } from "./parse/table-limits";

const column = z.number().int().min(0).max(MAX_COLUMNS).optional();

/** A sheet that was uploaded, and which column is what. It is read again on the server; all of it goes in, or nothing. */
export const importInput = z.object({
  kind: z.enum(["fact", "harm"]),
  mapping: z.object({
    text: column,
    date: column,
    state: column,
    quote: column,
    source: column,
    tags: column,
    category: column,
    timing: column,
    from: column,
    to: column,
    low: column,
    high: column,
    unit: column,
    method: column,
  }),
  /** Of the viewer's own upload, sent with the purpose "import": a workbook, or text with delimiters. */
  uploadId: z.uuid(),
});
export const imported = z.object({ kind: z.enum(["fact", "harm"]), count: z.number().int() });
