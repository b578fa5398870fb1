"use client";

import type { UseMutationResult } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { ConflictDialog } from "@/components/ui/conflict-dialog";
import type { DraftValues } from "@/components/ui/draft-storage";
import { FormErrorSummary } from "@/components/ui/form-error-summary";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { useDraft } from "@/components/ui/use-draft";
import { useRequestKey } from "@/components/ui/use-request-key";
import type { Save } from "@/lib/harm/client";
import { ApiError } from "@/lib/http/api-error";
import type { ParserSource } from "@/lib/http/client";
import { readConflict } from "@/lib/http/read-conflict";
import { conflictFields } from "./conflict-fields";
import { DraftNotice } from "./draft-notice";

/** Where the errors of a form are shown: every input has the id of its path, so that the summary leads to it. */
export type FormPlaces = {
  errors: Readonly<Record<string, string>>;
  /** The id of the input of a path such as "amounts.0.low". */
  idOf: (path: string) => string;
};

/** The first thing wrong at a path or under it. */
export const errorAt = (errors: Readonly<Record<string, string>>, path: string): string | undefined =>
  errors[path] ?? Object.entries(errors).find(([key]) => key.startsWith(`${path}.`))?.[1];

/** The version that was read is part of the draft: brought back after somebody else saved, it is a conflict. */
type Read = { readVersion: number | null };

type Options<Row extends { version: number }, F extends DraftValues> = {
  userId: string;
  caseId: string;
  /** "harm": names the draft and the ids of the inputs. */
  noun: string;
  /** What a conflict is about: "this harm". */
  what: string;
  /** Null for a new one. */
  row: (Row & { id: string }) | null;
  toForm: (row: Row | null) => F;
  /** What is sent, and what is wrong before it is sent, by path. */
  toBody: (values: F) => { body: object; errors: Record<string, string> };
  /** The fields that a conflict shows side by side, in words. */
  labels: Partial<Record<keyof F & string, string>>;
  mutation: UseMutationResult<Row, Error, Save>;
  /** Reads the row of a conflict. */
  schema: ParserSource<Row>;
  saved: { title: string; detail?: string };
  onSaved: (row: Row) => void;
};

export type LedgerForm<F extends DraftValues> = FormPlaces & {
  values: F;
  set: (changes: Partial<F & Read>) => void;
  pending: boolean;
  submit: () => void;
  /** Above the fields: what was brought back, and all that is wrong. */
  head: ReactNode;
  /** Below them: both versions, when somebody saved first. */
  foot: ReactNode;
};

/**
 * The one way in which the ledger is written: a draft that outlives a reload, errors at their inputs and in a summary
 * that leads to them, one row for a double click, both versions on a conflict.
 */
export function useLedgerForm<Row extends { version: number }, F extends DraftValues>(
  options: Options<Row, F>,
): LedgerForm<F> {
  const { userId, caseId, noun, what, row, toForm, toBody, labels, mutation, schema, saved, onSaved } =
    options;
  const router = useRouter();
  const draft = useDraft(userId, `${noun}:${row?.id ?? caseId}`, {
    ...toForm(row),
    readVersion: row?.version ?? null,
  });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [conflict, setConflict] = useState<{ current: Row; body: object } | null>(null);
  const key = useRequestKey();

  const send = (body: object, over: number | null) => {
    mutation.mutate(
      {
        id: row?.id ?? null,
        body: over === null ? body : { ...body, version: over },
        idempotencyKey: key.take(),
      },
      {
        onSuccess: (after) => {
          key.settle(null);
          setConflict(null);
          draft.clear();
          showToast(saved);
          onSaved(after);
          router.refresh();
        },
        onError: async (error) => {
          const current = await readConflict(error, schema);
          if (current !== null) {
            setConflict({ current, body });
            return;
          }
          key.settle(error);
          const fields = error instanceof ApiError ? error.fields : {};
          setErrors(fields);
          showError(error, Object.keys(fields));
        },
      },
    );
  };
  const idOf = (path: string) => `${noun}-${row?.id ?? "new"}-${path}`;
  return {
    values: draft.values,
    set: draft.set,
    errors,
    idOf,
    pending: mutation.isPending,
    submit: () => {
      const { body, errors: found } = toBody(draft.values);
      setErrors(found);
      if (Object.keys(found).length === 0) send(body, draft.values.readVersion);
    },
    head: (
      <>
        <DraftNotice draft={draft} />
        <FormErrorSummary
          errors={Object.entries(errors).map(([path, message]) => ({ fieldId: idOf(path), message }))}
        />
      </>
    ),
    foot: (
      <ConflictDialog
        open={conflict !== null}
        what={what}
        fields={conflict === null ? [] : conflictFields(draft.values, toForm(conflict.current), labels)}
        onClose={() => setConflict(null)}
        onKeepYours={() => {
          if (conflict) send(conflict.body, conflict.current.version);
        }}
        onTakeCurrent={() => {
          draft.discard();
          setConflict(null);
          router.refresh();
        }}
        pending={mutation.isPending}
      />
    ),
  };
}
