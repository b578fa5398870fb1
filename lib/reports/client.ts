"use client";

import { useMutation } from "@tanstack/react-query";
import type { z } from "zod";
import { api, newIdempotencyKey } from "@/lib/http/client";
import type { decideReportInput, submitReportInput } from "./schema";

// Fetched with the first answer: a page must not load zod to be shown.
const report = () => import("./schema").then((m) => m.report);

/** One key per form: pressing the button twice makes one report. */
export const useSubmitReport = (caseId: string) =>
  useMutation({
    mutationFn: ({
      body,
      idempotencyKey,
    }: {
      body: z.input<typeof submitReportInput>;
      idempotencyKey: string;
    }) => api(`/cases/${caseId}/reports`, report, { body, idempotencyKey }),
  });

export const useDecideReport = (caseId: string, reportId: string) =>
  useMutation({
    mutationFn: (body: z.input<typeof decideReportInput>) =>
      api(`/cases/${caseId}/reports/${reportId}/decision`, report, {
        body,
        idempotencyKey: newIdempotencyKey(),
      }),
  });

export const useWithdrawReport = (caseId: string, reportId: string) =>
  useMutation({
    mutationFn: (version: number) =>
      api(`/cases/${caseId}/reports/${reportId}/withdrawal`, report, {
        body: { version },
        idempotencyKey: newIdempotencyKey(),
      }),
  });
