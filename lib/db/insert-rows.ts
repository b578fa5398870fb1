import type { Prisma } from "./generated/client";
import { rowId } from "./row-id";
import type { Tx } from "./with-viewer";

/** Tables that are written a thousand rows at a time. */
type Rows = {
  filing: Prisma.FilingCreateManyInput;
  filing_document: Prisma.FilingDocumentCreateManyInput;
  docket_reading: Prisma.DocketReadingCreateManyInput;
  proposal: Prisma.ProposalCreateManyInput;
  import_line: Prisma.ImportLineCreateManyInput;
};

/** What the database has no default for, because the client makes it. */
const made: { readonly [T in keyof Rows]: readonly ("id" | "updatedAt")[] } = {
  filing: ["id", "updatedAt"],
  filing_document: ["id"],
  docket_reading: ["id", "updatedAt"],
  proposal: ["id"],
  import_line: ["id"],
};

/** Rows a statement: a long docket is not one parameter. */
const CHUNK = 2_000;

const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Half a character is no text to a database, and neither is NUL. */
const storable = (_key: string, value: unknown): unknown =>
  typeof value === "string" ? value.toWellFormed().replaceAll("\0", "") : value;

/**
 * Inserts many rows as one parameter a statement: an eighth of the time that createMany takes for them. Policies,
 * triggers and the database's own defaults hold as for any insert. Every row names the same fields.
 */
export async function insertRows<T extends keyof Rows>(
  tx: Tx,
  table: T,
  rows: readonly Rows[T][],
  at: Date,
): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const fields = [...new Set([...made[table], ...Object.keys(first)])];
  const columns = fields.map((field) => `"${columnOf(field)}"`).join(", ");
  const statement = `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(null::"${table}", $1::jsonb)`;
  for (let from = 0; from < rows.length; from += CHUNK) {
    const values = rows.slice(from, from + CHUNK).map((row) => {
      const all = new Map<string, unknown>(Object.entries({ id: rowId(), updatedAt: at, ...row }));
      if (Object.keys(row).some((field) => !fields.includes(field)))
        throw new Error(`Rows of ${table} differ in their fields.`);
      return Object.fromEntries(fields.map((field) => [columnOf(field), all.get(field) ?? null]));
    });
    await tx.$executeRawUnsafe(statement, JSON.stringify(values, storable));
  }
}
