"use client";

import { useMutation } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { message } from "./schema";

export type NewMessage = { text: string; reporterId: string | null; idempotencyKey: string };

export const useSendMessage = (caseId: string) =>
  useMutation({
    mutationFn: ({ idempotencyKey, ...body }: NewMessage) =>
      api(`/cases/${caseId}/messages`, message, { body, idempotencyKey }),
  });
