import { useMutation } from "@tanstack/react-query";
import { api, nothing } from "@/lib/http/client";

type Post<T> = { body: T; idempotencyKey: string };

export const useOpenAudience = (caseId: string) =>
  useMutation({
    mutationFn: ({ body, idempotencyKey }: Post<{ name: string; tier: string }>) =>
      api(`/cases/${caseId}/audiences`, nothing, { method: "POST", body, idempotencyKey }),
  });

export const useAddToAudience = (caseId: string, audienceId: string) =>
  useMutation({
    mutationFn: ({ body, idempotencyKey }: Post<{ userId: string; signedOn: string | null }>) =>
      api(`/cases/${caseId}/audiences/${audienceId}/members`, nothing, {
        method: "POST",
        body,
        idempotencyKey,
      }),
  });

export const useRemoveFromAudience = (caseId: string, audienceId: string) =>
  useMutation({
    mutationFn: (userId: string) =>
      api(`/cases/${caseId}/audiences/${audienceId}/members/${userId}`, nothing, { method: "DELETE" }),
  });
