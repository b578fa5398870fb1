"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ProposalData } from "@/lib/imports/proposal-schema";
import { fieldsOf } from "./proposal-fields";

/** The fields of a proposal, to set right what was misread. */
export function CorrectProposal({
  data,
  pending,
  saveLabel,
  onSave,
  onCancel,
}: {
  data: ProposalData;
  pending: boolean;
  saveLabel: string;
  onSave: (data: ProposalData) => void;
  onCancel: () => void;
}) {
  const [values, setValues] = useState<Record<string, unknown>>({ ...data });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { proposalData } = await import("@/lib/imports/proposal-schema");
    const parsed = proposalData.safeParse(values);
    if (parsed.success) onSave(parsed.data);
    else setErrors(Object.fromEntries(parsed.error.issues.map((i) => [i.path.join("."), i.message])));
  };
  return (
    <form
      onSubmit={submit}
      className="mt-2 grid gap-3 rounded-md bg-sunken p-3 sm:grid-cols-2 lg:grid-cols-3"
    >
      {fieldsOf(data.kind).map((field) => {
        const value = values[field.name];
        const text = Array.isArray(value)
          ? value.join("; ")
          : value === null || value === undefined
            ? ""
            : String(value);
        const set = (next: unknown) => setValues({ ...values, [field.name]: next });
        return (
          <Field key={field.name} label={field.label} required={field.required} error={errors[field.name]}>
            {(control) =>
              field.options === null ? (
                <Input
                  {...control}
                  type={field.input}
                  value={text}
                  onChange={(event) => set(field.read(event.target.value))}
                />
              ) : (
                <Select
                  {...control}
                  value={text}
                  options={field.options}
                  {...(field.required ? {} : { placeholder: "None" })}
                  onChange={(event) => set(event.target.value === "" ? null : event.target.value)}
                />
              )
            }
          </Field>
        );
      })}
      <div className="flex items-end gap-2">
        <Button type="submit" tone="primary" size="sm" pending={pending}>
          {saveLabel}
        </Button>
        <Button size="sm" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
