import type { z } from "zod";
import { notFound } from "@/lib/errors";

/** The ids of a path. Anything that does not fit is a page that does not exist. */
export function parseParams<T extends z.ZodType>(schema: T, params: unknown): z.output<T> {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw notFound();
  return parsed.data;
}
