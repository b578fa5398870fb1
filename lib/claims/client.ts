import { useMutation } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { pleadings } from "./schema";

/** Makes a version the one the case is tried on. */
export const useMakeOperative = (caseId: string) =>
  useMutation({
    mutationFn: (pleadingId: string) =>
      api(`/cases/${caseId}/pleadings/${pleadingId}/operative`, pleadings, { method: "PUT" }),
  });
