"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast-store";
import { useDraft } from "@/components/ui/use-draft";
import { ApiError } from "@/lib/http/api-error";
import { readClientWords, useSetClientWords } from "@/lib/status/client";
import { STAGES, stageWords } from "@/lib/status/stages";

const ConflictDialog = dynamic(
  () => import("@/components/ui/conflict-dialog").then((m) => m.ConflictDialog),
  { ssr: false },
);

type Stage = (typeof STAGES)[number];
type Words = { stage: Stage; next: string | null; needed: string | null; version: number };
type Props = Words & { caseId: string; userId: string };

const label = { stage: "Stage", next: "What comes next", needed: "What is needed from the client" };
const stageOf = (value: string): Stage => STAGES.find((s) => s === value) ?? STAGES[0];

/** The stage and an attorney's own words for it. Empty words fall back to the stage's standing ones. */
export function ClientWordsForm({ caseId, userId, ...read }: Props) {
  const router = useRouter();
  const draft = useDraft(userId, `client-words:${caseId}`, {
    stage: String(read.stage),
    next: read.next ?? "",
    needed: read.needed ?? "",
    // Part of the draft: brought back after somebody else saved, it is a conflict.
    version: read.version,
  });
  const { values, set } = draft;
  const [current, setCurrent] = useState<Words | null>(null);
  const save = useSetClientWords(caseId);
  const errors = save.error instanceof ApiError ? save.error.fields : {};
  const stage = stageOf(values.stage);
  const mine = { stage, next: values.next.trim() || null, needed: values.needed.trim() || null };

  const send = (version: number) =>
    save.mutate(
      { ...mine, version },
      {
        onSuccess: () => {
          draft.clear();
          setCurrent(null);
          showToast({ title: "The client's page says so now." });
          router.refresh();
        },
        onError: async (error) => {
          const stands = await readClientWords(error);
          if (stands === null) showError(error, ["next", "needed", "stage"]);
          else setCurrent(stands);
        },
      },
    );

  const fields = (now: Words) =>
    [
      { key: "stage", yours: stageWords[stage].title, current: stageWords[now.stage].title },
      { key: "next", yours: mine.next, current: now.next },
      { key: "needed", yours: mine.needed, current: now.needed },
    ].map((f) => ({
      ...f,
      label: f.key === "stage" ? label.stage : f.key === "next" ? label.next : label.needed,
      differs: f.yours !== f.current,
    }));

  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send(values.version);
      }}
      className="grid gap-4"
      noValidate
    >
      {draft.restoredAt === null ? null : (
        <Notice
          title="What you typed earlier is back"
          actions={
            <Button size="sm" onClick={draft.discard}>
              Start afresh
            </Button>
          }
        />
      )}
      <Field label={label.stage} required error={errors.stage}>
        {(control) => (
          <Select
            {...control}
            options={STAGES.map((s) => ({ value: s, label: stageWords[s].title }))}
            value={values.stage}
            onChange={(e) => set({ stage: e.target.value })}
          />
        )}
      </Field>
      <Field label={label.next} hint={`Left empty, it reads: ${stageWords[stage].next}`} error={errors.next}>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={values.next}
            onChange={(e) => set({ next: e.target.value })}
          />
        )}
      </Field>
      <Field label={label.needed} hint="Left empty, it reads: Nothing at the moment." error={errors.needed}>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={values.needed}
            onChange={(e) => set({ needed: e.target.value })}
          />
        )}
      </Field>
      <div>
        <Button type="submit" tone="primary" pending={save.isPending}>
          Tell the client
        </Button>
      </div>
      {current === null ? null : (
        <ConflictDialog
          open
          what="these words"
          fields={fields(current)}
          pending={save.isPending}
          onClose={() => setCurrent(null)}
          onKeepYours={() => send(current.version)}
          onTakeCurrent={() => {
            draft.discard();
            setCurrent(null);
            router.refresh();
          }}
        />
      )}
    </form>
  );
}
