import { useMutation } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { type TaskRow, taskRow } from "./schema";

/** Completes a task, or opens it again. */
export const useCompleteTask = () =>
  useMutation({
    mutationFn: ({ id, caseId, version, title, dueOn, ownerId, state }: TaskRow) =>
      api(`/cases/${caseId}/tasks/${id}`, taskRow, {
        method: "PATCH",
        body: { version, title, dueOn, ownerId, state: state === "done" ? "open" : "done" },
      }),
  });
