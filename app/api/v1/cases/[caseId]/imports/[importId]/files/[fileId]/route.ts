import { asDownload, fileRoute } from "@/lib/http/file-route";
import { none } from "@/lib/http/route";
import { openRawFile } from "@/lib/imports/queries";
import { rawFileParams } from "@/lib/imports/schema";

/** A source as it came: always a download, never shown, as it is a page of somebody else's. */
export const GET = fileRoute({ params: rawFileParams, query: none }, async ({ viewer, params }) => {
  const { fileName, bytes } = await openRawFile(viewer, params.caseId, params.importId, params.fileId);
  return {
    body: new Blob([bytes]).stream(),
    headers: {
      "content-type": "application/octet-stream",
      "content-length": String(bytes.byteLength),
      "content-disposition": asDownload(fileName),
    },
  };
});
