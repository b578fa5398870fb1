import { useMutation } from "@tanstack/react-query";
import { api, nothing } from "@/lib/http/client";

export const useGrantItem = (caseId: string, userId: string) =>
  useMutation({
    mutationFn: ({ itemId, idempotencyKey }: { itemId: string; idempotencyKey: string }) =>
      api(`/cases/${caseId}/grants`, nothing, {
        method: "POST",
        body: { userId, kind: "filing", itemId },
        idempotencyKey,
      }),
  });

export const useWithdrawGrant = (caseId: string, userId: string) =>
  useMutation({
    mutationFn: (itemId: string) =>
      api(`/cases/${caseId}/grants/${userId}/${itemId}`, nothing, { method: "DELETE" }),
  });
