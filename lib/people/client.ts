import { useMutation } from "@tanstack/react-query";
import { api, nothing } from "@/lib/http/client";
import type { Role } from "./schema";

/** Gives a role in a case, or another one. The pages read people on the server: refresh them afterwards. */
export const useSetRole = (userId: string) =>
  useMutation({
    mutationFn: ({ caseId, role }: { caseId: string; role: Role }) =>
      api(`/people/${userId}/roles/${caseId}`, nothing, { method: "PUT", body: { role } }),
  });

export const useEndRole = (userId: string) =>
  useMutation({
    mutationFn: (caseId: string) => api(`/people/${userId}/roles/${caseId}`, nothing, { method: "DELETE" }),
  });

/** Takes all access away (true), or gives it back. */
export const useRevoke = (userId: string) =>
  useMutation({
    mutationFn: (revoke: boolean) =>
      api(`/people/${userId}/revocation`, nothing, { method: revoke ? "PUT" : "DELETE" }),
  });

export const useSetAdministrator = (userId: string) =>
  useMutation({
    mutationFn: (administers: boolean) =>
      api(`/people/${userId}/administrator`, nothing, { method: "PUT", body: { administers } }),
  });
