"use client";

import { Trash2 } from "lucide-react";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { DateInput } from "@/components/ui/date-input";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { CourtDate } from "@/lib/dates/court-date";
import type { LedgerChoices } from "@/lib/harm/choices-schema";
import { CITE_HINT, type CitationForm, emptyCitation } from "@/lib/harm/citation-form";
import { LedgerField } from "./ledger-field";
import type { FormPlaces } from "./use-ledger-form";

type Props = {
  list: readonly CitationForm[];
  onChange: (list: CitationForm[]) => void;
  choices: LedgerChoices;
  today: CourtDate;
  form: FormPlaces;
  path: string;
};

const kinds = [
  { kind: "document", label: "Cite a page held here" },
  { kind: "typed", label: "Type a cite" },
  { kind: "outside", label: "Cite an outside source" },
] as const;

/** Where it is proved: pages of documents, cites as the courts write them, outside sources. */
export function CitationFields({ list, onChange, choices, today, form, path }: Props) {
  const group = useId();
  const set = (at: number, change: Partial<CitationForm>) =>
    onChange(list.map((c, i) => (i === at ? { ...c, ...change } : c)));
  return (
    <div className="space-y-3">
      {list.map((c, i) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity before they are saved, and never move.
          key={`${group}-${i}`}
          className="relative rounded-md border border-rule bg-paper p-3 pr-11"
        >
          <IconButton
            label={`Remove citation ${i + 1}`}
            icon={<Trash2 />}
            className="absolute top-2 right-2"
            onClick={() => onChange(list.filter((_, at) => at !== i))}
          />
          <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_6rem]">
            {c.kind === "typed" ? (
              <LedgerField
                form={form}
                path={`${path}.${i}`}
                label="Cite"
                required
                hint={CITE_HINT}
                className="sm:col-span-2"
              >
                {(control) => (
                  <Input {...control} value={c.words} onChange={(e) => set(i, { words: e.target.value })} />
                )}
              </LedgerField>
            ) : null}
            {c.kind === "document" ? (
              <>
                <LedgerField form={form} path={`${path}.${i}`} label="Document" required>
                  {(control) => (
                    <Combobox
                      {...control}
                      value={c.documentId}
                      options={choices.documents.map((d) => ({
                        value: d.id,
                        label: d.label,
                        ...(d.pages === null ? {} : { hint: `${d.pages} pages` }),
                      }))}
                      onValueChange={(documentId) => set(i, { documentId })}
                      emptyText="No document held here is called that."
                    />
                  )}
                </LedgerField>
                <LedgerField form={form} path={`${path}.${i}.page`} label="Page">
                  {(control) => (
                    <Input
                      {...control}
                      inputMode="numeric"
                      value={c.page}
                      onChange={(e) => set(i, { page: e.target.value })}
                    />
                  )}
                </LedgerField>
              </>
            ) : null}
            {c.kind === "outside" ? (
              <>
                <LedgerField
                  form={form}
                  path={`${path}.${i}`}
                  label="Title"
                  required
                  className="sm:col-span-2"
                >
                  {(control) => (
                    <Input {...control} value={c.title} onChange={(e) => set(i, { title: e.target.value })} />
                  )}
                </LedgerField>
                <LedgerField
                  form={form}
                  path={`${path}.${i}.cite.publisher`}
                  label="Publisher"
                  className="sm:col-span-2"
                >
                  {(control) => (
                    <Input
                      {...control}
                      value={c.publisher}
                      onChange={(e) => set(i, { publisher: e.target.value })}
                    />
                  )}
                </LedgerField>
                <LedgerField
                  form={form}
                  path={`${path}.${i}.cite.url`}
                  label="Address (URL)"
                  className="sm:col-span-2"
                >
                  {(control) => (
                    <Input
                      {...control}
                      type="url"
                      value={c.url}
                      onChange={(e) => set(i, { url: e.target.value })}
                    />
                  )}
                </LedgerField>
                <LedgerField form={form} path={`${path}.${i}.cite.on`} label="Dated">
                  {(control) => (
                    <DateInput
                      {...control}
                      today={today}
                      value={c.on}
                      onValueChange={(on) => set(i, { on })}
                    />
                  )}
                </LedgerField>
                <LedgerField
                  form={form}
                  path={`${path}.${i}.documentId`}
                  label="Copy kept here"
                  hint="A document of this case; it carries its hash and the time it was kept."
                  className="sm:col-span-2"
                >
                  {(control) => (
                    <Combobox
                      {...control}
                      value={c.documentId}
                      options={choices.documents.map((d) => ({ value: d.id, label: d.label }))}
                      onValueChange={(documentId) => set(i, { documentId })}
                    />
                  )}
                </LedgerField>
              </>
            ) : null}
            <LedgerField
              form={form}
              path={`${path}.${i}.quote`}
              label="Quote"
              hint="The source’s own words; the sentence above is your paraphrase."
              className="sm:col-span-2"
            >
              {(control) => (
                <Textarea
                  {...control}
                  rows={2}
                  value={c.quote}
                  onChange={(e) => set(i, { quote: e.target.value })}
                />
              )}
            </LedgerField>
          </div>
          <Checkbox
            className="mt-2"
            label="It speaks against this"
            checked={!c.supports}
            onChange={(e) => set(i, { supports: !e.target.checked })}
          />
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        {kinds.map(({ kind, label }) => (
          <Button key={kind} size="sm" onClick={() => onChange([...list, emptyCitation(kind)])}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
