import { z } from "zod";
import { readBoardFilters } from "@/lib/deadlines/board-address";
import { getReport } from "@/lib/deadlines/queries/report";
import { writeReportPdf } from "@/lib/deadlines/report-pdf";
import { asDownload, fileRoute } from "@/lib/http/file-route";
import { streamOf } from "@/lib/http/stream-of";

const none = z.object({}).optional();

/** The weekly docket report on paper, as filtered in the address. */
export const GET = fileRoute(
  { params: none, query: z.record(z.string(), z.string()) },
  async ({ viewer, query }) => {
    const report = await getReport(viewer, readBoardFilters(query));
    return {
      body: streamOf(writeReportPdf(report)),
      headers: {
        "content-type": "application/pdf",
        "content-disposition": asDownload(`docket-report-${report.asOf}.pdf`),
      },
    };
  },
);
