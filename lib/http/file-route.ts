import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { viewerOfRequest } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { checkReach } from "./check-reach";
import { problem } from "./problem";
import { limitRate } from "./rate-limit";

const FILES_A_MINUTE = 600;

/**
 * A GET that answers bytes instead of JSON: viewer, rate, input and errors as in route(). The handler's headers are
 * kept; nothing of it is cached by anyone.
 */
export function fileRoute<P extends z.ZodType, Q extends z.ZodType>(
  spec: { params: P; query: Q },
  handler: (request: {
    viewer: Viewer;
    params: z.output<P>;
    query: z.output<Q>;
    request: Request;
  }) => Promise<{ body: ReadableStream<Uint8Array>; headers: Record<string, string>; status?: 200 | 206 }>,
) {
  return async (request: Request, context: { params: Promise<unknown> }): Promise<Response> => {
    const requestId = randomUUID().slice(0, 8);
    try {
      const person = await viewerOfRequest(request.headers);
      if (person === null) throw new AppError("unauthenticated", "Sign in first.");
      if (person.owesTwoFactor) throw new AppError("forbidden", "Set up your second factor first.");
      limitRate(`${person.userId}:files`, FILES_A_MINUTE);
      const viewer = checkReach(person, new URL(request.url).pathname, await context.params);
      const answer = await handler({
        viewer,
        request,
        params: spec.params.parse(await context.params),
        query: spec.query.parse(Object.fromEntries(new URL(request.url).searchParams)),
      });
      return new Response(answer.body, {
        status: answer.status ?? 200,
        headers: {
          "x-request-id": requestId,
          "cache-control": "no-store",
          "x-content-type-options": "nosniff",
          ...answer.headers,
        },
      });
    } catch (error) {
      return problem(error, requestId);
    }
  };
}

/** `attachment; filename=…` that every browser reads, whatever characters the name has (RFC 6266). */
export const asDownload = (name: string, how: "attachment" | "inline" = "attachment") =>
  `${how}; filename="${name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", "%27")}`;
