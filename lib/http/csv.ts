/** A cell that a spreadsheet would run as a formula is shown as text (OWASP: CSV injection). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One record of RFC 4180. */
export const csvLine = (cells: readonly string[]) => `${cells.map(cell).join(",")}\r\n`;

/** Before the first record: the spreadsheet that would take UTF-8 for something older knows it by this. */
export const CSV_MARK = "\uFEFF";

export const csvHeaders = (disposition: string) => ({
  "content-type": "text/csv; charset=utf-8",
  "content-disposition": disposition,
});
