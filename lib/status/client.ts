"use client";

import { useMutation } from "@tanstack/react-query";
import type { z } from "zod";
import { api, newIdempotencyKey } from "@/lib/http/client";
import { clientWords, type setClientWordsInput } from "./schema";

export const useSetClientWords = (caseId: string) =>
  useMutation({
    mutationFn: (body: z.input<typeof setClientWordsInput>) =>
      api(`/cases/${caseId}/status`, clientWords, {
        method: "PUT",
        body,
        idempotencyKey: newIdempotencyKey(),
      }),
  });
