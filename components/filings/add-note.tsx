"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast-store";
import { useDraft } from "@/components/ui/use-draft";
import { api, newIdempotencyKey, nothing } from "@/lib/http/client";

/** A note on an entry: work product, shown on its row of the docket to the team alone. */
export function AddNote({ caseId, filingId, userId }: { caseId: string; filingId: string; userId: string }) {
  const router = useRouter();
  const { values, set, discard } = useDraft(userId, `filing-note:${filingId}`, { text: "" });
  const write = useMutation({
    mutationFn: () =>
      api(`/cases/${caseId}/notes`, nothing, {
        body: { subjectKind: "filing", subjectId: filingId, text: values.text },
        idempotencyKey: newIdempotencyKey(),
      }),
    onSuccess: () => {
      discard();
      showToast({ title: "Note written" });
      router.refresh();
    },
    onError: (error) => showError(error),
  });
  return (
    <form
      className="no-print mt-2 flex flex-col items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (values.text.trim() !== "") write.mutate();
      }}
    >
      <Field label="Add a note" required className="w-full">
        {({ required: _, ...control }) => (
          <Textarea
            {...control}
            rows={2}
            value={values.text}
            placeholder="For the team. The client never sees it."
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      <Button type="submit" size="sm" pending={write.isPending}>
        Write the note
      </Button>
    </form>
  );
}
