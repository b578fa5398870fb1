"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import type { Choice } from "@/lib/harm/choices-schema";
import { plural } from "@/lib/harm/plural";
import { api, newIdempotencyKey, type ParserSource } from "@/lib/http/client";
import { DraftCitesList, draftCitesKey } from "./draft-cites-list";

/** "Ex. C at 4" becomes "ECF No. 5-4 at 4" once the filing is logged; what would still break is listed. */
export function ResolveCitesPanel({ caseId, filings }: { caseId: string; filings: readonly Choice[] }) {
  const router = useRouter();
  const queries = useQueryClient();
  const [filingId, setFiling] = useState("");
  const [text, setText] = useState("");
  const send = <T,>(path: string, schema: ParserSource<T>, body: object) =>
    api(`/cases/${caseId}/declarations/${path}`, schema, { body, idempotencyKey: newIdempotencyKey() });
  const draft = useMutation({
    mutationFn: () =>
      send("resolve-cites", () => import("@/lib/harm/declaration-schema").then((m) => m.resolvedCites), {
        filingId,
        text,
      }),
    onError: (error) => showError(error),
  });
  const ledger = useMutation({
    mutationFn: () =>
      send("cite-as-filed", () => import("@/lib/harm/declaration-schema").then((m) => m.ledgerResolved), {
        filingId,
      }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: draftCitesKey(caseId) });
      router.refresh();
    },
    onError: (error) => showError(error),
  });
  return (
    <Section
      title="Cites that survive filing"
      lead="Draft cites of exhibits and declarations become cites of the docket by themselves when the filing is logged, where nothing else can be meant."
      card
    >
      <div className="space-y-4">
        <DraftCitesList caseId={caseId} />
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
        {ledger.data === undefined ? null : (
          <StillBreaks
            done={`${plural(ledger.data.changed, "citation")} of the ledger now ${ledger.data.changed === 1 ? "cites" : "cite"} the docket.`}
            broken={ledger.data.broken}
          />
        )}
        {draft.data === undefined ? null : (
          <div className="space-y-3">
            <StillBreaks
              done={`${plural(draft.data.replaced.length, "cite")} turned.`}
              broken={draft.data.broken}
            />
            <Field label="The draft with cites of the docket" required>
              {(control) => <Textarea {...control} rows={6} readOnly value={draft.data?.text ?? ""} />}
            </Field>
          </div>
        )}
      </div>
    </Section>
  );
}

/** What was turned, and what stays a draft cite with the reason: to be settled before anything is filed. */
function StillBreaks({ done, broken }: { done: string; broken: readonly { draft: string; why: string }[] }) {
  return (
    <Notice
      live
      tone={broken.length > 0 ? "warning" : "success"}
      title={broken.length > 0 ? `${done} ${broken.length} would still break` : done}
    >
      {broken.length === 0 ? (
        "Nothing would still break."
      ) : (
        <ul className="list-disc pl-4">
          {broken.map((b, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same cite may fail twice
            <li key={i}>{`${b.draft}: ${b.why}`}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
