import { caseParams } from "@/lib/cases/schema";
import { openDocket } from "@/lib/documents/commands/open-docket";
import { zipFiles } from "@/lib/documents/docket-zip";
import { CSV_HEAD, csvRow } from "@/lib/filings/docket-csv";
import { CSV_MARK, csvLine } from "@/lib/http/csv";
import { asDownload, fileRoute } from "@/lib/http/file-route";
import { none } from "@/lib/http/route";
import { streamOf } from "@/lib/http/stream-of";

/** The whole docket: every paper held here under a sane name, and the list of entries as CSV. */
export const GET = fileRoute({ params: caseParams, query: none }, async ({ viewer, params }) => {
  const { rows, files } = await openDocket(viewer, params.caseId);
  async function* list() {
    yield `${CSV_MARK}${csvLine(CSV_HEAD)}`;
    for (const row of rows) yield csvRow(row);
  }
  async function* papers() {
    yield* files;
  }
  return {
    body: streamOf(zipFiles({ name: "docket.csv", text: list() }, papers())),
    headers: { "content-type": "application/zip", "content-disposition": asDownload("docket.zip") },
  };
});
