import { z } from "zod";
import { caseParams } from "@/lib/cases/schema";
import { streamDocketCsv } from "@/lib/filings/queries/stream-docket-csv";
import { readFilters } from "@/lib/filings/read-filters";
import { csvHeaders } from "@/lib/http/csv";
import { asDownload, fileRoute } from "@/lib/http/file-route";

/** The docket, as filtered in the address. */
export const GET = fileRoute(
  { params: caseParams, query: z.record(z.string(), z.string()) },
  async ({ viewer, params, query }) => ({
    body: await streamDocketCsv(viewer, params.caseId, readFilters(query)),
    headers: csvHeaders(asDownload("docket.csv")),
  }),
);
