import { useMutation } from "@tanstack/react-query";
import { api } from "@/lib/http/client";

// Fetched with the first answer: a page must not load zod to be shown.
const pleadings = () => import("./schema").then((m) => m.pleadings);

/** Makes a version the one the case is tried on. */
export const useMakeOperative = (caseId: string) =>
  useMutation({
    mutationFn: (pleadingId: string) =>
      api(`/cases/${caseId}/pleadings/${pleadingId}/operative`, pleadings, { method: "PUT" }),
  });
