"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast-store";
import { useRequestKey } from "@/components/ui/use-request-key";
import type { CourtDate } from "@/lib/dates/court-date";
import { api } from "@/lib/http/client";
import type { Teammate } from "@/lib/tasks/schema";

type Props = {
  caseId: string;
  title: string;
  subject: { kind: "harm" | "fact" | "claim"; id: string } | null;
  team: readonly Teammate[];
  today: CourtDate;
  label?: string;
};

/** Makes a task of something missing, for somebody, by a day. */
export function AssignButton({ caseId, title, subject, team, today, label = "Assign" }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  // A list may hold a hundred of these: the form is made when it is asked for, and then stays.
  const [asked, setAsked] = useState(false);
  const [text, setText] = useState(title);
  const [ownerId, setOwner] = useState("");
  const [dueOn, setDue] = useState<CourtDate | null>(null);
  const key = useRequestKey();
  const add = useMutation({
    mutationFn: () =>
      api(`/cases/${caseId}/tasks`, () => import("@/lib/tasks/schema").then((m) => m.taskRow), {
        body: {
          title: text,
          dueOn,
          ownerId: ownerId || null,
          subjectKind: subject?.kind ?? null,
          subjectId: subject?.id ?? null,
        },
        idempotencyKey: key.take(),
      }),
    onSuccess: () => {
      setOpen(false);
      showToast({ title: "Task made" });
      router.refresh();
    },
    onError: (error) => showError(error),
    onSettled: (_, error) => key.settle(error),
  });
  return (
    <>
      <Button
        size="sm"
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        {label}
      </Button>
      {asked ? (
        <Dialog
          open={open}
          onClose={() => setOpen(false)}
          title="Make a task of this"
          width="narrow"
          keepOnOutsideClick
          actions={
            <>
              <Button onClick={() => setOpen(false)}>Cancel</Button>
              <Button tone="primary" onClick={() => add.mutate()} pending={add.isPending}>
                Make the task
              </Button>
            </>
          }
        >
          <div className="space-y-4">
            <Field label="What is to be done" required>
              {(control) => <Textarea {...control} value={text} onChange={(e) => setText(e.target.value)} />}
            </Field>
            <Field label="Whose">
              {(control) => (
                <Select
                  {...control}
                  value={ownerId}
                  placeholder="Nobody yet"
                  options={team.map((t) => ({ value: t.id, label: t.name }))}
                  onChange={(e) => setOwner(e.target.value)}
                />
              )}
            </Field>
            <Field label="By">
              {(control) => <DateInput {...control} today={today} value={dueOn} onValueChange={setDue} />}
            </Field>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
