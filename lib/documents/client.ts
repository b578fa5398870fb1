import { api, newIdempotencyKey } from "@/lib/http/client";
import { type Upload, type UploadReading, upload, uploadReading } from "./schema";

/** Sends a file as it is; the server decides by its content what it is. */
export const sendFile = (file: File): Promise<Upload> =>
  api("/uploads", upload, {
    method: "POST",
    body: file,
    headers: { "x-file-name": encodeURIComponent(file.name) },
  });

/** What the first page of an upload says, compared with the case. */
export const readFirstPage = (uploadId: string, caseId: string): Promise<UploadReading> =>
  api(`/uploads/${uploadId}/reading`, uploadReading, {
    body: { caseId },
    idempotencyKey: newIdempotencyKey(),
  });

export const contentPath = (caseId: string, documentId: string) =>
  `/api/v1/cases/${caseId}/documents/${documentId}/content`;
