import { useMutation } from "@tanstack/react-query";
import { api, nothing } from "@/lib/http/client";
import { shownOnce } from "@/lib/invitations/client";

export const useMakePasswordLink = (userId: string) =>
  useMutation({
    mutationFn: ({ body, idempotencyKey }: { body: unknown; idempotencyKey: string }) =>
      api(`/people/${userId}/password-link`, shownOnce, { method: "POST", body, idempotencyKey }),
  });

export const useWithdrawPasswordLink = (userId: string) =>
  useMutation({
    mutationFn: () => api(`/people/${userId}/password-link`, nothing, { method: "DELETE" }),
  });
