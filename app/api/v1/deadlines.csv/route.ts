import { z } from "zod";
import { readBoardFilters } from "@/lib/deadlines/board-address";
import { getReport } from "@/lib/deadlines/queries/report";
import { CSV_HEAD, csvLine, csvRow } from "@/lib/deadlines/report-csv";
import { asDownload, fileRoute } from "@/lib/http/file-route";
import { streamOf } from "@/lib/http/stream-of";

const none = z.object({}).optional();

/** The weekly docket report for a spreadsheet, as filtered in the address. */
export const GET = fileRoute(
  { params: none, query: z.record(z.string(), z.string()) },
  async ({ viewer, query }) => {
    const { asOf, rows } = await getReport(viewer, readBoardFilters(query));
    const encode = new TextEncoder();
    async function* bytes() {
      // A byte order mark, for the spreadsheet that would take UTF-8 for something older.
      yield encode.encode(`\uFEFF${csvLine(CSV_HEAD)}`);
      yield encode.encode(rows.map(csvRow).join(""));
    }
    return {
      body: streamOf(bytes()),
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": asDownload(`docket-report-${asOf}.csv`),
      },
    };
  },
);
