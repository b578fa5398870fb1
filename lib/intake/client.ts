"use client";

import { useMutation } from "@tanstack/react-query";
import { api, newIdempotencyKey } from "@/lib/http/client";

// Fetched with the first answer: a page must not load zod to be shown.
const done = () => import("./schema").then((m) => m.done);
const openedAddress = () => import("./schema").then((m) => m.openedAddress);

const base = (caseId: string) => `/cases/${caseId}/imports/intake`;
const post = (body: unknown) => ({ method: "POST" as const, body, idempotencyKey: newIdempotencyKey() });

export const useOpenAddress = (caseId: string) =>
  useMutation({
    mutationFn: (allowList: string[]) => api(`${base(caseId)}/address`, openedAddress, post({ allowList })),
  });

export const useTrustSenders = (caseId: string) =>
  useMutation({
    mutationFn: (allowList: string[]) =>
      api(`${base(caseId)}/address`, done, { method: "PATCH", body: { allowList } }),
  });

export const useCloseAddress = (caseId: string) =>
  useMutation({ mutationFn: () => api(`${base(caseId)}/address`, done, { method: "DELETE" }) });

export const useFollow = (caseId: string) =>
  useMutation({
    mutationFn: (input: { channel: "rss" | "courtlistener"; url: string }) =>
      api(`${base(caseId)}/feeds`, done, post(input)),
  });

export const useChangeFeed = (caseId: string) =>
  useMutation({
    mutationFn: ({ feedId, change }: { feedId: string; change: "check" | "end" }) =>
      api(`${base(caseId)}/feeds/${feedId}/${change}`, done, post({})),
  });
