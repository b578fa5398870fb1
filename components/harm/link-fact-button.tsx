"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import type { LinkFactInput } from "@/lib/harm/assessment-schema";
import { LedgerPicker } from "./ledger-picker";
import { useTie } from "./use-tie";

const fact = () => import("@/lib/harm/fact-schema").then((m) => m.fact);

type Props = {
  caseId: string;
  /** What the fact will go to: an element of a claim, or a factor of the motion. */
  to: { elementId: string } | { factor: "balance_of_equities" | "public_interest" };
  words: string;
  /** Facts that go to it already. */
  without: readonly string[];
};

/** Links a fact of the ledger to an element or a factor, from the matrix that shows it missing. */
export function LinkFactButton({ caseId, to, words, without }: Props) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const [picked, setPicked] = useState<{ id: string; text: string } | null>(null);
  const link = useTie({
    path: `/cases/${caseId}/harm/proof/links`,
    method: "POST",
    schema: fact,
    saved: "Fact linked",
    onSaved: () => {
      setOpen(false);
      setPicked(null);
    },
  });
  return (
    <>
      <Button
        size="sm"
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        Link a fact
      </Button>
      {asked ? (
        <Dialog
          open={open}
          onClose={() => setOpen(false)}
          title="Link a fact"
          lead={words}
          actions={
            <>
              <Button onClick={() => setOpen(false)}>Cancel</Button>
              <Button
                tone="primary"
                pending={link.pending}
                disabled={picked === null}
                onClick={() => {
                  if (picked) link.save({ factId: picked.id, ...to } satisfies LinkFactInput);
                }}
              >
                Link it
              </Button>
            </>
          }
        >
          <div className="space-y-4">
            <Field label="Fact" required error={link.errors.factId ?? link.errors.elementId}>
              {(control) => (
                <LedgerPicker noun="fact" {...control} caseId={caseId} without={without} onPick={setPicked} />
              )}
            </Field>
            {picked === null ? (
              <p className="text-sm text-muted">
                Not on the ledger yet?{" "}
                <LinkButton size="sm" href={`/cases/${caseId}/harm/facts/new`}>
                  Add a fact
                </LinkButton>
              </p>
            ) : (
              <p className="rounded-md border border-rule bg-paper p-3">{picked.text}</p>
            )}
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
