import { ApiError } from "./api-error";
import type { Parser, ParserSource } from "./client";

/** The row as it stands now, where somebody saved first; null for every other error, and where it cannot be read. */
export async function readConflict<T>(error: unknown, source: ParserSource<T>): Promise<T | null> {
  if (!(error instanceof ApiError) || error.code !== "conflict") return null;
  try {
    const parser: Parser<T> = typeof source === "function" ? await source() : source;
    return parser.parse(error.current);
  } catch {
    return null;
  }
}
