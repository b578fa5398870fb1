import { z } from "zod";
import { isNoValue, sqlState } from "@/lib/db/error-kinds";
import { Prisma } from "@/lib/db/generated/client";
import { AppError, errorStatus } from "@/lib/errors";

const missingReference = () => new AppError("invalid", "Something this refers to does not exist here.");

/** What the database refused, in words. Row-level security and missing rows look alike on purpose. */
function fromDatabase(error: unknown): AppError | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  if (error.code === "P2002")
    return new AppError("conflict", "This already exists, or its number is not available.");
  if (error.code === "P2025") return new AppError("not_found", "This does not exist, or is not open to you.");
  if (error.code === "P2003") return missingReference();
  if (error.code === "P2020") return new AppError("invalid", "A number here is out of any range.");
  const state = sqlState(error);
  // What is made from a row that is closed to its maker closes with it, beyond them: to them that row is not there.
  if (state === "42501" && /row-level security/.test(error.message)) return missingReference();
  if (state === "42501") return new AppError("forbidden", "You may not do this here.");
  if (state === "23503") return missingReference();
  if (state === "23505")
    return new AppError("conflict", "This already exists, or its number is not available.");
  if (state === "23514" && /two protected audiences/.test(error.message))
    return new AppError(
      "invalid",
      "What was made from this belongs to another protected group already, and nothing can belong to two. Choose that group, or have what was made from it moved first.",
    );
  if (state === "23514") return new AppError("invalid", "These values do not fit together.");
  return null;
}

/** The words a schema has for a text that is missing would else stand under one that is too long. */
const tooLong = (issue: z.core.$ZodIssue): string | null =>
  issue.code === "too_big" && issue.origin === "string" && !/\d/.test(issue.message)
    ? `Use at most ${issue.maximum.toLocaleString("en-US")} characters.`
    : null;

function fromZod(error: unknown): AppError | null {
  if (!(error instanceof z.ZodError)) return null;
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= tooLong(issue) ?? issue.message;
  return new AppError("invalid", "Some fields need another look.", { fields });
}

/** RFC 9457 problem+json for any failure. What is not ours is logged with its request id and told as such. */
export function problem(error: unknown, requestId: string): Response {
  const noValue = isNoValue(error);
  const known =
    error instanceof AppError
      ? error
      : noValue
        ? new AppError(
            "invalid",
            "This address holds something that is no id, day or number. Start from the list.",
          )
        : (fromZod(error) ?? fromDatabase(error));
  if (known === null) console.error(`[${requestId}]`, error);
  const status = known === null ? 500 : errorStatus[known.code];
  const body = {
    type: "about:blank",
    title: known?.message ?? `Something went wrong (ref ${requestId}).`,
    status,
    code: known?.code ?? "unexpected",
    requestId,
    fields: known?.fields ?? {},
    ...(known?.current ? { current: known.current } : {}),
  };
  return Response.json(body, {
    status,
    headers: {
      "content-type": "application/problem+json",
      "x-request-id": requestId,
      "cache-control": "no-store",
    },
  });
}
