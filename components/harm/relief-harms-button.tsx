"use client";

import { Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { RadioGroup } from "@/components/ui/radio-group";
import type { ReliefHarmsInput } from "@/lib/harm/assessment-schema";
import { LedgerPicker } from "./ledger-picker";
import { useTie } from "./use-tie";

const tied = () => import("@/lib/harm/assessment-schema").then((m) => m.tied);

type Harm = { id: string; text: string };
type Props = {
  caseId: string;
  pair: { claimId: string; reliefId: string; version: number | null; title: string };
  /** Null: every harm on the ledger. */
  harms: readonly Harm[] | null;
};

/** Chooses which harms speak to a form of relief on a claim. */
export function ReliefHarmsButton({ caseId, pair, harms }: Props) {
  const [open, setOpen] = useState(false);
  const [some, setSome] = useState(harms !== null);
  const [chosen, setChosen] = useState<readonly Harm[]>(harms ?? []);
  const tie = useTie({
    path: `/cases/${caseId}/harm/live-or-moot/harms`,
    method: "PUT",
    schema: tied,
    saved: "Matrix updated",
    onSaved: () => setOpen(false),
  });
  const submit = () =>
    tie.save({
      claimId: pair.claimId,
      reliefId: pair.reliefId,
      version: pair.version,
      harmIds: some ? chosen.map((h) => h.id) : null,
    } satisfies ReliefHarmsInput);
  return (
    <>
      <button type="button" className="no-print link text-sm" onClick={() => setOpen(true)}>
        {harms === null
          ? "Rests on every harm"
          : `Rests on ${harms.length === 1 ? "1 harm" : `${harms.length} harms`}`}
      </button>
      {open ? (
        <Dialog
          open={open}
          onClose={() => setOpen(false)}
          title="Harms that speak to this relief"
          lead={pair.title}
          keepOnOutsideClick
          actions={
            <>
              <Button onClick={() => setOpen(false)}>Cancel</Button>
              <Button tone="primary" pending={tie.pending} onClick={submit}>
                Save
              </Button>
            </>
          }
        >
          <div className="space-y-4">
            <RadioGroup
              legend="Which harms"
              name="which-harms"
              inline
              value={some ? "some" : "all"}
              onValueChange={(v) => setSome(v === "some")}
              options={[
                { value: "all", label: "Every harm on the ledger" },
                { value: "some", label: "Only these" },
              ]}
            />
            {some ? (
              <>
                <Field label="Add a harm" error={tie.errors.harmIds}>
                  {(control) => (
                    <LedgerPicker
                      noun="harm"
                      {...control}
                      caseId={caseId}
                      without={chosen.map((h) => h.id)}
                      onPick={(harm) => setChosen([...chosen, harm])}
                    />
                  )}
                </Field>
                <ul className="space-y-1">
                  {chosen.map((h) => (
                    <li key={h.id} className="flex items-start justify-between gap-2">
                      <span>{h.text}</span>
                      <IconButton
                        label={`Leave out: ${h.text}`}
                        icon={<Trash2 />}
                        onClick={() => setChosen(chosen.filter((c) => c.id !== h.id))}
                      />
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
