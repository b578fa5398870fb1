"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { ApiError } from "@/lib/http/api-error";
import { api, newIdempotencyKey, type ParserSource } from "@/lib/http/client";

type Options<T> = {
  path: string;
  method: "PUT" | "POST";
  schema: ParserSource<T>;
  saved: string;
  onSaved: () => void;
};

/** Saves what a dialog of the matrices ties together, and shows the matrix anew; what is wrong stays by its field. */
export function useTie<T>({ path, method, schema, saved, onSaved }: Options<T>) {
  const router = useRouter();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const save = useMutation({
    mutationFn: (body: object) => api(path, schema, { method, body, idempotencyKey: newIdempotencyKey() }),
    onSuccess: () => {
      setErrors({});
      onSaved();
      showToast({ title: saved });
      router.refresh();
    },
    onError: (error) => {
      const fields = error instanceof ApiError ? error.fields : {};
      setErrors(fields);
      showError(error, Object.keys(fields));
      // Somebody else was first: what is shown next is what stands.
      if (error instanceof ApiError && error.code === "conflict") router.refresh();
    },
  });
  return { errors, pending: save.isPending, save: (body: object) => save.mutate(body) };
}
