/** Every way a request can fail, with the HTTP status each one answers. */
export const errorStatus = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  unsupported: 415,
  rate_limited: 429,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** A failure the user can act on. `fields` maps an input's path to the sentence shown under it. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: Record<string, string>;
  /** For a conflict: the row as it stands now, as a DTO, so that the screen can show both. */
  readonly current: unknown;

  constructor(
    code: ErrorCode,
    message: string,
    extra: { fields?: Record<string, string>; current?: unknown } = {},
  ) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.fields = extra.fields ?? {};
    this.current = extra.current ?? null;
  }
}

export const notFound = (what = "page") =>
  new AppError("not_found", `This ${what} does not exist, or is not open to you.`);
export const forbidden = (message: string) => new AppError("forbidden", message);
export const invalid = (field: string, message: string) =>
  new AppError("invalid", message, { fields: { [field]: message } });

/** Somebody saved first. `current` is the row as it stands now, in the names of the form's own fields. */
export const stale = (what: string, current: unknown) =>
  new AppError(
    "conflict",
    `Somebody changed this ${what} while you were editing it. Both versions are shown.`,
    { current },
  );
