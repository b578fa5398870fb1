"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast-store";
import { ApiError } from "@/lib/http/api-error";
import { useSetClientWords } from "@/lib/status/client";
import { STAGES, stageWords } from "@/lib/status/stages";

type Stage = (typeof STAGES)[number];
type Props = { caseId: string; stage: Stage; next: string | null; needed: string | null; version: number };

/** The stage and an attorney's own words for it. Empty words fall back to the stage's standing ones. */
export function ClientWordsForm({ caseId, ...initial }: Props) {
  const router = useRouter();
  const [values, setValues] = useState({
    stage: initial.stage,
    next: initial.next ?? "",
    needed: initial.needed ?? "",
  });
  const save = useSetClientWords(caseId);
  const errors = save.error instanceof ApiError ? save.error.fields : {};
  const conflict = save.error instanceof ApiError && save.error.code === "conflict";

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate(
      {
        version: initial.version,
        stage: values.stage,
        next: values.next.trim() || null,
        needed: values.needed.trim() || null,
      },
      {
        onSuccess: () => {
          showToast({ title: "The client's page says so now." });
          router.refresh();
        },
        onError: (error) => {
          if (error instanceof ApiError && error.code === "conflict") router.refresh();
          else showError(error, ["next", "needed", "stage"]);
        },
      },
    );
  }

  return (
    <form onSubmit={submit} className="grid gap-4" noValidate>
      {conflict ? (
        <Notice tone="warning" title="Somebody changed these words while you were writing" live>
          Now: “{stageWords[initial.stage].title}”. Next: “{initial.next ?? "the stage's own words"}”. Needed:
          “{initial.needed ?? "nothing"}”. Yours are still below; save again to replace theirs.
        </Notice>
      ) : null}
      <Field label="Stage" required error={errors.stage}>
        {(control) => (
          <Select
            {...control}
            options={STAGES.map((stage) => ({ value: stage, label: stageWords[stage].title }))}
            value={values.stage}
            onChange={(e) =>
              setValues({ ...values, stage: STAGES.find((s) => s === e.target.value) ?? values.stage })
            }
          />
        )}
      </Field>
      <Field
        label="What comes next"
        hint={`Left empty, it reads: ${stageWords[values.stage].next}`}
        error={errors.next}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={values.next}
            onChange={(e) => setValues({ ...values, next: e.target.value })}
          />
        )}
      </Field>
      <Field
        label="What is needed from the client"
        hint="Left empty, it reads: Nothing at the moment."
        error={errors.needed}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={values.needed}
            onChange={(e) => setValues({ ...values, needed: e.target.value })}
          />
        )}
      </Field>
      <div>
        <Button type="submit" tone="primary" pending={save.isPending}>
          Tell the client
        </Button>
      </div>
    </form>
  );
}
