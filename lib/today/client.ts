import { useMutation } from "@tanstack/react-query";
import { api, newIdempotencyKey } from "@/lib/http/client";

// Fetched with the first answer: a page must not load zod to be shown.
const looked = () => import("./schema").then((m) => m.looked);

/** Marks cases as read up to now. */
export const useMarkLooked = () =>
  useMutation({
    mutationFn: (caseIds: readonly string[]) =>
      api("/today/looks", looked, { method: "POST", body: { caseIds }, idempotencyKey: newIdempotencyKey() }),
  });
