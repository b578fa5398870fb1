import { readUpload } from "@/lib/documents/queries/read-upload";
import { readUploadInput, uploadParams, uploadReading } from "@/lib/documents/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: uploadParams, query: none, body: readUploadInput, output: uploadReading },
  ({ viewer, params, body }) => readUpload(viewer, params.uploadId, body),
);
