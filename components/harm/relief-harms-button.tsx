"use client";

import { useQuery } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { RadioGroup } from "@/components/ui/radio-group";
import type { ReliefHarmsInput } from "@/lib/harm/assessment-schema";
import { api } from "@/lib/http/client";
import { useTie } from "./use-tie";

const tied = () => import("@/lib/harm/assessment-schema").then((m) => m.tied);
const harmPage = () => import("@/lib/harm/schema").then((m) => m.harmPage);

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
  const [query, setQuery] = useState("");
  const found = useQuery({
    queryKey: ["harms", caseId, query],
    queryFn: ({ signal }) =>
      api(`/cases/${caseId}/harm${query === "" ? "" : `?q=${encodeURIComponent(query)}`}`, harmPage, {
        signal,
      }),
    enabled: open && some,
    staleTime: 10_000,
  });
  const tie = useTie({
    path: `/cases/${caseId}/harm/live-or-moot/harms`,
    method: "PUT",
    schema: tied,
    saved: "Matrix updated",
    onSaved: () => setOpen(false),
  });
  const options = (found.data?.items ?? [])
    .filter((h) => !chosen.some((c) => c.id === h.id))
    .map((h) => ({ value: h.id, label: h.text, ...(h.when === null ? {} : { hint: h.when }) }));
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
                    <Combobox
                      {...control}
                      options={options}
                      value={null}
                      loading={found.isFetching}
                      placeholder="Find a harm by its words"
                      emptyText="No harm on the ledger says that."
                      onQueryChange={setQuery}
                      onValueChange={(id) => {
                        const option = options.find((o) => o.value === id);
                        if (option) setChosen([...chosen, { id: option.value, text: option.label }]);
                      }}
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
