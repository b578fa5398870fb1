"use client";

import { X } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import type { ControlProps } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import type { Option } from "./field-spec";

/** Which sources on file speak for a row, and which against it. */
export function SourcePicker({
  options,
  supporting,
  contrary,
  onChange,
  control,
}: {
  options: readonly Option[];
  supporting: readonly string[];
  contrary: readonly string[];
  onChange: (supporting: string[], contrary: string[]) => void;
  control: Partial<ControlProps>;
}) {
  const chosen = [...supporting, ...contrary];
  const without = (list: readonly string[], id: string) => list.filter((x) => x !== id);
  return (
    <div className="space-y-2">
      <Combobox
        {...control}
        options={options.filter((o) => !chosen.includes(o.value))}
        value={null}
        placeholder="Add a source"
        emptyText="No source on file fits."
        onValueChange={(id) => id !== null && onChange([...supporting, id], [...contrary])}
      />
      {chosen.length === 0 ? null : (
        <ul className="divide-y divide-rule rounded-md border border-rule">
          {options
            .filter((o) => chosen.includes(o.value))
            .map((o) => (
              <li key={o.value} className="flex items-start gap-2 px-2.5 py-1.5">
                <div className="min-w-0 flex-1">
                  <p>{o.label}</p>
                  <Checkbox
                    label="Speaks against it"
                    checked={contrary.includes(o.value)}
                    onChange={(event) =>
                      event.target.checked
                        ? onChange(without(supporting, o.value), [...contrary, o.value])
                        : onChange([...supporting, o.value], without(contrary, o.value))
                    }
                  />
                </div>
                <IconButton
                  label={`Remove ${o.label}`}
                  icon={<X />}
                  onClick={() => onChange(without(supporting, o.value), without(contrary, o.value))}
                />
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
