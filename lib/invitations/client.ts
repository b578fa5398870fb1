import { useMutation } from "@tanstack/react-query";
import { api, nothing, type Parser } from "@/lib/http/client";

/** A link that is shown once; null where this answers a retry. */
export const shownOnce: Parser<string | null> = {
  parse(value) {
    if (typeof value !== "object" || value === null || !("link" in value)) throw new Error("no link");
    return typeof value.link === "string" ? value.link : null;
  },
};

export const useInvite = () =>
  useMutation({
    mutationFn: ({ body, idempotencyKey }: { body: unknown; idempotencyKey: string }) =>
      api("/invitations", shownOnce, { method: "POST", body, idempotencyKey }),
  });

export const useWithdrawInvitation = () =>
  useMutation({
    mutationFn: (id: string) => api(`/invitations/${id}`, nothing, { method: "DELETE" }),
  });
