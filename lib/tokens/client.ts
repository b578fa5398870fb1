import { useMutation } from "@tanstack/react-query";
import { api, nothing, type Parser } from "@/lib/http/client";

/** The new token; null where this answers a retry. */
const token: Parser<string | null> = {
  parse(value) {
    if (typeof value !== "object" || value === null || !("token" in value)) throw new Error("no token");
    return typeof value.token === "string" ? value.token : null;
  },
};

export const useMakeToken = () =>
  useMutation({
    mutationFn: ({ name, idempotencyKey }: { name: string; idempotencyKey: string }) =>
      api("/tokens", token, { method: "POST", body: { name }, idempotencyKey }),
  });

export const useRevokeToken = () =>
  useMutation({ mutationFn: (id: string) => api(`/tokens/${id}`, nothing, { method: "DELETE" }) });
