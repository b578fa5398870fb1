"use client";

import { Trash2 } from "lucide-react";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { IllustrativeLabel } from "@/components/ui/illustrative-label";
import { Section } from "@/components/ui/section";
import { useSaved } from "@/components/ui/use-saved";
import { useRemoveIllustrative } from "@/lib/installation/client";
import type { IllustrativeCase } from "@/lib/installation/schema";

/** The made-up cases, and the one action that removes all of them. */
export function RemoveIllustrative({ cases }: { cases: readonly IllustrativeCase[] }) {
  const remove = useRemoveIllustrative();
  const saved = useSaved();
  return (
    <Section title="Illustrative data" card>
      {cases.length === 0 ? (
        <p className="text-muted">There is none here: every case is a real one.</p>
      ) : (
        <div className="flex flex-wrap items-end justify-between gap-4">
          <div className="max-w-[60ch]">
            <p className="text-muted">Made up to show the product at work:</p>
            <ul className="mt-1">
              {cases.map((c) => (
                <li key={c.id} className="flex flex-wrap items-center gap-x-3">
                  <span className="font-serif font-semibold">{c.caption}</span>
                  <IllustrativeLabel />
                </li>
              ))}
            </ul>
          </div>
          <ConfirmButton
            icon={<Trash2 aria-hidden />}
            label="Remove all of it"
            title="Remove the illustrative data?"
            confirmLabel="Remove all of it"
            pending={remove.isPending}
            onConfirm={(close) => remove.mutate(undefined, saved("The illustrative data is gone.", close))}
          >
            {cases.length === 1 ? "The case goes" : `All ${cases.length} cases go`}, with filings, papers,
            dates and audit chain, for good. Real cases are not touched. The log keeps one line that says so.
            The command line can put it back.
          </ConfirmButton>
        </div>
      )}
    </Section>
  );
}
