import { frozenFileQuery, frozenParams } from "@/lib/harm/export-schema";
import { composeSupplement } from "@/lib/harm/queries/exports";
import { exportTypes } from "@/lib/harm/render/export-types";
import { fileOf } from "@/lib/harm/render/write-file";
import { asDownload, fileRoute } from "@/lib/http/file-route";
import { bytesAsStream } from "@/lib/http/stream-of";

/** What has changed since a version was frozen, as the first draft of a supplemental declaration. */
export const GET = fileRoute(
  { params: frozenParams, query: frozenFileQuery },
  async ({ viewer, params, query }) => {
    const doc = await composeSupplement(viewer, params.caseId, params.frozenId);
    return {
      body: bytesAsStream(await fileOf(doc, query.format)),
      headers: {
        "content-type": exportTypes[query.format],
        "content-disposition": asDownload(`${doc.title}.${query.format}`),
      },
    };
  },
);
