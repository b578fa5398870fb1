import { z } from "zod";
import { notFound } from "@/lib/errors";

/** The case id of a path. Anything that is no id is a page that does not exist. */
export function parseCaseId(text: string): string {
  const parsed = z.uuid().safeParse(text);
  if (!parsed.success) throw notFound("case");
  return parsed.data;
}
