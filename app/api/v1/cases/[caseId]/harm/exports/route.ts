import { caseParams } from "@/lib/cases/schema";
import { today } from "@/lib/dates/clock";
import { toldByFact } from "@/lib/harm/export-kinds";
import { type ExportDocument, exportQuery, scopeOfQuery } from "@/lib/harm/export-schema";
import { composeLedgerExport } from "@/lib/harm/queries/exports";
import { streamFactsCsv } from "@/lib/harm/queries/stream-export";
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
    const body =
      format === "csv" && toldByFact(scope.kind)
        ? streamOf(await streamFactsCsv(viewer, params.caseId, scope))
        : await wholeFile(await composeLedgerExport(viewer, params.caseId, scope), format);
    return {
      body,
      headers: {
        "content-type": exportTypes[format],
        "content-disposition": asDownload(`${scope.kind.replaceAll("_", "-")}-${today()}.${format}`),
      },
    };
  },
);

/** Word and PDF number their pages and notes throughout: they are made as a whole. */
const wholeFile = async (doc: ExportDocument, format: keyof typeof exportTypes) =>
  format === "csv"
    ? streamOf(toCsv(doc))
    : bytesAsStream(await (format === "docx" ? toDocx(doc) : toPdf(doc)));
