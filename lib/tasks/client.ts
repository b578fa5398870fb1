import { useMutation } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import type { TaskRow } from "./schema";

// Fetched with the first answer: a page must not load zod to be shown.
const taskRow = () => import("./schema").then((m) => m.taskRow);

/** Completes a task, or opens it again. */
export const useCompleteTask = () =>
  useMutation({
    mutationFn: ({ id, caseId, version, title, dueOn, ownerId, state }: TaskRow) =>
      api(`/cases/${caseId}/tasks/${id}`, taskRow, {
        method: "PATCH",
        body: { version, title, dueOn, ownerId, state: state === "done" ? "open" : "done" },
      }),
  });
