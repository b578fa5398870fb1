import { z } from "zod";
import { Prisma } from "./generated/client";

const withDetail = z.looseObject({
  driverAdapterError: z.looseObject({ cause: z.record(z.string(), z.unknown()) }),
});

/**
 * Takes out of a database's error what it quotes: Prisma prints the whole call with every value in it, PostgreSQL the
 * whole row that failed. The server's log must hold neither, whoever writes it. What it was and where stays.
 */
export function withoutValues(error: unknown): unknown {
  if (
    !(
      error instanceof Prisma.PrismaClientKnownRequestError ||
      error instanceof Prisma.PrismaClientUnknownRequestError ||
      error instanceof Prisma.PrismaClientValidationError
    )
  )
    return error;
  const last = error.message.trim().split("\n").at(-1) ?? "";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  error.message = last.replaceAll(/"[^"]*"|'[^']*'/g, "…");
  error.stack = [`${error.name}: ${error.message}`, ...frames].join("\n");
  const meta = withDetail.safeParse("meta" in error ? error.meta : undefined);
  if (meta.success) {
    const { cause } = meta.data.driverAdapterError;
    const state = cause.originalCode ?? cause.code;
    Object.assign(error, {
      meta: { driverAdapterError: { cause: { kind: cause.kind, originalCode: state } } },
    });
  }
  return error;
}
