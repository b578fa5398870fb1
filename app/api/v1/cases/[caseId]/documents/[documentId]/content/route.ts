import { z } from "zod";
import { openContent } from "@/lib/documents/commands/open-content";
import { documentParams } from "@/lib/documents/schema";
import { streamFile } from "@/lib/documents/stream-file";
import { asDownload, fileRoute } from "@/lib/http/file-route";

/** Bytes as they were filed. `download=1` names the file; without it the product's own viewer reads them. */
export const GET = fileRoute(
  { params: documentParams, query: z.object({ download: z.literal("1").optional() }) },
  async ({ viewer, params, query }) => {
    const purpose = query.download === undefined ? "view" : "download";
    const content = await openContent(viewer, params.caseId, params.documentId, purpose);
    return {
      body: streamFile(content.path),
      headers: {
        // The browser never runs it: not as a page, not in its own PDF viewer.
        "content-type": purpose === "view" ? "application/octet-stream" : content.mediaType,
        "content-length": String(content.byteSize),
        "content-disposition": asDownload(content.name),
        "content-security-policy": "default-src 'none'; sandbox",
        digest: `sha-256=${Buffer.from(content.sha256, "hex").toString("base64")}`,
      },
    };
  },
);
