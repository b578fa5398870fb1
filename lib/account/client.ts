import { useMutation } from "@tanstack/react-query";
import { api, nothing } from "@/lib/http/client";

export const useEndSession = () =>
  useMutation({
    mutationFn: (id: string) => api(`/account/sessions/${id}`, nothing, { method: "DELETE" }),
  });

export const useEndOtherSessions = () =>
  useMutation({ mutationFn: () => api("/account/sessions", nothing, { method: "DELETE" }) });
