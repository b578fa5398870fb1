import { useMutation } from "@tanstack/react-query";
import { api, newIdempotencyKey } from "@/lib/http/client";
import { looked } from "./schema";

/** Marks cases as read up to now. */
export const useMarkLooked = () =>
  useMutation({
    mutationFn: (caseIds: readonly string[]) =>
      api("/today/looks", looked, { method: "POST", body: { caseIds }, idempotencyKey: newIdempotencyKey() }),
  });
