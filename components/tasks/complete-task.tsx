"use client";

import { Check, Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { IconButton } from "@/components/ui/icon-button";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { useCompleteTask } from "@/lib/tasks/client";
import type { TaskRow } from "@/lib/tasks/schema";

/** Ticks a task off; once more opens it again. */
export function CompleteTask({ task }: { task: TaskRow }) {
  const router = useRouter();
  const complete = useCompleteTask();
  const done = task.state === "done";
  return (
    <IconButton
      label={done ? `Open “${task.title}” again` : `Mark “${task.title}” done`}
      icon={done ? <Undo2 /> : <Check />}
      pending={complete.isPending}
      onClick={() =>
        complete.mutate(task, {
          onSuccess: () => {
            showToast({ title: done ? "Open again" : "Done" });
            router.refresh();
          },
          onError: (error) => showError(error),
        })
      }
    />
  );
}
