"use client";

import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import type { DraftValues } from "@/components/ui/draft-storage";
import { api, newIdempotencyKey, type Parser } from "@/lib/http/client";

/** The answer is only asked for its id; the page reads the rest again. */
const answer: Parser<{ id?: string }> = {
  parse: (value) =>
    typeof value === "object" && value !== null && "id" in value && typeof value.id === "string"
      ? { id: value.id }
      : {},
};
export type SaveMethod = "POST" | "PUT" | "PATCH";

/** Sends a form. The same body keeps its key over retries, so that a click too many makes one row. */
export function useSaveRecord(path: string, method: SaveMethod) {
  const sent = useRef<{ text: string; key: string } | null>(null);
  return useMutation({
    mutationFn: (body: DraftValues) => {
      const text = JSON.stringify(body);
      if (sent.current?.text !== text) sent.current = { text, key: newIdempotencyKey() };
      return api(path, answer, { method, body, idempotencyKey: sent.current.key });
    },
  });
}
