"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConflictDialog } from "@/components/ui/conflict-dialog";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Sheet } from "@/components/ui/sheet";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast-store";
import { useDraft } from "@/components/ui/use-draft";
import type { CourtDate } from "@/lib/dates/court-date";
import { useCorrectFiling } from "@/lib/filings/client";
import type { Filing } from "@/lib/filings/schema";
import { stateOptions } from "@/lib/filings/words";
import { ApiError } from "@/lib/http/api-error";
import { readConflict } from "@/lib/http/read-conflict";
import { type CorrectionValues, conflictFields, toCorrection, valuesOf } from "./correction-values";
import { KindFields } from "./kind-fields";

const SHOWN = ["number", "filedOn", "enteredOn", "servedOn", "kind", "motionKind", "text", "state", "reason"];

/** Corrects an entry by hand. Someone who saved first is not overwritten: both versions are shown. */
export function CorrectFiling(props: {
  filing: Filing;
  userId: string;
  today: CourtDate;
  open: boolean;
  onClose: () => void;
}) {
  const { filing, userId, today, open, onClose } = props;
  const router = useRouter();
  const { values, set, clear, discard } = useDraft<CorrectionValues>(
    userId,
    `filing-correction:${filing.id}`,
    valuesOf(filing),
  );
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [current, setCurrent] = useState<Filing | null>(null);
  const correct = useCorrectFiling(filing.caseId, filing.id);

  const done = (title: string) => {
    clear();
    setCurrent(null);
    showToast({ title });
    onClose();
    router.refresh();
  };
  const save = (version: number) =>
    correct.mutate(toCorrection(values, version), {
      onSuccess: () => done("Entry corrected"),
      onError: async (error) => {
        const there = await readConflict(error, () => import("@/lib/filings/schema").then((m) => m.filing));
        if (there !== null) return setCurrent(there);
        setErrors(error instanceof ApiError ? error.fields : {});
        showError(error, SHOWN);
      },
    });

  return (
    <>
      <Sheet
        open={open && current === null}
        onClose={onClose}
        keepOnOutsideClick
        title="Correct this entry"
        lead="The text it has now is kept as a revision."
        actions={
          <>
            <Button
              onClick={() => {
                discard();
                onClose();
              }}
            >
              Discard
            </Button>
            <Button tone="primary" pending={correct.isPending} onClick={() => save(filing.version)}>
              Save the correction
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          <Field label="Docket text" required error={errors.text}>
            {(control) => (
              <Textarea
                {...control}
                rows={5}
                value={values.text}
                onChange={(event) => set({ text: event.target.value })}
              />
            )}
          </Field>
          <Field label="ECF No." hint="Empty for a minute entry." error={errors.number}>
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                value={values.number}
                onChange={(event) => set({ number: event.target.value })}
              />
            )}
          </Field>
          <KindFields
            kind={values.kind}
            motionKind={values.motionKind}
            onChange={set}
            error={errors.kind ?? errors.motionKind ?? null}
          />
          {(
            [
              { name: "filedOn", label: "Filed", required: true },
              { name: "enteredOn", label: "Entered", required: false },
              { name: "servedOn", label: "Served", required: false },
            ] as const
          ).map(({ name, label, required }) => (
            <Field key={name} label={label} required={required} error={errors[name]}>
              {(control) => (
                <DateInput
                  {...control}
                  today={today}
                  value={values[name]}
                  onValueChange={(date) => set({ [name]: date })}
                />
              )}
            </Field>
          ))}
          <Field label="State" required error={errors.state}>
            {(control) => (
              <Select
                {...control}
                value={values.state}
                options={stateOptions}
                onChange={(event) => set({ state: event.target.value })}
              />
            )}
          </Field>
          <Field label="Why it is corrected" error={errors.reason}>
            {(control) => (
              <Input
                {...control}
                value={values.reason}
                onChange={(event) => set({ reason: event.target.value })}
              />
            )}
          </Field>
        </div>
      </Sheet>
      <ConflictDialog
        open={current !== null}
        onClose={() => setCurrent(null)}
        what="this entry"
        fields={current === null ? [] : conflictFields(values, current)}
        pending={correct.isPending}
        onKeepYours={() => current !== null && save(current.version)}
        onTakeCurrent={() => done("Left as it is now")}
      />
    </>
  );
}
