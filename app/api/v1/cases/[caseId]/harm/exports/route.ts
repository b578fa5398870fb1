import { caseParams } from "@/lib/cases/schema";
import { exportQuery, exportScope } from "@/lib/harm/export-schema";
import { composeLedgerExport } from "@/lib/harm/queries/exports";
import { toCsv } from "@/lib/harm/render/csv";
import { toDocx } from "@/lib/harm/render/docx";
import { toPdf } from "@/lib/harm/render/pdf";
import { asDownload, fileRoute } from "@/lib/http/file-route";
import { streamOf } from "@/lib/http/stream-of";

const types = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
};

async function* once(bytes: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await bytes;
}

/** One export as a file. */
export const GET = fileRoute(
  { params: caseParams, query: exportQuery },
  async ({ viewer, params, query }) => {
    const { format, columns, ...rest } = query;
    const scope = exportScope.parse({
      ...rest,
      ...(columns === undefined ? {} : { columns: columns.split(".") }),
    });
    const doc = await composeLedgerExport(viewer, params.caseId, scope);
    const chunks = format === "csv" ? toCsv(doc) : once(format === "docx" ? toDocx(doc) : toPdf(doc));
    return {
      body: streamOf(chunks),
      headers: {
        "content-type": types[format],
        "content-disposition": asDownload(`${scope.kind.replaceAll("_", "-")}-${doc.asOf}.${format}`),
      },
    };
  },
);
