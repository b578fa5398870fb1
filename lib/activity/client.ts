import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";

// Fetched with the first answer: a page must not load zod to be shown.
const chainCheck = () => import("./schema").then((m) => m.chainCheck);

export const activityKeys = {
  chain: (caseId: string) => ["activity", caseId, "chain"] as const,
};

export const chainQuery = (caseId: string) =>
  queryOptions({
    queryKey: activityKeys.chain(caseId),
    queryFn: ({ signal }) => api(`/cases/${caseId}/activity/chain`, chainCheck, { signal }),
  });
