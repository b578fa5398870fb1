import { useMutation, useQuery } from "@tanstack/react-query";
import { api, newIdempotencyKey } from "@/lib/http/client";
import type { DocumentDetail, FoundPages, Upload, UploadReading } from "./schema";

// Fetched with the first answer: a page that only shows a document need not load every schema of the noun.
const certificate = () => import("./schema").then((m) => m.certificate);
const documentDetail = () => import("./schema").then((m) => m.documentDetail);
const foundPages = () => import("./schema").then((m) => m.foundPages);
const pageText = () => import("./schema").then((m) => m.pageText);
const upload = () => import("./schema").then((m) => m.upload);
const uploadReading = () => import("./schema").then((m) => m.uploadReading);

const base = (caseId: string, documentId: string) => `/cases/${caseId}/documents/${documentId}`;

export const documentKeys = {
  one: (caseId: string, documentId: string) => ["documents", caseId, documentId] as const,
  page: (caseId: string, documentId: string, page: number) =>
    ["documents", caseId, documentId, "page", page] as const,
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
    refetchInterval: ({ state: { data } }) => (data === undefined || isBeingRead(data) ? 1_000 : false),
  });

/** Whether its text layer, or its scan, is read at this moment or waits for it. */
export const isBeingRead = ({ textState, ocrState }: Pick<DocumentDetail, "textState" | "ocrState">) =>
  [textState, ocrState].some((state) => state === "waiting" || state === "reading");

/** The text of one page as it is searched. */
export const usePageText = (caseId: string, documentId: string, page: number, enabled: boolean) =>
  useQuery({
    queryKey: documentKeys.page(caseId, documentId, page),
    queryFn: ({ signal }) => api(`${base(caseId, documentId)}/pages/${page}`, pageText, { signal }),
    enabled,
    staleTime: 60_000,
  });

export const findInDocument = (caseId: string, documentId: string, words: string): Promise<FoundPages> =>
  api(`${base(caseId, documentId)}/find?q=${encodeURIComponent(words)}`, foundPages);

export const useReadScan = (caseId: string, documentId: string) =>
  useMutation({
    mutationFn: () =>
      api(`${base(caseId, documentId)}/ocr`, documentDetail, {
        method: "POST",
        body: {},
        idempotencyKey: newIdempotencyKey(),
      }),
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
