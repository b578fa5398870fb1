"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { ConflictDialog } from "@/components/ui/conflict-dialog";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast-store";
import { useDraft } from "@/components/ui/use-draft";
import type { CourtDate } from "@/lib/dates/court-date";
import type { Choice, LedgerChoices } from "@/lib/harm/choices-schema";
import { useSaveDeclaration } from "@/lib/harm/client";
import { jurat } from "@/lib/harm/declaration";
import { type Declaration, declaration as schema } from "@/lib/harm/declaration-schema";
import { DraftNotice } from "./draft-notice";
import { conflictFields } from "./harm-conflict";
import { useLedgerSave } from "./use-ledger-save";

type Props = {
  caseId: string;
  userId: string;
  today: CourtDate;
  declaration: Declaration | null;
  choices: LedgerChoices;
  harms: readonly Choice[];
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
  paragraphs: d?.paragraphs.map(({ text, factId, harmId }) => ({ text, factId, harmId })) ?? [],
});
const labels = {
  title: "Title",
  declarant: "Declarant",
  basis: "Basis",
  signedWhere: "Signed at",
  paragraphs: "Paragraphs",
};

/** A declaration: paragraphs drawn from facts and harms, and the closing words its place of signing needs. */
export function DeclarationForm({ caseId, userId, today, declaration, choices, harms }: Props) {
  const router = useRouter();
  const group = useId();
  const draft = useDraft(
    userId,
    `declaration:${declaration?.id ?? caseId}:${declaration?.version ?? "new"}`,
    toForm(declaration),
  );
  const f = draft.values;
  const save = useLedgerSave({
    mutation: useSaveDeclaration(caseId),
    schema,
    id: declaration?.id ?? null,
    version: declaration?.version ?? null,
    onSaved: (row) => {
      draft.clear();
      showToast({ title: "Declaration saved" });
      router.push(`/cases/${caseId}/harm/declarations/${row.id}`);
      router.refresh();
    },
  });
  const { errors } = save;
  const setAt = (at: number, text: string) =>
    draft.set({ paragraphs: f.paragraphs.map((p, i) => (i === at ? { ...p, text } : p)) });
  const move = (at: number, by: number) => {
    const list = [...f.paragraphs];
    const [taken] = list.splice(at, 1);
    if (taken) list.splice(at + by, 0, taken);
    draft.set({ paragraphs: list });
  };
  const draw = (text: string, of: { factId: string | null; harmId: string | null }) =>
    draft.set({ paragraphs: [...f.paragraphs, { text, ...of }] });
  return (
    <form
      noValidate
      className="max-w-4xl space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        const body = {
          ...f,
          basis: f.basis.trim() || null,
          signedWhere: f.signedWhere.trim() || null,
          tier: declaration?.tier ?? "work_product",
          audienceId: declaration?.audienceId ?? null,
        };
        save.submit(body, {});
      }}
    >
      <DraftNotice draft={draft} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Declarant, by role" required error={errors.declarant}>
          {(control) => (
            <Input
              {...control}
              value={f.declarant}
              onChange={(e) => draft.set({ declarant: e.target.value })}
            />
          )}
        </Field>
        <Field label="Title" required error={errors.title}>
          {(control) => (
            <Input {...control} value={f.title} onChange={(e) => draft.set({ title: e.target.value })} />
          )}
        </Field>
      </div>
      <Field
        label="Basis of knowledge"
        hint="Rule 56(c)(4): how the declarant knows this at first hand."
        error={errors.basis}
      >
        {(control) => (
          <Textarea {...control} value={f.basis} onChange={(e) => draft.set({ basis: e.target.value })} />
        )}
      </Field>
      <fieldset className="space-y-3">
        <legend className="font-serif text-lg font-semibold">Paragraphs</legend>
        {f.paragraphs.map((p, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its number.
          <div key={`${group}-${i}`} className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] gap-2">
            <span className="pt-1.5 text-right text-muted tabular-nums">{`${i + 1}.`}</span>
            <Textarea
              aria-label={`Paragraph ${i + 1}`}
              value={p.text}
              rows={2}
              onChange={(e) => setAt(i, e.target.value)}
              aria-invalid={errors[`paragraphs.${i}.text`] ? true : undefined}
            />
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
                onClick={() => draft.set({ paragraphs: f.paragraphs.filter((_, at) => at !== i) })}
              />
            </div>
          </div>
        ))}
        <div className="grid gap-3 sm:grid-cols-3">
          <Select
            aria-label="Draw a paragraph from a harm"
            value=""
            placeholder="Draw from a harm…"
            options={harms.map((h) => ({ value: h.id, label: h.label }))}
            onChange={(e) => {
              const harm = harms.find((h) => h.id === e.target.value);
              if (harm) draw(harm.label, { factId: null, harmId: harm.id });
            }}
          />
          <Select
            aria-label="Draw a paragraph from a fact"
            value=""
            placeholder="Draw from a fact…"
            options={choices.facts.map((x) => ({ value: x.id, label: x.label }))}
            onChange={(e) => {
              const fact = choices.facts.find((x) => x.id === e.target.value);
              if (fact) draw(fact.label, { factId: fact.id, harmId: null });
            }}
          />
          <Button onClick={() => draw("", { factId: null, harmId: null })}>Write a paragraph</Button>
        </div>
      </fieldset>
      <RadioGroup
        legend="Where it is signed"
        name="signedAbroad"
        inline
        value={f.signedAbroad ? "abroad" : "within"}
        onValueChange={(v) => draft.set({ signedAbroad: v === "abroad" })}
        options={[
          { value: "within", label: "Within the United States" },
          { value: "abroad", label: "Outside the United States (28 U.S.C. 1746(1))" },
        ]}
      />
      <blockquote className="record-text border-l-2 border-rule-strong pl-3">
        {jurat(f.signedAbroad ? "outside_us" : "within_us", f.signedOn, f.signedWhere.trim() || null)}
      </blockquote>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Signed on" error={errors.signedOn}>
          {(control) => (
            <DateInput
              {...control}
              today={today}
              value={f.signedOn}
              onValueChange={(signedOn) => draft.set({ signedOn })}
            />
          )}
        </Field>
        <Field label="Signed at" error={errors.signedWhere}>
          {(control) => (
            <Input
              {...control}
              value={f.signedWhere}
              onChange={(e) => draft.set({ signedWhere: e.target.value })}
            />
          )}
        </Field>
        <Field
          label="The signed document"
          hint="Its page is checked for the words of the statute."
          error={errors.documentId}
        >
          {(control) => (
            <Select
              {...control}
              value={f.documentId ?? ""}
              placeholder="Not held here"
              options={choices.documents.map((d) => ({ value: d.id, label: d.label }))}
              onChange={(e) => draft.set({ documentId: e.target.value || null })}
            />
          )}
        </Field>
        <Field label="Filed as" error={errors.filingId}>
          {(control) => (
            <Select
              {...control}
              value={f.filingId ?? ""}
              placeholder="Not filed"
              options={choices.filings.map((x) => ({ value: x.id, label: x.label }))}
              onChange={(e) => draft.set({ filingId: e.target.value || null })}
            />
          )}
        </Field>
      </div>
      <Button type="submit" tone="primary" pending={save.pending}>
        Save
      </Button>
      <ConflictDialog
        open={save.conflict !== null}
        what="this declaration"
        fields={save.conflict === null ? [] : conflictFields(f, toForm(save.conflict), labels)}
        onClose={save.closeConflict}
        onKeepYours={save.keepMine}
        onTakeCurrent={() => {
          draft.discard();
          save.closeConflict();
          router.refresh();
        }}
        pending={save.pending}
      />
    </form>
  );
}
