"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { askEngine, askPreview, deadlineKeys } from "@/lib/deadlines/client";

/**
 * The engine's answer to a question, with the closures on record; null: there is nothing to ask yet. With a case, the
 * question is the date that a form would enter there, on the case's own track.
 */
export function useAnswer(question: Record<string, unknown> | null, caseId: string | null = null) {
  return useQuery({
    queryKey: [...deadlineKeys.all, "answer", caseId, question],
    queryFn: () => (caseId === null ? askEngine(question ?? {}) : askPreview(caseId, question ?? {})),
    enabled: question !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
