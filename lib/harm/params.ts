import { z } from "zod";
import { notFound } from "@/lib/errors";

/** The id of a row in a path. Anything that is no id is a page that does not exist. */
export function parseRowId(text: string): string {
  const parsed = z.uuid().safeParse(text);
  if (!parsed.success) throw notFound();
  return parsed.data;
}
