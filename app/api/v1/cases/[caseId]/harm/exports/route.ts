import { caseParams } from "@/lib/cases/schema";
import { today } from "@/lib/dates/clock";
import { exportQuery, scopeOfQuery } from "@/lib/harm/export-schema";
import { streamLedgerExport } from "@/lib/harm/queries/exports";
import { exportTypes } from "@/lib/harm/render/export-types";
import { asDownload, fileRoute } from "@/lib/http/file-route";

/** One export as a file, sent while it is written. */
export const GET = fileRoute(
  { params: caseParams, query: exportQuery },
  async ({ viewer, params, query }) => {
    const { format, ...rest } = query;
    const scope = scopeOfQuery(rest);
    return {
      body: await streamLedgerExport(viewer, params.caseId, scope, format),
      headers: {
        "content-type": exportTypes[format],
        "content-disposition": asDownload(`${scope.kind.replaceAll("_", "-")}-${today()}.${format}`),
      },
    };
  },
);
