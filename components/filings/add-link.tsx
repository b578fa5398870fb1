"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { useLinkFiling } from "@/lib/filings/client";
import { dispositionWords, linkWords } from "@/lib/filings/words";
import { type ChosenEntry, EntryCombobox } from "./entry-combobox";

const kinds = Object.entries(linkWords).map(([value, label]) => ({ value, label }));
const outcomes = Object.entries(dispositionWords).map(([value, label]) => ({ value, label }));

/** Says what an entry answers, supports or rules on. */
export function AddLink({ caseId, filingId }: { caseId: string; filingId: string }) {
  const router = useRouter();
  const [entry, setEntry] = useState<ChosenEntry | null>(null);
  const [kind, setKind] = useState("responds_to");
  const [disposition, setDisposition] = useState("");
  const link = useLinkFiling(caseId, filingId);
  const add = () => {
    if (entry === null) return;
    const outcome = kind === "disposes_of" && disposition !== "" ? disposition : null;
    link.mutate(
      { toId: entry.id, kind, part: null, disposition: outcome },
      {
        onSuccess: () => {
          setEntry(null);
          showToast({ title: "Linked" });
          router.refresh();
        },
        onError: (error) => showError(error),
      },
    );
  };
  return (
    <details className="no-print mt-2">
      <summary className="w-fit cursor-pointer text-sm text-muted hover:text-ink">Add a link</summary>
      <div className="mt-2 grid items-end gap-2.5 sm:grid-cols-[10rem_minmax(0,1fr)_auto_auto]">
        <Field label="This entry" required>
          {(control) => (
            <Select {...control} options={kinds} value={kind} onChange={(e) => setKind(e.target.value)} />
          )}
        </Field>
        <Field label="Entry" required>
          {(control) => <EntryCombobox {...control} caseId={caseId} value={entry} onChoose={setEntry} />}
        </Field>
        {kind === "disposes_of" ? (
          <Field label="How" required>
            {(control) => (
              <Select
                {...control}
                placeholder="Choose"
                options={outcomes}
                value={disposition}
                onChange={(e) => setDisposition(e.target.value)}
              />
            )}
          </Field>
        ) : null}
        <Button onClick={add} pending={link.isPending} disabled={entry === null}>
          Link
        </Button>
      </div>
    </details>
  );
}
