"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { useRequestKey } from "@/components/ui/use-request-key";
import type { Choice } from "@/lib/harm/choices-schema";
import { type ExportChoice, scopeOfChoice } from "@/lib/harm/export-choice";
import { api } from "@/lib/http/client";

type Props = { caseId: string; choice: ExportChoice; filings: readonly Choice[] };

/** Keeps what was attached to a filing as it stands now: its words, the Word and PDF files of it, and their hashes. */
export function FreezeForm({ caseId, choice, filings }: Props) {
  const router = useRouter();
  const [title, setTitle] = useState("");
  const [filingId, setFiling] = useState("");
  const key = useRequestKey();
  const freeze = useMutation({
    mutationFn: async () => {
      const { frozenVersion } = await import("@/lib/harm/export-schema");
      return api(`/cases/${caseId}/harm/exports/frozen`, frozenVersion, {
        body: { ...scopeOfChoice(choice), title, filingId: filingId || null },
        idempotencyKey: key.take(),
      });
    },
    onSuccess: (frozen) => {
      setTitle("");
      showToast({ title: "Frozen as it stands", detail: `SHA-256 ${frozen.sha256.slice(0, 16)}…` });
      router.refresh();
    },
    onError: (error) => showError(error),
    onSettled: (_, error) => key.settle(error),
  });
  return (
    <form
      className="no-print grid items-end gap-3 border-t border-rule pt-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
      onSubmit={(e) => {
        e.preventDefault();
        if (title.trim() !== "") freeze.mutate();
      }}
    >
      <Field label="Freeze it as" hint="Such as “Ex. 3 to the motion”.">
        {(control) => <Input {...control} value={title} onChange={(e) => setTitle(e.target.value)} />}
      </Field>
      <Field label="Attached to">
        {(control) => (
          <Select
            {...control}
            value={filingId}
            placeholder="No filing yet"
            options={filings.map((f) => ({ value: f.id, label: f.label }))}
            onChange={(e) => setFiling(e.target.value)}
          />
        )}
      </Field>
      <Button type="submit" pending={freeze.isPending} disabled={title.trim() === ""}>
        Freeze
      </Button>
    </form>
  );
}
