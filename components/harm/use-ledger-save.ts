"use client";

import type { UseMutationResult } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { z } from "zod";
import { showError } from "@/components/ui/show-error";
import type { Save } from "@/lib/harm/client";
import { ApiError } from "@/lib/http/api-error";
import { newIdempotencyKey } from "@/lib/http/client";

type Options<Row> = {
  mutation: UseMutationResult<Row, Error, Save>;
  schema: z.ZodType<Row>;
  /** Null for a new row. */
  id: string | null;
  /** The version that was read; null for a new row. */
  version: number | null;
  onSaved: (row: Row) => void;
};

/** Saves a row of the ledger: errors under their inputs, one row for a double click, both versions on a conflict. */
export function useLedgerSave<Row extends { version: number }>(options: Options<Row>) {
  const { mutation, schema, id, version, onSaved } = options;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [conflict, setConflict] = useState<{ current: Row; body: object } | null>(null);
  const key = useRef<string | null>(null);

  const send = (body: object, over: number | null) => {
    key.current ??= newIdempotencyKey();
    mutation.mutate(
      { id, body: over === null ? body : { ...body, version: over }, idempotencyKey: key.current },
      {
        onSuccess: (row) => {
          key.current = null;
          setConflict(null);
          onSaved(row);
        },
        onError: (error) => {
          if (error instanceof ApiError && error.code === "conflict") {
            const current = schema.safeParse(error.current);
            if (current.success) {
              setConflict({ current: current.data, body });
              return;
            }
          }
          const fields = error instanceof ApiError ? error.fields : {};
          setErrors(fields);
          showError(error, Object.keys(fields));
        },
      },
    );
  };
  return {
    errors,
    pending: mutation.isPending,
    conflict: conflict?.current ?? null,
    submit: (body: object, found: Record<string, string>) => {
      setErrors(found);
      if (Object.keys(found).length === 0) send(body, version);
    },
    keepMine: () => {
      if (conflict) send(conflict.body, conflict.current.version);
    },
    closeConflict: () => setConflict(null),
  };
}

/** The first thing wrong at a path or under it. */
export const errorAt = (errors: Readonly<Record<string, string>>, path: string): string | undefined =>
  errors[path] ?? Object.entries(errors).find(([key]) => key.startsWith(`${path}.`))?.[1];
