import { useMutation } from "@tanstack/react-query";
import { api, nothing, type Parser } from "@/lib/http/client";

const check: Parser<{ events: number; brokenAt: number | null }> = {
  parse(value) {
    if (typeof value !== "object" || value === null || !("events" in value) || !("brokenAt" in value))
      throw new Error("no answer about the chain");
    const { events, brokenAt } = value;
    return {
      events: typeof events === "number" ? events : 0,
      brokenAt: typeof brokenAt === "number" ? brokenAt : null,
    };
  },
};

/** Recomputes the whole chain on the server. */
export const useCheckChain = () => useMutation({ mutationFn: () => api("/installation/chain", check) });

export const useRemoveIllustrative = () =>
  useMutation({ mutationFn: () => api("/installation/illustrative", nothing, { method: "DELETE" }) });
