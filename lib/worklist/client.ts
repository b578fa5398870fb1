"use client";

import { useMutation } from "@tanstack/react-query";
import { api, newIdempotencyKey } from "@/lib/http/client";
import type { OutsideServiceInput } from "./schema";

// Fetched with the first answer: a page must not load zod to be shown.
const fetcherSet = () => import("./schema").then((m) => m.fetcherSet);
const lookTaken = () => import("./schema").then((m) => m.lookTaken);
const recorded = () => import("./schema").then((m) => m.recorded);

const post = (body: unknown) => ({ method: "POST" as const, body, idempotencyKey: newIdempotencyKey() });

export const useAssignFetcher = (caseId: string, filingId: string) =>
  useMutation({
    mutationFn: (fetcherId: string | null) =>
      api(`/cases/${caseId}/worklist/${filingId}/fetcher`, fetcherSet, post({ fetcherId })),
  });

export const useTakeFreeLook = (caseId: string, filingId: string) =>
  useMutation({
    mutationFn: () => api(`/cases/${caseId}/worklist/${filingId}/free-look`, lookTaken, post({})),
  });

/** Records a service, or sets the one of `serviceId` right. `key`: that of the form, so that it is recorded once. */
export const useRecordOutsideService = () =>
  useMutation({
    mutationFn: ({
      caseId,
      serviceId,
      input,
      key,
    }: {
      caseId: string;
      serviceId: string | null;
      input: OutsideServiceInput;
      key: string;
    }) =>
      api(
        `/cases/${caseId}/worklist/outside-services${serviceId === null ? "" : `/${serviceId}`}`,
        recorded,
        serviceId === null
          ? { method: "POST", body: input, idempotencyKey: key }
          : { method: "PATCH", body: input },
      ),
  });
