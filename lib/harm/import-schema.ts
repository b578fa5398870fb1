import { z } from "zod";
import { MAX_COLUMNS, MAX_ROWS } from "./parse/table-limits";

const column = z.number().int().min(0).max(MAX_COLUMNS).optional();

/** A sheet as it was read, and which column is what. Everything is read again on the server; all of it goes in, or nothing. */
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
  rows: z
    .array(z.object({ line: z.number().int(), cells: z.array(z.string().max(20_000)).max(MAX_COLUMNS) }))
    .max(
      MAX_ROWS + 1,
      `Import at most ${MAX_ROWS.toLocaleString("en-US")} rows at a time. Nothing was imported; split the sheet.`,
    ),
});
export const imported = z.object({ kind: z.enum(["fact", "harm"]), count: z.number().int() });
