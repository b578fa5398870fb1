import { type ErrorCode, errorStatus } from "@/lib/errors";

/** `offline`: no answer came. `unexpected`: an answer came that is not one of the API's own. */
export type ApiErrorCode = ErrorCode | "offline" | "unexpected";

/** A request that failed, as the browser sees it: an RFC 9457 problem, or the lack of any readable answer. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Input path -> the sentence shown under it. */
  readonly fields: Record<string, string>;
  /** Names the request in the server's log; null when the server never saw it. */
  readonly requestId: string | null;
  /** For a conflict: the row as it stands now. Parse it before use. */
  readonly current: unknown;

  constructor(
    code: ApiErrorCode,
    message: string,
    extra: {
      status?: number;
      fields?: Record<string, string>;
      requestId?: string | null;
      current?: unknown;
    } = {},
  ) {
    super(message);
    this.name = "ApiError";
    this.code = code;
    this.status = extra.status ?? 0;
    this.fields = extra.fields ?? {};
    this.requestId = extra.requestId ?? null;
    this.current = extra.current ?? null;
  }
}

export const somethingWentWrong = (requestId: string | null) =>
  requestId ? `Something went wrong (ref ${requestId}).` : "Something went wrong.";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === "string" && Object.hasOwn(errorStatus, value);

/**
 * Reads a problem+json body. A body that is no problem of ours (a proxy's page, a truncated answer) becomes
 * `unexpected` with the response's request id, never a guess at its meaning.
 */
export function problemToError(status: number, body: unknown, headerRequestId: string | null): ApiError {
  const problem = isRecord(body) ? body : {};
  const requestId = typeof problem.requestId === "string" ? problem.requestId : headerRequestId;
  if (!isErrorCode(problem.code)) {
    return new ApiError("unexpected", somethingWentWrong(requestId), { status, requestId });
  }
  const fields: Record<string, string> = {};
  if (isRecord(problem.fields)) {
    for (const [path, message] of Object.entries(problem.fields)) {
      if (typeof message === "string") fields[path] = message;
    }
  }
  const message =
    typeof problem.detail === "string"
      ? problem.detail
      : typeof problem.title === "string"
        ? problem.title
        : somethingWentWrong(requestId);
  return new ApiError(problem.code, message, { status, fields, requestId, current: problem.current ?? null });
}

/**
 * Whether the server refused: nothing was written, and the corrected form is another request with a key of its own.
 * A lost answer is no refusal: what is sent again with the same key makes one row.
 */
export const wasRefused = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.status >= 400;
