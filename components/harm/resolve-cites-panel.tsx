"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast-store";
import type { Choice } from "@/lib/harm/choices-schema";
import { ledgerResolved, resolvedCites } from "@/lib/harm/declaration-schema";
import { api, newIdempotencyKey } from "@/lib/http/client";

/** "Ex. C at 4" becomes "ECF No. 5-4 at 4" once the filing is logged; what would still break is listed. */
export function ResolveCitesPanel({ caseId, filings }: { caseId: string; filings: readonly Choice[] }) {
  const router = useRouter();
  const [filingId, setFiling] = useState("");
  const [text, setText] = useState("");
  const send = <T,>(path: string, schema: { parse(v: unknown): T }, body: object) =>
    api(`/cases/${caseId}/declarations/${path}`, schema, { body, idempotencyKey: newIdempotencyKey() });
  const draft = useMutation({
    mutationFn: () => send("resolve-cites", resolvedCites, { filingId, text }),
    onError: (error) => showError(error),
  });
  const ledger = useMutation({
    mutationFn: () => send("cite-as-filed", ledgerResolved, { filingId }),
    onSuccess: ({ changed, broken }) => {
      showToast({
        title: `${changed} citations of the ledger now cite the docket`,
        detail: `${broken.length} stay as they were.`,
      });
      router.refresh();
    },
    onError: (error) => showError(error),
  });
  return (
    <Section
      title="Cites that survive filing"
      lead="Draft cites to exhibits and declarations become cites of the docket once the filing is logged."
      card
    >
      <div className="space-y-4">
        <Field label="The filing as logged" required>
          {(control) => (
            <Select
              {...control}
              value={filingId}
              placeholder="Choose an entry"
              options={filings.map((f) => ({ value: f.id, label: f.label }))}
              onChange={(e) => setFiling(e.target.value)}
            />
          )}
        </Field>
        <Field label="A draft" hint="Paste the text that cites “Ex. C at 4” or “Roe Decl. ¶ 3”.">
          {(control) => (
            <Textarea {...control} rows={4} value={text} onChange={(e) => setText(e.target.value)} />
          )}
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button
            onClick={() => draft.mutate()}
            pending={draft.isPending}
            disabled={filingId === "" || text === ""}
          >
            Turn the draft’s cites
          </Button>
          <Button onClick={() => ledger.mutate()} pending={ledger.isPending} disabled={filingId === ""}>
            Turn the ledger’s draft cites
          </Button>
        </div>
        {draft.data === undefined ? null : (
          <div className="space-y-3">
            <p>{`${draft.data.replaced.length} cites turned, ${draft.data.broken.length} would still break.`}</p>
            {draft.data.broken.length > 0 ? (
              <Notice tone="warning" title="Would still break">
                <ul className="list-disc pl-4">
                  {draft.data.broken.map((b) => (
                    <li key={`${b.at}${b.why}`}>{`${b.draft}: ${b.why}`}</li>
                  ))}
                </ul>
              </Notice>
            ) : null}
            <Field label="The draft with cites of the docket" required>
              {(control) => <Textarea {...control} rows={6} readOnly value={draft.data?.text ?? ""} />}
            </Field>
          </div>
        )}
      </div>
    </Section>
  );
}
