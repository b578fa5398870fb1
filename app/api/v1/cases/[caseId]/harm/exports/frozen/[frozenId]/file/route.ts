import { frozenFileQuery, frozenParams } from "@/lib/harm/export-schema";
import { getFrozenFile } from "@/lib/harm/queries/exports";
import { exportTypes } from "@/lib/harm/render/export-types";
import { asDownload, fileRoute } from "@/lib/http/file-route";
import { bytesAsStream } from "@/lib/http/stream-of";

/** The file of a frozen version, byte by byte as it was given out. */
export const GET = fileRoute(
  { params: frozenParams, query: frozenFileQuery },
  async ({ viewer, params, query }) => {
    const { bytes, title } = await getFrozenFile(viewer, params.caseId, params.frozenId, query.format);
    return {
      body: bytesAsStream(bytes),
      headers: {
        "content-type": exportTypes[query.format],
        "content-disposition": asDownload(`${title}.${query.format}`),
      },
    };
  },
);
