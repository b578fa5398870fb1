"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { CourtDate } from "@/lib/dates/court-date";
import type { LedgerChoices } from "@/lib/harm/choices-schema";
import { useSaveDeclaration } from "@/lib/harm/client";
import { jurat } from "@/lib/harm/declaration";
import type { Declaration } from "@/lib/harm/declaration-schema";
import { letterChanges, reletter } from "@/lib/harm/reletter";
import { ExhibitOrder } from "./exhibit-order";
import { LedgerField } from "./ledger-field";
import { LedgerPicker } from "./ledger-picker";
import { TierFields } from "./tier-fields";
import { errorAt, useLedgerForm } from "./use-ledger-form";

type Props = {
  caseId: string;
  userId: string;
  today: CourtDate;
  declaration: Declaration | null;
  choices: LedgerChoices;
};

const toForm = (d: Declaration | null) => ({
  title: d?.title ?? "",
  declarant: d?.declarant ?? "",
  basis: d?.basis ?? "",
  signedAbroad: d?.signedAbroad ?? false,
  signedOn: d?.signedOn ?? null,
  signedWhere: d?.signedWhere ?? "",
  filingId: d?.filingId ?? null,
  documentId: d?.documentId ?? null,
  exhibitOrder: d?.exhibitOrder ?? [],
  paragraphs: d?.paragraphs.map(({ text, factId, harmId }) => ({ text, factId, harmId })) ?? [],
  tier: String(d?.tier ?? "work_product"),
  audienceId: d?.audienceId ?? null,
});
const toBody = (f: ReturnType<typeof toForm>) => ({
  body: { ...f, basis: f.basis.trim() || null, signedWhere: f.signedWhere.trim() || null },
  errors: {},
});
const labels = {
  title: "Title",
  declarant: "Declarant",
  basis: "Basis",
  signedWhere: "Signed at",
  signedOn: "Signed on",
  paragraphs: "Paragraphs",
  tier: "Tier",
};

/** The fact or harm that a paragraph was drawn from; its words are the declarant's own since. */
function DrawnFrom({
  caseId,
  factId,
  harmId,
}: {
  caseId: string;
  factId: string | null;
  harmId: string | null;
}) {
  if (factId === null && harmId === null) return null;
  return (
    <p className="text-sm text-muted">
      {"Drawn from "}
      <AppLink
        href={factId === null ? `/cases/${caseId}/harm/${harmId}` : `/cases/${caseId}/harm/facts/${factId}`}
        className="link"
      >
        {factId === null ? "a harm" : "a fact"}
      </AppLink>
    </p>
  );
}

/** A declaration: paragraphs drawn from facts and harms, and the closing words its place of signing needs. */
export function DeclarationForm({ caseId, userId, today, declaration, choices }: Props) {
  const router = useRouter();
  const group = useId();
  const form = useLedgerForm({
    userId,
    caseId,
    noun: "declaration",
    what: "this declaration",
    row: declaration,
    toForm,
    toBody,
    labels,
    mutation: useSaveDeclaration(caseId),
    schema: () => import("@/lib/harm/declaration-schema").then((m) => m.declaration),
    saved: { title: "Declaration saved" },
    onSaved: (row) => router.push(`/cases/${caseId}/harm/declarations/${row.id}`),
  });
  const { values: f, set } = form;
  const setAt = (at: number, text: string) =>
    set({ paragraphs: f.paragraphs.map((p, i) => (i === at ? { ...p, text } : p)) });
  const move = (at: number, by: number) => {
    const list = [...f.paragraphs];
    const [taken] = list.splice(at, 1);
    if (taken) list.splice(at + by, 0, taken);
    set({ paragraphs: list });
  };
  const [unsure, setUnsure] = useState<string[]>([]);
  const moveExhibits = (exhibitOrder: string[]) => {
    const changes = letterChanges(f.exhibitOrder, exhibitOrder);
    const written = f.paragraphs.map((p) => ({ ...p, ...reletter(p.text, changes) }));
    setUnsure([...new Set(written.flatMap((p) => p.unsure))]);
    set({ exhibitOrder, paragraphs: written.map(({ unsure: _, ...p }) => p) });
  };
  const draw = (text: string, of: { factId: string | null; harmId: string | null }) =>
    set({ paragraphs: [...f.paragraphs, { text, ...of }] });
  return (
    <form
      noValidate
      className="max-w-4xl space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      {form.head}
      <div className="grid gap-4 sm:grid-cols-2">
        <LedgerField form={form} path="declarant" label="Declarant, by role" required>
          {(control) => (
            <Input {...control} value={f.declarant} onChange={(e) => set({ declarant: e.target.value })} />
          )}
        </LedgerField>
        <LedgerField form={form} path="title" label="Title" required>
          {(control) => (
            <Input {...control} value={f.title} onChange={(e) => set({ title: e.target.value })} />
          )}
        </LedgerField>
      </div>
      <LedgerField
        form={form}
        path="basis"
        label="Basis of knowledge"
        hint="Rule 56(c)(4): how the declarant knows this at first hand."
      >
        {(control) => (
          <Textarea {...control} value={f.basis} onChange={(e) => set({ basis: e.target.value })} />
        )}
      </LedgerField>
      <fieldset className="space-y-3">
        <legend className="font-serif text-lg font-semibold">Paragraphs</legend>
        {f.paragraphs.map((p, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its number.
          <div key={`${group}-${i}`} className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] gap-2">
            <span className="pt-1.5 text-right text-muted tabular-nums">{`${i + 1}.`}</span>
            <div>
              <Textarea
                id={form.idOf(`paragraphs.${i}`)}
                aria-label={`Paragraph ${i + 1}`}
                value={p.text}
                rows={2}
                onChange={(e) => setAt(i, e.target.value)}
                aria-invalid={errorAt(form.errors, `paragraphs.${i}`) ? true : undefined}
              />
              <DrawnFrom caseId={caseId} factId={p.factId} harmId={p.harmId} />
            </div>
            <div className="flex flex-col">
              <IconButton
                label={`Move paragraph ${i + 1} up`}
                icon={<ArrowUp />}
                disabled={i === 0}
                onClick={() => move(i, -1)}
              />
              <IconButton
                label={`Move paragraph ${i + 1} down`}
                icon={<ArrowDown />}
                disabled={i === f.paragraphs.length - 1}
                onClick={() => move(i, 1)}
              />
              <IconButton
                label={`Remove paragraph ${i + 1}`}
                icon={<Trash2 />}
                onClick={() => set({ paragraphs: f.paragraphs.filter((_, at) => at !== i) })}
              />
            </div>
          </div>
        ))}
        <div className="grid gap-3 sm:grid-cols-3">
          <LedgerPicker
            noun="harm"
            aria-label="Draw a paragraph from a harm"
            caseId={caseId}
            without={f.paragraphs.flatMap((p) => p.harmId ?? [])}
            onPick={(harm) => draw(harm.text, { factId: null, harmId: harm.id })}
          />
          <LedgerPicker
            noun="fact"
            aria-label="Draw a paragraph from a fact"
            caseId={caseId}
            without={f.paragraphs.flatMap((p) => p.factId ?? [])}
            onPick={(fact) => draw(fact.text, { factId: fact.id, harmId: null })}
          />
          <Button onClick={() => draw("", { factId: null, harmId: null })}>Write a paragraph</Button>
        </div>
      </fieldset>
      <ExhibitOrder
        caseId={caseId}
        exhibits={declaration?.exhibits ?? []}
        order={f.exhibitOrder}
        onMove={moveExhibits}
        settled={
          declaration !== null && (declaration.signedOn !== null || declaration.filingId !== null)
            ? "It is signed or filed: its exhibits keep their letters."
            : null
        }
        error={form.errors.exhibitOrder}
      />
      {unsure.length === 0 ? null : (
        <Notice tone="warning" live>
          {`Look at ${unsure.map((u) => `“${u}”`).join(", ")}: a stretch of letters was left as it was.`}
        </Notice>
      )}
      <RadioGroup
        legend="Where it is signed"
        name="signedAbroad"
        inline
        value={f.signedAbroad ? "abroad" : "within"}
        onValueChange={(v) => set({ signedAbroad: v === "abroad" })}
        options={[
          { value: "within", label: "Within the United States" },
          { value: "abroad", label: "Outside the United States (28 U.S.C. 1746(1))" },
        ]}
      />
      <blockquote className="record-text border-l-2 border-rule-strong pl-3">
        {jurat(f.signedAbroad ? "outside_us" : "within_us", f.signedOn, f.signedWhere.trim() || null)}
      </blockquote>
      <div className="grid gap-4 sm:grid-cols-2">
        <LedgerField form={form} path="signedOn" label="Signed on">
          {(control) => (
            <DateInput
              {...control}
              today={today}
              value={f.signedOn}
              onValueChange={(signedOn) => set({ signedOn })}
            />
          )}
        </LedgerField>
        <LedgerField form={form} path="signedWhere" label="Signed at">
          {(control) => (
            <Input
              {...control}
              value={f.signedWhere}
              onChange={(e) => set({ signedWhere: e.target.value })}
            />
          )}
        </LedgerField>
        <LedgerField
          form={form}
          path="documentId"
          label="The signed document"
          hint="Its page is checked for the words of the statute."
        >
          {(control) => (
            <Select
              {...control}
              value={f.documentId ?? ""}
              placeholder="Not held here"
              options={choices.documents.map((d) => ({ value: d.id, label: d.label }))}
              onChange={(e) => set({ documentId: e.target.value || null })}
            />
          )}
        </LedgerField>
        <LedgerField form={form} path="filingId" label="Filed as">
          {(control) => (
            <Select
              {...control}
              value={f.filingId ?? ""}
              placeholder="Not filed"
              options={choices.filings.map((x) => ({ value: x.id, label: x.label }))}
              onChange={(e) => set({ filingId: e.target.value || null })}
            />
          )}
        </LedgerField>
      </div>
      <TierFields form={form} tier={f.tier} audienceId={f.audienceId} onChange={set} choices={choices} />
      <Button type="submit" tone="primary" pending={form.pending}>
        Save
      </Button>
      {form.foot}
    </form>
  );
}
