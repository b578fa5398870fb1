"use client";

import { useRouter } from "next/navigation";
import { showError } from "./show-error";
import { showToast } from "./toast-store";

/**
 * What follows a change on a page that the server renders: the page is read again and a toast says what was done;
 * a failure is shown instead. Spread it into `mutate(input, saved("…"))`.
 */
export function useSaved() {
  const router = useRouter();
  return (title: string, then?: () => void) => ({
    onSuccess: () => {
      then?.();
      showToast({ title });
      router.refresh();
    },
    onError: (error: unknown) => showError(error),
  });
}
