"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { isTyping, singleKeysOff } from "@/components/ui/shortcuts";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { useRequestKey } from "@/components/ui/use-request-key";
import { useAcknowledge, useReassign } from "@/lib/deadlines/client";
import type { Person } from "@/lib/deadlines/schema";

const boxes = (form: string) => [
  ...document.querySelectorAll<HTMLInputElement>(`input[data-row-tick][form="${form}"]`),
];
const chosen = (form: string) => boxes(form).flatMap((box) => (box.checked ? [box.value] : []));

/**
 * What can be done with several dates at once. The boxes stand in tables rendered on the server; `x` ticks the row
 * that has the focus. Shown once something is ticked.
 */
export function BulkBar({ form, keepers }: { form: string; keepers: readonly Person[] }) {
  const router = useRouter();
  const [ids, setIds] = useState<readonly string[]>([]);
  const [who, setWho] = useState("");
  const key = useRequestKey();
  const reassign = useReassign();
  const acknowledge = useAcknowledge();

  useEffect(() => {
    const read = () => setIds(chosen(form));
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "x" || isTyping(event) || singleKeysOff()) return;
      const row = document.activeElement?.closest("[data-row]");
      row?.querySelector<HTMLInputElement>("input[data-row-tick]")?.click();
    };
    document.addEventListener("change", read);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("change", read);
      document.removeEventListener("keydown", onKey);
    };
  }, [form]);

  const clear = () => {
    for (const box of boxes(form)) box.checked = false;
    setIds([]);
    key.settle(null);
  };
  const after = (words: (changed: number) => string) => ({
    onSuccess: ({ changed }: { changed: number }) => {
      showToast({ title: words(changed) });
      clear();
      router.refresh();
    },
    onError: (error: unknown) => {
      key.settle(error);
      showError(error);
    },
  });
  const dates = (n: number) => `${n} ${n === 1 ? "date" : "dates"}`;

  if (ids.length === 0) return <form id={form} className="contents" />;
  return (
    <form
      id={form}
      className="no-print sticky bottom-0 z-10 -mx-3 mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-rule bg-raised px-3 py-2.5 shadow-float sm:mx-0 sm:rounded-t-lg sm:border-x"
      onSubmit={(event) => {
        event.preventDefault();
        if (who === "") return;
        reassign.mutate(
          { body: { ids: [...ids], ownerId: who }, idempotencyKey: key.take() },
          after((n) => `${dates(n)} reassigned`),
        );
      }}
    >
      <p aria-live="polite" className="font-medium tabular-nums">
        {dates(ids.length)} chosen
      </p>
      <span className="flex items-center gap-2">
        <Select
          aria-label="New owner"
          value={who}
          onChange={(event) => setWho(event.target.value)}
          placeholder="New owner"
          options={keepers.map((p) => ({ value: p.id, label: p.name }))}
        />
        <Button type="submit" tone="primary" pending={reassign.isPending} aria-disabled={who === ""}>
          Reassign
        </Button>
      </span>
      <Button
        pending={acknowledge.isPending}
        onClick={() =>
          acknowledge.mutate(
            { body: { ids: [...ids] }, idempotencyKey: key.take() },
            after((n) => `${dates(n)} acknowledged`),
          )
        }
      >
        Acknowledge
      </Button>
      <Button tone="quiet" onClick={clear}>
        Choose none
      </Button>
    </form>
  );
}
