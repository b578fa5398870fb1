import { z } from "zod";
import { Prisma } from "./generated/client";

const withCode = z.object({
  meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }) }),
});

/** PostgreSQL's own code of an error, as in "23505"; "" where there is none. */
export function sqlState(error: unknown): string {
  const found = withCode.safeParse(error);
  return found.success ? found.data.meta.driverAdapterError.cause.originalCode : "";
}

/**
 * Something asked for what cannot be: an id, a day or a number that is none, as a tampered cursor holds. PostgreSQL
 * calls it a "data exception" (class 22). What Prisma refuses before it asks is a mistake of ours, and stays one.
 */
export const isNoValue = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (["P2007", "P2020", "P2023"].includes(error.code) || sqlState(error).startsWith("22"));
