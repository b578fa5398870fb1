"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { useRequestKey } from "@/components/ui/use-request-key";
import { ApiError } from "@/lib/http/api-error";

type Mutation<B, T> = {
  mutateAsync: (given: { body: B; idempotencyKey: string }) => Promise<T>;
  isPending: boolean;
};

/**
 * Sends a form once: the key stays the same while the same form is sent again, so that a double click makes one row.
 * Field errors stay under their fields, everything else is one toast, a success refreshes the page.
 */
export function useSending<B, T>(mutation: Mutation<B, T>, fields: readonly string[]) {
  const router = useRouter();
  const key = useRequestKey();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const send = async (
    body: B,
    then: { said: string | ((answer: T) => string); done: (answer: T) => void; leaves?: boolean },
  ) => {
    setErrors({});
    try {
      const answer = await mutation.mutateAsync({ body, idempotencyKey: key.take() });
      key.settle(null);
      showToast({ title: typeof then.said === "string" ? then.said : then.said(answer) });
      then.done(answer);
      // Another page is on its way: refreshing this one would only slow it down.
      if (then.leaves !== true) router.refresh();
    } catch (error) {
      key.settle(error);
      if (error instanceof ApiError) setErrors(error.fields);
      // A field that the form shows shows its parts too: "sides" also "sides.0.what".
      const paths = error instanceof ApiError ? Object.keys(error.fields) : [];
      showError(
        error,
        paths.filter((path) => fields.some((field) => path === field || path.startsWith(`${field}.`))),
      );
      if (error instanceof ApiError && error.code === "conflict") router.refresh();
    }
  };
  return { send, errors, setErrors, pending: mutation.isPending };
}
