import { useMutation, useQuery } from "@tanstack/react-query";
import { api, newIdempotencyKey, nothing } from "@/lib/http/client";
import type { FilingProposal } from "./proposal-schema";
import type { CorrectFilingInput, LogFilingInput, PaperInput } from "./schema";

// Fetched with the first answer: a page must not load zod to be shown.
const filingProposal = () => import("./proposal-schema").then((m) => m.filingProposal);
const filing = () => import("./schema").then((m) => m.filing);
const filingPage = () => import("./schema").then((m) => m.filingPage);
const sealedFiling = () => import("./schema").then((m) => m.sealedFiling);

const base = (caseId: string) => `/cases/${caseId}/filings`;

export const filingKeys = {
  all: (caseId: string) => ["filings", caseId] as const,
  search: (caseId: string, q: string) => ["filings", caseId, "search", q] as const,
};

/** Entries that fit what is typed, for choosing one; the newest when nothing is. */
export const useFilingSearch = (caseId: string, q: string, enabled = true) =>
  useQuery({
    queryKey: filingKeys.search(caseId, q),
    queryFn: ({ signal }) =>
      api(`${base(caseId)}${q === "" ? "" : `?q=${encodeURIComponent(q)}`}`, filingPage, { signal }),
    enabled,
    staleTime: 30_000,
  });

/**
 * Keeps which kinds one mutes on this docket. Sent while the form already leads on: the browser finishes it behind the
 * next page, which names the kinds itself.
 */
export const keepMuted = (caseId: string, kinds: readonly string[]): Promise<null> =>
  api(`${base(caseId)}/muted`, nothing, { method: "PUT", body: { kinds }, keepalive: true });

/** `key` is made once per form, so that a double click or a retry makes one entry. */
export const useLogFiling = (caseId: string) =>
  useMutation({
    mutationFn: ({ input, key }: { input: LogFilingInput; key: string }) =>
      api(base(caseId), filing, { body: input, idempotencyKey: key }),
  });

export const useCorrectFiling = (caseId: string, filingId: string) =>
  useMutation({
    mutationFn: (input: CorrectFilingInput) =>
      api(`${base(caseId)}/${filingId}`, filing, { method: "PATCH", body: input }),
  });

export const readDocketText = (
  caseId: string,
  input: { text: string; number: number | null; filedOn: string | null },
): Promise<FilingProposal> =>
  api(`${base(caseId)}/reading`, filingProposal, { body: input, idempotencyKey: newIdempotencyKey() });

export const useSealFiling = (caseId: string, filingId: string) =>
  useMutation({
    mutationFn: (input: { tier: string; audienceId: string | null; withPapers: boolean }) =>
      api(`${base(caseId)}/${filingId}/seal`, sealedFiling, {
        body: input,
        idempotencyKey: newIdempotencyKey(),
      }),
  });

export const useAddPaper = (caseId: string, filingId: string) =>
  useMutation({
    mutationFn: (input: PaperInput) =>
      api(`${base(caseId)}/${filingId}/papers`, filing, { body: input, idempotencyKey: newIdempotencyKey() }),
  });

export const useLinkFiling = (caseId: string, filingId: string) =>
  useMutation({
    mutationFn: (input: { toId: string; kind: string; part: string | null; disposition: string | null }) =>
      api(`${base(caseId)}/${filingId}/links`, filing, { body: input, idempotencyKey: newIdempotencyKey() }),
  });

export const useUnlinkFiling = (caseId: string, filingId: string) =>
  useMutation({
    mutationFn: (linkId: string) =>
      api(`${base(caseId)}/${filingId}/links/${linkId}`, filing, { method: "DELETE" }),
  });
