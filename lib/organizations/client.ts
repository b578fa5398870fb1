import { useMutation } from "@tanstack/react-query";
import { api, nothing } from "@/lib/http/client";

export const useAddOrganization = () =>
  useMutation({
    mutationFn: ({
      body,
      idempotencyKey,
    }: {
      body: { name: string; kind: string };
      idempotencyKey: string;
    }) => api("/organizations", nothing, { method: "POST", body, idempotencyKey }),
  });
