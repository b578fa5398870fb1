"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { askEngine, deadlineKeys } from "@/lib/deadlines/client";

/** The engine's answer to a question, with the closures on record; null: there is nothing to ask yet. */
export function useAnswer(question: Record<string, unknown> | null) {
  return useQuery({
    queryKey: [...deadlineKeys.all, "answer", question],
    queryFn: () => askEngine(question ?? {}),
    enabled: question !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
