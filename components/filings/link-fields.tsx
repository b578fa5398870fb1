"use client";

import { X } from "lucide-react";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { dispositionWords, linkWords } from "@/lib/filings/words";
import { EntryCombobox } from "./entry-combobox";
import type { LinkValues } from "./filing-values";

const kinds = Object.entries(linkWords).map(([value, label]) => ({ value, label }));
const outcomes = Object.entries(dispositionWords).map(([value, label]) => ({ value, label }));

/** What it answers: proposals from the docket text with the words they rest on, each one click to correct or drop. */
export function LinkFields({
  caseId,
  links,
  defaultKind,
  onChange,
}: {
  caseId: string;
  links: readonly LinkValues[];
  defaultKind: string;
  onChange: (links: LinkValues[]) => void;
}) {
  const change = (at: number, values: Partial<LinkValues>) =>
    onChange(links.map((link, i) => (i === at ? { ...link, ...values } : link)));
  return (
    <div className="grid gap-2">
      {links.length === 0 ? null : (
        <ul className="divide-y divide-rule rounded-md border border-rule bg-surface">
          {links.map((link, at) => (
            <li key={`${link.toId}-${link.kind}-${link.part}`} className="flex items-start gap-2 px-3 py-2">
              <div className="grid min-w-0 flex-1 gap-x-3 gap-y-1 sm:grid-cols-[10rem_minmax(0,1fr)_minmax(0,12rem)]">
                <Select
                  aria-label={`How it relates to ${link.label}`}
                  options={kinds}
                  value={link.kind}
                  onChange={(event) => change(at, { kind: event.target.value })}
                />
                <span className="pt-1.5">
                  <span className="font-medium">{link.label}</span>
                  {link.words === "" ? null : (
                    <span className="ml-2 text-sm text-muted">read from “{link.words.slice(0, 80)}”</span>
                  )}
                </span>
                {link.kind === "disposes_of" ? (
                  <Select
                    aria-label={`What it does with ${link.label}`}
                    placeholder="How"
                    options={outcomes}
                    value={link.disposition}
                    onChange={(event) => change(at, { disposition: event.target.value })}
                  />
                ) : null}
              </div>
              <IconButton
                label={`Drop the link to ${link.label}`}
                icon={<X />}
                onClick={() => onChange(links.filter((_, i) => i !== at))}
              />
            </li>
          ))}
        </ul>
      )}
      <Field label="What it answers or rules on">
        {(control) => (
          <EntryCombobox
            {...control}
            caseId={caseId}
            value={null}
            onChoose={(entry) => {
              if (entry === null || links.some((l) => l.toId === entry.id)) return;
              onChange([
                ...links,
                {
                  toId: entry.id,
                  label: entry.label,
                  kind: defaultKind,
                  disposition: "",
                  part: "",
                  words: "",
                },
              ]);
            }}
          />
        )}
      </Field>
    </div>
  );
}
