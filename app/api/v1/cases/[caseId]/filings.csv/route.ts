import { z } from "zod";
import { caseParams } from "@/lib/cases/schema";
import { CSV_HEAD, csvLine, csvRow } from "@/lib/filings/docket-csv";
import { exportFilings } from "@/lib/filings/queries";
import { readFilters } from "@/lib/filings/read-filters";
import { asDownload, fileRoute } from "@/lib/http/file-route";
import { streamOf } from "@/lib/http/stream-of";

/** The docket, as filtered in the address, one batch after the other: no length of docket is held in memory. */
export const GET = fileRoute(
  { params: caseParams, query: z.record(z.string(), z.string()) },
  async ({ viewer, params, query }) => {
    const batches = exportFilings(viewer, params.caseId, readFilters(query));
    // Before the first byte, so that a stranger gets a 404 and no half file.
    const first = await batches.next();
    const encode = new TextEncoder();
    async function* bytes() {
      // A byte order mark, for the spreadsheet that would take UTF-8 for something older.
      yield encode.encode(`\uFEFF${csvLine(CSV_HEAD)}`);
      if (first.done) return;
      yield encode.encode(first.value.map(csvRow).join(""));
      for await (const rows of batches) yield encode.encode(rows.map(csvRow).join(""));
    }
    return {
      body: streamOf(bytes()),
      headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": asDownload("docket.csv") },
    };
  },
);
