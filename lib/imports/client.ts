"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { api, newIdempotencyKey } from "@/lib/http/client";
import type { ProposalData } from "./proposal-schema";
import type { AcceptInput } from "./schema";

// Fetched with the first answer: a page must not load zod to be shown.
const sourceUpload = () => import("@/lib/documents/schema").then((m) => m.sourceUpload);
const decided = () => import("./proposal-schema").then((m) => m.decided);
const brought = () => import("./schema").then((m) => m.brought);
const filing = () => import("@/lib/filings/schema").then((m) => m.filing);
const filingPage = () => import("@/lib/filings/schema").then((m) => m.filingPage);
const uploadReading = () => import("@/lib/documents/schema").then((m) => m.uploadReading);
const importReview = () => import("./schema").then((m) => m.importReview);

export const importKeys = {
  all: (caseId: string) => ["imports", caseId] as const,
  paper: (caseId: string, uploadId: string) => ["imports", caseId, "paper", uploadId] as const,
};

const base = (caseId: string) => `/cases/${caseId}/imports`;

/** Sends files (a paste is one of them) and answers the import to look at. */
export function useBringImport(caseId: string) {
  return useMutation({
    mutationFn: async ({ files, onFile }: { files: readonly File[]; onFile: (done: number) => void }) => {
      const uploadIds: string[] = [];
      for (const file of files) {
        const kept = await api("/uploads", sourceUpload, {
          method: "POST",
          body: file,
          headers: { "x-file-name": encodeURIComponent(file.name), "x-upload-purpose": "import" },
        });
        uploadIds.push(kept.id);
        onFile(uploadIds.length);
      }
      return api(base(caseId), brought, {
        method: "POST",
        body: { uploadIds },
        idempotencyKey: newIdempotencyKey(),
      });
    },
  });
}

/** What the stamp of a dropped paper says, and the entry of this docket that it names; null: none here, or no stamp. */
export const useDroppedPaper = (caseId: string, uploadId: string) =>
  useQuery({
    queryKey: importKeys.paper(caseId, uploadId),
    queryFn: async ({ signal }) => {
      const reading = await api(`/uploads/${uploadId}/reading`, uploadReading, {
        body: { caseId },
        idempotencyKey: newIdempotencyKey(),
      });
      const number = reading.mismatch === null ? (reading.stamp?.number ?? null) : null;
      if (number === null) return { reading, entry: null };
      const at = `/cases/${caseId}/filings`;
      const found = await api(`${at}?numberFrom=${number}&numberTo=${number}`, filingPage, { signal });
      const id = found.items.find((row) => row.number === number)?.id;
      return { reading, entry: id === undefined ? null : await api(`${at}/${id}`, filing, { signal }) };
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

/** Brings a file to the other case that it speaks of, and answers the import to look at there. */
export function useBringElsewhere(caseId: string, importId: string) {
  return useMutation({
    mutationFn: (input: { fileId: string; toCaseId: string }) =>
      api(`${base(caseId)}/${importId}/elsewhere`, brought, {
        method: "POST",
        body: input,
        idempotencyKey: newIdempotencyKey(),
      }),
  });
}

export function useAcceptImport(caseId: string, importId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ input, key }: { input: AcceptInput; key: string }) =>
      api(`${base(caseId)}/${importId}/acceptance`, importReview, {
        method: "POST",
        body: input,
        idempotencyKey: key,
      }),
    onSuccess: () => cache.invalidateQueries(),
  });
}

export function useDiscardImport(caseId: string, importId: string) {
  return useMutation({
    mutationFn: () =>
      api(`${base(caseId)}/${importId}/discard`, importReview, {
        method: "POST",
        body: {},
        idempotencyKey: newIdempotencyKey(),
      }),
  });
}

export function useUndoImport(caseId: string, importId: string) {
  return useMutation({
    mutationFn: () =>
      api(`${base(caseId)}/${importId}/undo`, importReview, {
        method: "POST",
        body: {},
        idempotencyKey: newIdempotencyKey(),
      }),
  });
}

export function useDecideProposal(caseId: string) {
  return useMutation({
    mutationFn: ({
      id,
      ...body
    }: {
      id: string;
      decision: "accept" | "dismiss";
      data: ProposalData | null;
      ownerId?: string | null;
      backupId?: string | null;
      deadlineId?: string | null;
    }) =>
      api(`/cases/${caseId}/imports/proposals/${id}/decision`, decided, {
        method: "POST",
        body,
        idempotencyKey: newIdempotencyKey(),
      }),
  });
}

export function useUndoProposal(caseId: string) {
  return useMutation({
    mutationFn: (id: string) =>
      api(`/cases/${caseId}/imports/proposals/${id}/undo`, decided, {
        method: "POST",
        body: {},
        idempotencyKey: newIdempotencyKey(),
      }),
  });
}

export function useConfirmEntry(caseId: string) {
  return useMutation({
    mutationFn: (filingId: string) =>
      api(`/cases/${caseId}/imports/entries/${filingId}/confirmation`, brought, {
        method: "POST",
        body: {},
        idempotencyKey: newIdempotencyKey(),
      }),
  });
}
