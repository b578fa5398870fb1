import { AppError } from "@/lib/errors";

/** Bounds of one import: five times a large ledger. More in one sheet is a mistake, and is refused early. */
export const MAX_ROWS = 50_000;
export const MAX_COLUMNS = 200;
export const MAX_TEXT = 64 * 1024 * 1024;

/** A sheet as text: `line` is the row's number in the file, from 1. */
export interface Table {
  rows: { line: number; cells: string[] }[];
}

export const tooManyRows = () =>
  new AppError(
    "too_large",
    `The sheet has more than ${MAX_ROWS.toLocaleString("en-US")} rows. Nothing was imported; split it.`,
  );

export const tooManyColumns = () =>
  new AppError("too_large", `The sheet has more than ${MAX_COLUMNS} columns. Nothing was imported.`);

export const tooLarge = () =>
  new AppError(
    "too_large",
    "The file is too large to be a ledger (over 64 MB of text). Nothing was imported.",
  );

export const unreadable = (why: string) =>
  new AppError("invalid", `The file cannot be read: ${why}. Nothing was imported.`);
