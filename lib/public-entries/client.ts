import { useMutation } from "@tanstack/react-query";
import { api, nothing } from "@/lib/http/client";

export const useChoosePublicEntries = (caseId: string) =>
  useMutation({
    mutationFn: (releasedAsLogged: boolean) =>
      api(`/cases/${caseId}/public-entries`, nothing, { method: "PUT", body: { releasedAsLogged } }),
  });
