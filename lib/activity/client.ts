import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { chainCheck } from "./schema";

export const activityKeys = {
  chain: (caseId: string) => ["activity", caseId, "chain"] as const,
};

export const chainQuery = (caseId: string) =>
  queryOptions({
    queryKey: activityKeys.chain(caseId),
    queryFn: ({ signal }) => api(`/cases/${caseId}/activity/chain`, chainCheck, { signal }),
  });
