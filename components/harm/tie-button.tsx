"use client";

import { Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormErrorSummary } from "@/components/ui/form-error-summary";
import { IconButton } from "@/components/ui/icon-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { useDraft } from "@/components/ui/use-draft";
import type { TieInput } from "@/lib/harm/assessment-schema";
import { type MootnessQuestion, mootnessWords, type Side } from "@/lib/harm/live-or-moot";
import { AuthorityField, authorityLines } from "./authority-field";
import { DraftNotice } from "./draft-notice";
import { LedgerPicker } from "./ledger-picker";
import { StaleDraft } from "./stale-draft";
import { useTie } from "./use-tie";

const tied = () => import("@/lib/harm/assessment-schema").then((m) => m.tied);

type Fact = { id: string; text: string; side: Side };
type Props = {
  caseId: string;
  userId: string;
  pair: { claimId: string; reliefId: string; version: number | null; title: string };
  question: MootnessQuestion;
  facts: readonly Fact[];
  authorities: readonly string[];
};

/** Ties facts, on either side, and authorities to one question of live or moot. */
export function TieButton(props: Props) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button
        size="sm"
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        Facts and authorities
      </Button>
      {asked ? (
        <TieDialog key={props.pair.version ?? "new"} {...props} open={open} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

function TieDialog({
  caseId,
  userId,
  pair,
  question,
  ...props
}: Props & { open: boolean; onClose: () => void }) {
  const version = pair.version;
  const draft = useDraft(userId, `tie:${pair.claimId}:${pair.reliefId}:${question}`, {
    facts: props.facts.map(({ id, text, side }) => ({ id, text, side })),
    authorities: props.authorities.join("\n"),
    everywhere: Boolean(false),
    readVersion: version,
  });
  const { facts, authorities, everywhere, readVersion } = draft.values;
  const tie = useTie({
    path: `/cases/${caseId}/harm/live-or-moot`,
    method: "PUT",
    schema: tied,
    saved: "Matrix updated",
    onSaved: () => {
      draft.clear();
      props.onClose();
    },
  });
  const setSide = (id: string, side: string) =>
    draft.set({
      facts: facts.map((f) => (f.id === id ? { ...f, side: side === "against" ? "against" : "for" } : f)),
    });
  const save = (over: number | null) =>
    tie.save({
      claimId: pair.claimId,
      reliefId: pair.reliefId,
      version: over,
      question,
      facts: facts.map(({ id, side }) => ({ factId: id, side })),
      authorities: authorityLines(authorities),
      everywhere,
    } satisfies TieInput);
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={mootnessWords[question]}
      lead={pair.title}
      keepOnOutsideClick
      actions={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button tone="primary" pending={tie.pending} onClick={() => save(readVersion)}>
            Save
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {readVersion === version ? (
          <DraftNotice draft={draft} />
        ) : (
          <StaleDraft onTake={draft.discard} onKeep={() => save(version)}>
            <ul className="mt-1 list-disc pl-4">
              {props.facts.map((f) => (
                <li key={f.id}>{`${f.side === "for" ? "Yes" : "No"}: ${f.text}`}</li>
              ))}
              {props.authorities.map((a) => (
                <li key={a}>{a}</li>
              ))}
              {props.facts.length + props.authorities.length === 0 ? <li>Nothing is tied to it</li> : null}
            </ul>
          </StaleDraft>
        )}
        <FormErrorSummary
          errors={Object.entries(tie.errors).map(([path, message]) => ({ fieldId: `tie-${path}`, message }))}
        />
        <Field id="tie-facts" label="Add a fact">
          {(control) => (
            <LedgerPicker
              noun="fact"
              {...control}
              caseId={caseId}
              without={facts.map((f) => f.id)}
              onPick={(fact) => draft.set({ facts: [...facts, { ...fact, side: "for" }] })}
            />
          )}
        </Field>
        {facts.length === 0 ? (
          <p className="text-sm text-muted">No fact is tied to this question yet.</p>
        ) : (
          <ul className="space-y-2">
            {facts.map((f) => (
              <li key={f.id} className="relative rounded-md border border-rule bg-paper p-3 pr-11">
                <IconButton
                  label={`Untie: ${f.text}`}
                  icon={<Trash2 />}
                  className="absolute top-2 right-2"
                  onClick={() => draft.set({ facts: facts.filter((x) => x.id !== f.id) })}
                />
                <RadioGroup
                  legend={f.text}
                  name={`side-${f.id}`}
                  inline
                  value={f.side}
                  onValueChange={(side) => setSide(f.id, side)}
                  options={[
                    { value: "for", label: "Speaks for yes" },
                    { value: "against", label: "Speaks for no" },
                  ]}
                />
              </li>
            ))}
          </ul>
        )}
        <AuthorityField
          value={authorities}
          onChange={(text) => draft.set({ authorities: text })}
          error={Object.entries(tie.errors).find(([path]) => path.startsWith("authorities"))?.[1]}
        />
        <Checkbox
          label="Add them to every other claim and form of relief too"
          hint="What is tied there already stays."
          checked={everywhere}
          onChange={(e) => draft.set({ everywhere: e.target.checked })}
        />
      </div>
    </Dialog>
  );
}
