import { ApiError, problemToError, somethingWentWrong } from "./api-error";

/** What reads the answer: a zod schema fits, so does any object with a `parse` that throws. */
export type Parser<T> = { parse(value: unknown): T };

/** A parser, or the way to fetch it with the answer: a page then does not load zod to show itself. */
export type ParserSource<T> = Parser<T> | (() => Promise<Parser<T>>);

export type ApiOptions = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON; a Blob (an upload) is sent as it is. */
  body?: unknown;
  /** Made once per thing the user does (see `newIdempotencyKey`) and kept across retries of it. */
  idempotencyKey?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Sent to its end though the page is left. */
  keepalive?: boolean;
};

/** One per form submission: a double click or a retry with the same key makes one row. */
export const newIdempotencyKey = (): string => crypto.randomUUID();

/** Reads an answer of 204. */
export const nothing: Parser<null> = { parse: () => null };

async function readJson(response: Response): Promise<unknown> {
  if (response.status === 204) return null;
  const text = await response.text();
  return text === "" ? null : JSON.parse(text);
}

/**
 * Calls `/api/v1{path}` (`path` starts with `/`) and returns the answer as `schema` parses it.
 * Throws ApiError for everything else: a problem+json answer, an answer that cannot be read, no answer at all.
 * An aborted call throws the signal's own error, so that react-query can tell it apart.
 */
export async function api<T>(path: string, schema: ParserSource<T>, options: ApiOptions = {}): Promise<T> {
  const { body, idempotencyKey, signal } = options;
  const upload = body instanceof Blob;
  const headers: Record<string, string> = { accept: "application/json", ...options.headers };
  if (body !== undefined) headers["content-type"] = upload ? "application/octet-stream" : "application/json";
  if (idempotencyKey) headers["idempotency-key"] = idempotencyKey;

  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method: options.method ?? (body === undefined ? "GET" : "POST"),
      headers,
      credentials: "same-origin",
      cache: "no-store",
      ...(body === undefined ? {} : { body: upload ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
      ...(options.keepalive ? { keepalive: true } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError("offline", "The server could not be reached. Nothing you typed is lost: try again.");
  }

  const parser = typeof schema === "function" ? await schema() : schema;
  const requestId = response.headers.get("x-request-id");
  let answer: unknown;
  try {
    answer = await readJson(response);
  } catch (error) {
    if (signal?.aborted) throw error;
    if (response.ok)
      throw new ApiError("unexpected", somethingWentWrong(requestId), { status: response.status, requestId });
    answer = null;
  }
  if (!response.ok) throw problemToError(response.status, answer, requestId);
  try {
    return parser.parse(answer);
  } catch (error) {
    // The page is older than the server, or the server broke its word: either way the data must not be shown.
    console.error(`The answer of ${path} does not have the expected shape.`, error);
    throw new ApiError("unexpected", somethingWentWrong(requestId), { status: response.status, requestId });
  }
}
