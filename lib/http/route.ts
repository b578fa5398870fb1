import { randomUUID } from "node:crypto";
import { z } from "zod";
import { viewerOfRequest } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { checkReach } from "./check-reach";
import { once } from "./idempotency";
import { plainIssue } from "./plain-issue";
import { problem } from "./problem";
import { limitRate } from "./rate-limit";
import { readable, readableText } from "./readable-text";

const MOST_BODY_BYTES = 2_000_000;
const READS_A_MINUTE = 1200;
const WRITES_A_MINUTE = 300;

type Spec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, O extends z.ZodType> = {
  params: P;
  query: Q;
  body: B;
  /** What leaves the server: nothing passes that this schema does not name. */
  output: O;
  status?: 200 | 201;
  /** For an answer that carries a secret shown once: the answer as it is kept for a retry, without it. */
  kept?: (body: z.output<O>) => z.output<O>;
};

type Handler<P, Q, B, O> = (request: {
  viewer: Viewer;
  params: P;
  query: Q;
  body: B;
  request: Request;
}) => Promise<O>;

/** For a request without path parameters, query or body. */
export const none = z.object({}).optional();

/** The session cookie travels by itself, so a write must come from this very origin. A bearer token does not. */
function checkOrigin(request: Request): void {
  // Any other scheme (a proxy's Basic, say) is not read here: the cookie then decides, and it travels by itself.
  if (/^Bearer \S{20,200}$/.test(request.headers.get("authorization") ?? "")) return;
  if (request.headers.get("origin") !== new URL(env().BETTER_AUTH_URL).origin) {
    throw new AppError("forbidden", "This request did not come from this site.");
  }
}

async function readBody(request: Request): Promise<{ text: string; json: unknown }> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BODY_BYTES)
    throw new AppError("too_large", "This is too large.");
  const text = await request.text();
  if (text === "") return { text, json: undefined };
  if (text.length > MOST_BODY_BYTES) throw new AppError("too_large", "This is too large.");
  if (!/^application\/json\b/.test(request.headers.get("content-type") ?? "")) {
    throw new AppError("unsupported", "Send JSON (content-type: application/json).");
  }
  try {
    return { text, json: JSON.parse(text, (_key, value: unknown) => readable(value)) };
  } catch {
    throw new AppError("invalid", "The body is not valid JSON.");
  }
}

/**
 * One mechanism for the whole API: viewer, rate, origin, input, idempotency, work, output, errors.
 * Answers JSON, or problem+json (RFC 9457) with `code`, `requestId` and `fields`.
 */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, O extends z.ZodType>(
  spec: Spec<P, Q, B, O>,
  handler: Handler<z.output<P>, z.output<Q>, z.output<B>, z.input<O>>,
) {
  return async (request: Request, context: { params: Promise<unknown> }): Promise<Response> => {
    const requestId = randomUUID().slice(0, 8);
    try {
      const person = await viewerOfRequest(request.headers);
      if (person === null) throw new AppError("unauthenticated", "Sign in first.");
      if (person.owesTwoFactor) throw new AppError("forbidden", "Set up your second factor first.");
      const writes = request.method !== "GET";
      limitRate(`${person.userId}:${writes}`, writes ? WRITES_A_MINUTE : READS_A_MINUTE);
      if (writes) checkOrigin(request);
      const url = new URL(request.url);
      const viewer = checkReach(person, url.pathname, await context.params);
      const raw = writes ? await readBody(request) : { text: "", json: undefined };
      const parsed = {
        viewer,
        request,
        params: spec.params.parse(await context.params),
        query: spec.query.parse(
          Object.fromEntries([...url.searchParams].map(([name, value]) => [name, readableText(value)])),
          { error: plainIssue },
        ),
        body: spec.body.parse(raw.json, { error: plainIssue }),
      };
      const work = async () => {
        const body = spec.output.parse(await handler(parsed));
        return {
          status: spec.status ?? 200,
          body: z.json().parse(body),
          ...(spec.kept === undefined ? {} : { kept: z.json().parse(spec.kept(body)) }),
        };
      };
      const key = request.headers.get("idempotency-key");
      if (request.method === "POST" && (key === null || key.length < 8 || key.length > 200)) {
        throw new AppError("invalid", "A POST needs an Idempotency-Key header of 8 to 200 characters.");
      }
      const answer =
        writes && key !== null
          ? await once(viewer, key, `${request.method} ${url.pathname}\n${raw.text}`, work)
          : await work();
      return Response.json(answer.body, {
        status: answer.status,
        headers: { "x-request-id": requestId, "cache-control": "no-store" },
      });
    } catch (error) {
      return problem(error, requestId);
    }
  };
}
