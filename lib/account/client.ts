import { useMutation } from "@tanstack/react-query";
import { api, nothing, type Parser } from "@/lib/http/client";

/** Read without zod: every form that keeps a draft asks for it. */
const draftKey: Parser<{ userId: string; key: string }> = {
  parse(value) {
    if (typeof value !== "object" || value === null || !("userId" in value) || !("key" in value))
      throw new Error("no key");
    const { userId, key } = value;
    if (typeof userId !== "string" || typeof key !== "string") throw new Error("no key");
    return { userId, key };
  },
};

/** The key of one's own drafts, and whose it is. */
export const fetchDraftKey = () => api("/account/draft-key", draftKey);

export const useEndSession = () =>
  useMutation({
    mutationFn: (id: string) => api(`/account/sessions/${id}`, nothing, { method: "DELETE" }),
  });

export const useEndOtherSessions = () =>
  useMutation({ mutationFn: () => api("/account/sessions", nothing, { method: "DELETE" }) });
