"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "@/components/ui/button";
import { ConflictDialog } from "@/components/ui/conflict-dialog";
import { type DraftValues, isDraftValue } from "@/components/ui/draft-storage";
import { FormErrorSummary } from "@/components/ui/form-error-summary";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { useDraft } from "@/components/ui/use-draft";
import { ApiError } from "@/lib/http/api-error";
import { compareFields } from "./compare-fields";
import { CONTRARY, encode } from "./field-spec";
import { RecordField } from "./record-field";
import type { RecordFormProps } from "./record-form";
import { useSaveRecord } from "./use-save-record";

type Conflict = { current: Record<string, unknown> };

/** What was read: a version, or the value itself where a row has none. Sent back, it tells a stale edit. */
const READ = ["version", "from"] as const;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function conflictOf(error: unknown): Conflict | null {
  if (!(error instanceof ApiError) || error.code !== "conflict" || !isRecord(error.current)) return null;
  return { current: error.current };
}

/** The form itself: draft, errors under their fields, and both versions where somebody saved first. */
export function RecordFormSheet(props: RecordFormProps & { onClose: () => void }) {
  const { userId, form, title, lead, path, method, fields, initial, fixed = {}, today, onClose } = props;
  const router = useRouter();
  const prefix = useId();
  // What was read is part of the draft: brought back after somebody else saved, it is a conflict.
  const start: DraftValues = { ...initial };
  for (const name of READ) if (fixed[name] !== undefined) start[name] = fixed[name];
  const { values, set, restoredAt, clear, discard } = useDraft<DraftValues>(userId, form, start);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const save = useSaveRecord(path, method);
  const idOf = (name: string) => `${prefix}-${name}`;
  const errorOf = (name: string) =>
    errors[name] ?? Object.entries(errors).find(([key]) => key.startsWith(`${name}.`))?.[1] ?? null;

  async function send(over: Record<string, unknown> | null) {
    const body: DraftValues = { ...fixed };
    for (const spec of fields) body[spec.name] = encode(spec, values[spec.name]);
    if (fields.some((f) => f.kind === "sources")) body[CONTRARY] = values[CONTRARY] ?? [];
    for (const name of READ) {
      const read = over?.[name] ?? values[name];
      if (name in fixed && isDraftValue(read)) body[name] = read;
    }
    setErrors({});
    try {
      const { id } = await save.mutateAsync(body);
      clear();
      onClose();
      showToast({ title: props.done });
      if (props.goTo !== undefined && id !== undefined) router.push(props.goTo.replace("{id}", id));
      router.refresh();
    } catch (error) {
      const found = conflictOf(error);
      if (found !== null) {
        setConflict(found);
        return;
      }
      setConflict(null);
      if (error instanceof ApiError) setErrors(error.fields);
      showError(
        error,
        fields.flatMap((f) => [
          f.name,
          ...Object.keys(error instanceof ApiError ? error.fields : {}).filter((k) =>
            k.startsWith(`${f.name}.`),
          ),
        ]),
      );
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(null);
  };
  const shown = fields.flatMap((f) => {
    const message = errorOf(f.name);
    return message === null ? [] : [{ fieldId: idOf(f.name), message }];
  });

  // Beside the page, not inside the cell that opened it: a cell's alignment and size are not the form's.
  return createPortal(
    <>
      <Sheet
        open
        onClose={onClose}
        title={title}
        {...(lead ? { lead } : {})}
        keepOnOutsideClick
        actions={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" form={prefix} tone="primary" pending={save.isPending}>
              {props.submit ?? "Save"}
            </Button>
          </>
        }
      >
        <form id={prefix} onSubmit={submit} noValidate className="grid gap-4 sm:grid-cols-2">
          <div className="space-y-3 empty:hidden sm:col-span-2">
            <FormErrorSummary errors={shown} />
            {restoredAt === null ? null : (
              <Notice
                title="What you typed earlier is back"
                actions={
                  <Button size="sm" onClick={discard}>
                    Start afresh
                  </Button>
                }
              />
            )}
          </div>
          {fields.map((spec) => (
            <RecordField
              key={spec.name}
              id={idOf(spec.name)}
              spec={spec}
              values={values}
              set={set}
              error={errorOf(spec.name)}
              today={today}
            />
          ))}
        </form>
      </Sheet>
      <ConflictDialog
        open={conflict !== null}
        onClose={() => setConflict(null)}
        what="this"
        fields={compareFields(fields, values, conflict?.current ?? {})}
        pending={save.isPending}
        onKeepYours={() => {
          void send(conflict?.current ?? null);
        }}
        onTakeCurrent={() => {
          discard();
          setConflict(null);
          onClose();
          router.refresh();
        }}
      />
    </>,
    document.body,
  );
}
