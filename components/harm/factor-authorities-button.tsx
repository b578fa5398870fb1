"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useDraft } from "@/components/ui/use-draft";
import type { FactorInput } from "@/lib/harm/assessment-schema";
import { AuthorityField, authorityLines } from "./authority-field";
import { DraftNotice } from "./draft-notice";
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
  const draft = useDraft(props.userId, `factor:${caseId}:${factor}:${version ?? "new"}`, {
    text: props.authorities.join("\n"),
  });
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
          <Button
            tone="primary"
            pending={tie.pending}
            onClick={() =>
              tie.save({
                factor,
                version,
                authorities: authorityLines(draft.values.text),
              } satisfies FactorInput)
            }
          >
            Save
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <DraftNotice draft={draft} />
        <AuthorityField
          value={draft.values.text}
          onChange={(text) => draft.set({ text })}
          error={Object.values(tie.errors)[0]}
        />
      </div>
    </Dialog>
  );
}
