import { useMutation, useQuery } from "@tanstack/react-query";
import { api, newIdempotencyKey } from "@/lib/http/client";
import {
  certificate,
  documentDetail,
  type Upload,
  type UploadReading,
  upload,
  uploadReading,
} from "./schema";

const base = (caseId: string, documentId: string) => `/cases/${caseId}/documents/${documentId}`;

export const documentKeys = {
  one: (caseId: string, documentId: string) => ["documents", caseId, documentId] as const,
};

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

/** Where a document's bytes are; every opening is recorded. */
export const contentPath = (caseId: string, documentId: string) =>
  `/api/v1${base(caseId, documentId)}/content`;

/** Asked again every second while its text is being read, so that the progress shows. */
export const useDocument = (caseId: string, documentId: string, isWatched: boolean) =>
  useQuery({
    queryKey: documentKeys.one(caseId, documentId),
    queryFn: ({ signal }) => api(base(caseId, documentId), documentDetail, { signal }),
    enabled: isWatched,
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.textState === "waiting" || data.textState === "reading" ? 1_000 : false,
  });

export const useSequesterDocument = (caseId: string, documentId: string) =>
  useMutation({
    mutationFn: (reason: string) =>
      api(`${base(caseId, documentId)}/sequester`, documentDetail, {
        body: { reason },
        idempotencyKey: newIdempotencyKey(),
      }),
  });

export const useRestoreDocument = (caseId: string, documentId: string) =>
  useMutation({
    mutationFn: () =>
      api(`${base(caseId, documentId)}/restore`, documentDetail, {
        method: "POST",
        body: {},
        idempotencyKey: newIdempotencyKey(),
      }),
  });

export const useDestroyDocument = (caseId: string, documentId: string) =>
  useMutation({
    mutationFn: (confirm: string) =>
      api(`${base(caseId, documentId)}/destroy`, certificate, {
        body: { confirm },
        idempotencyKey: newIdempotencyKey(),
      }),
  });
