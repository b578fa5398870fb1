/** Why a source could not be read as docket material. */
export type DocketErrorCode = "not_a_docket" | "too_large" | "unreadable";

/** A source that is refused, with a sentence for the person who brought it. */
export class DocketError extends Error {
  readonly code: DocketErrorCode;

  constructor(code: DocketErrorCode, message: string) {
    super(message);
    this.name = "DocketError";
    this.code = code;
  }
}
