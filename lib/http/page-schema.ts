import { z } from "zod";

/** How many rows a list gives at once. */
export const PAGE_SIZE = 50;

/** A page of a list: its rows and the cursor of the next one; null at the end. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
export type Page<T> = { items: T[]; next: string | null };

const cursorText = z
  .string()
  .max(400)
  .regex(/^[\w.:-]+$/);

/** The `cursor` of a query string. */
export const cursorQuery = z.object({ cursor: cursorText.optional() });

/** A keyset cursor is the sort key and the id of the last row, joined by "~". */
export const writeCursor = (...parts: readonly (string | number)[]) =>
  Buffer.from(parts.join("~")).toString("base64url");

/** The parts of a cursor, or null for the first page and for anything that is no cursor of ours. */
export function readCursor(cursor: string | undefined, length: number): string[] | null {
  if (cursor === undefined) return null;
  const parts = Buffer.from(cursor, "base64url").toString("utf8").split("~");
  return parts.length === length ? parts : null;
}
