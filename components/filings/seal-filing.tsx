"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { useSealFiling } from "@/lib/filings/client";
import type { DocketFrame } from "@/lib/filings/frame-schema";
import type { Filing } from "@/lib/filings/schema";
import { tierWords } from "@/lib/filings/words";

const OPEN = ["record", "work_product"] as const;

/** Who may see an entry: all of the team, or the people of one protected audience. */
export function SealFiling({
  filing,
  audiences,
  open,
  onClose,
}: {
  filing: Filing;
  audiences: DocketFrame["audiences"];
  open: boolean;
  onClose: () => void;
}) {
  const router = useRouter();
  const stands = filing.audienceId ?? filing.tier;
  const [choice, setChoice] = useState(stands);
  const [withPapers, setWithPapers] = useState(true);
  const seal = useSealFiling(filing.caseId, filing.id);
  const audience = audiences.find((a) => a.id === choice);
  const submit = () =>
    seal.mutate(
      { tier: audience?.tier ?? choice, audienceId: audience?.id ?? null, withPapers },
      {
        onSuccess: (done) => {
          showToast({ title: audience === undefined ? "Opened to the team" : `Sealed: ${audience.name}` });
          onClose();
          if (done.visible) router.refresh();
          else router.push(`/cases/${filing.caseId}/filings`);
        },
        onError: (error) => showError(error),
      },
    );
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Who may see this entry"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" pending={seal.isPending} disabled={choice === stands} onClick={submit}>
            Change
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <RadioGroup
          legend="Audience"
          name="audience"
          value={choice}
          onValueChange={setChoice}
          options={[
            ...OPEN.map((value) => ({ value, label: tierWords[value], hint: "Everyone on the case team" })),
            ...audiences.map(({ id, name, tier }) => ({ value: id, label: name, hint: tierWords[tier] })),
          ]}
        />
        <p className="text-sm text-muted">
          Another group of named people is made under{" "}
          <AppLink href={`/cases/${filing.caseId}/access`} className="link">
            who sees what
          </AppLink>
          .
        </p>
        <Checkbox
          label="Its papers too"
          checked={withPapers}
          onChange={(event) => setWithPapers(event.target.checked)}
        />
        {audience === undefined ? null : (
          <Notice tone="warning">
            What was made from it closes with it: text, quotes, dates, notes. A release to the client ends.
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
