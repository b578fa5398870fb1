"use client";

import { useMutation } from "@tanstack/react-query";
import { api } from "@/lib/http/client";

// Fetched with the first answer: a page must not load zod to be shown.
const message = () => import("./schema").then((m) => m.message);

export type NewMessage = { text: string; reporterId: string | null; idempotencyKey: string };

export const useSendMessage = (caseId: string) =>
  useMutation({
    mutationFn: ({ idempotencyKey, ...body }: NewMessage) =>
      api(`/cases/${caseId}/messages`, message, { body, idempotencyKey }),
  });
