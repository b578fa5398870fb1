"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { useDraft } from "@/components/ui/use-draft";
import { ApiError } from "@/lib/http/api-error";
import { api, newIdempotencyKey } from "@/lib/http/client";
import { useSendMessage } from "@/lib/messages/client";

type Props = { caseId: string; userId: string; reporterId: string | null; to: string; unread: boolean };

const ignore = { parse: () => null };

/** `key` is kept with the text it belongs to: sent again after a lost answer or a reload, it is one message. */
const blank = { text: "", key: "" };

export function MessageForm({ caseId, userId, reporterId, to, unread }: Props) {
  const router = useRouter();
  const draft = useDraft(userId, `message:${caseId}:${reporterId ?? "lead"}`, blank);
  const send = useSendMessage(caseId);
  const errors = send.error instanceof ApiError ? send.error.fields : {};

  // Read receipts come from what was shown in a browser, not from what a server rendered.
  useEffect(() => {
    if (!unread) return;
    void api(`/cases/${caseId}/messages/read`, ignore, {
      body: { reporterId },
      idempotencyKey: newIdempotencyKey(),
    }).catch(() => null);
  }, [caseId, reporterId, unread]);

  function submit(event: FormEvent) {
    event.preventDefault();
    send.mutate(
      { text: draft.values.text, reporterId, idempotencyKey: draft.values.key || newIdempotencyKey() },
      {
        onSuccess: () => {
          draft.clear();
          draft.set(blank);
          router.refresh();
        },
        onError: (error) => showError(error, ["text"]),
      },
    );
  }

  return (
    <form onSubmit={submit} className="grid gap-3" noValidate>
      <Field label={`Write to ${to}`} required error={errors.text}>
        {(control) => (
          <Textarea
            {...control}
            rows={4}
            value={draft.values.text}
            onChange={(e) =>
              draft.set({ text: e.target.value, key: e.target.value === "" ? "" : newIdempotencyKey() })
            }
          />
        )}
      </Field>
      <div>
        <Button type="submit" tone="primary" pending={send.isPending}>
          Send
        </Button>
      </div>
    </form>
  );
}
