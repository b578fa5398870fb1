"use client";

import { useMutation } from "@tanstack/react-query";
import type { z } from "zod";
import { ApiError } from "@/lib/http/api-error";
import { api, newIdempotencyKey } from "@/lib/http/client";
import type { clientWords, setClientWordsInput } from "./schema";

/** Comes with the first answer: the page itself needs no zod. */
const answer = () => import("./schema").then((m) => m.clientWords);

export const useSetClientWords = (caseId: string) =>
  useMutation({
    mutationFn: (body: z.input<typeof setClientWordsInput>) =>
      api(`/cases/${caseId}/status`, answer, {
        method: "PUT",
        body,
        idempotencyKey: newIdempotencyKey(),
      }),
  });

/** The words as they stand now, where an error says that somebody else saved first; null for any other error. */
export async function readClientWords(error: unknown): Promise<z.infer<typeof clientWords> | null> {
  if (!(error instanceof ApiError) || error.code !== "conflict") return null;
  return (await answer()).safeParse(error.current).data ?? null;
}
