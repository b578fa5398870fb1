import { z } from "zod";
import { today } from "@/lib/dates/clock";
import { readBoardFilters } from "@/lib/deadlines/board-address";
import { streamReportCsv } from "@/lib/deadlines/queries/report";
import { csvHeaders } from "@/lib/http/csv";
import { asDownload, fileRoute } from "@/lib/http/file-route";

const none = z.object({}).optional();

/** The weekly docket report for a spreadsheet, as filtered in the address. */
export const GET = fileRoute(
  { params: none, query: z.record(z.string(), z.string()) },
  async ({ viewer, query }) => ({
    body: await streamReportCsv(viewer, readBoardFilters(query)),
    headers: csvHeaders(asDownload(`docket-report-${today()}.csv`)),
  }),
);
