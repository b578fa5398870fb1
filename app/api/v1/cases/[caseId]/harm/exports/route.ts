import { caseParams } from "@/lib/cases/schema";
import { exportQuery, scopeOfQuery } from "@/lib/harm/export-schema";
import { composeLedgerExport } from "@/lib/harm/queries/exports";
import { toCsv } from "@/lib/harm/render/csv";
import { toDocx } from "@/lib/harm/render/docx";
import { exportTypes } from "@/lib/harm/render/export-types";
import { toPdf } from "@/lib/harm/render/pdf";
import { asDownload, fileRoute } from "@/lib/http/file-route";
import { bytesAsStream, streamOf } from "@/lib/http/stream-of";

/** One export as a file. */
export const GET = fileRoute(
  { params: caseParams, query: exportQuery },
  async ({ viewer, params, query }) => {
    const { format, ...rest } = query;
    const scope = scopeOfQuery(rest);
    const doc = await composeLedgerExport(viewer, params.caseId, scope);
    const body =
      format === "csv"
        ? streamOf(toCsv(doc))
        : bytesAsStream(await (format === "docx" ? toDocx(doc) : toPdf(doc)));
    return {
      body,
      headers: {
        "content-type": exportTypes[format],
        "content-disposition": asDownload(`${scope.kind.replaceAll("_", "-")}-${doc.asOf}.${format}`),
      },
    };
  },
);
