"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useDraft } from "@/components/ui/use-draft";
import type { FactorInput } from "@/lib/harm/assessment-schema";
import { AuthorityField, authorityLines } from "./authority-field";
import { DraftNotice } from "./draft-notice";
import { StaleDraft } from "./stale-draft";
import { useTie } from "./use-tie";

const saved = () => import("@/lib/harm/assessment-schema").then((m) => m.factorSaved);

type Props = {
  caseId: string;
  userId: string;
  factor: "balance_of_equities" | "public_interest";
  title: string;
  authorities: readonly string[];
  version: number | null;
};

/** Edits the authorities of a factor that belongs to no claim. */
export function FactorAuthoritiesButton(props: Props) {
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
        Edit authorities
      </Button>
      {asked ? (
        <AuthoritiesDialog
          key={props.version ?? "new"}
          {...props}
          open={open}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

function AuthoritiesDialog(props: Props & { open: boolean; onClose: () => void }) {
  const { caseId, factor, version } = props;
  const draft = useDraft(props.userId, `factor:${caseId}:${factor}`, {
    text: props.authorities.join("\n"),
    readVersion: version,
  });
  const { text, readVersion } = draft.values;
  const tie = useTie({
    path: `/cases/${caseId}/harm/proof/factors`,
    method: "PUT",
    schema: saved,
    saved: "Authorities saved",
    onSaved: () => {
      draft.clear();
      props.onClose();
    },
  });
  const save = (over: number | null) =>
    tie.save({
      factor,
      version: over,
      authorities: authorityLines(text),
    } satisfies FactorInput);
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      width="narrow"
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
              {props.authorities.map((a) => (
                <li key={a}>{a}</li>
              ))}
            </ul>
          </StaleDraft>
        )}
        <AuthorityField
          value={text}
          onChange={(typed) => draft.set({ text: typed })}
          error={Object.values(tie.errors)[0]}
        />
      </div>
    </Dialog>
  );
}
