import { decodeText } from "./decode-text";
import { parseDelimited } from "./delimited";
import type { Table } from "./table-limits";
import { parseXlsx } from "./xlsx";

/** A spreadsheet by its bytes, whatever its name says: an Excel workbook is a zip archive, all else is text. */
export async function readSheet(bytes: Uint8Array): Promise<Table> {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? parseXlsx(bytes) : parseDelimited(decodeText(bytes));
}
