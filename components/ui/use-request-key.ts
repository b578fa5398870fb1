"use client";

import { useRef } from "react";
import { wasRefused } from "@/lib/http/api-error";
import { newIdempotencyKey } from "@/lib/http/client";

/**
 * The Idempotency-Key of one form. `take()` gives the same key until the request is answered, so that a double click
 * or a second try after a lost answer makes one row; `settle(error)` (null: it was done) ends it once it was done or
 * refused: what is sent next is another request.
 */
export function useRequestKey() {
  const key = useRef<string | null>(null);
  return {
    take: (): string => {
      key.current ??= newIdempotencyKey();
      return key.current;
    },
    settle: (error: unknown): void => {
      if (error === null || wasRefused(error)) key.current = null;
    },
  };
}
