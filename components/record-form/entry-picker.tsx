"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import type { ControlProps } from "@/components/ui/field";
import type { Option } from "./field-spec";
import { entriesQuery } from "./read-entries";

/** Chooses a docket entry by its number or by words of its text. */
export function EntryPicker({
  caseId,
  chosen,
  value,
  onChange,
  control,
}: {
  caseId: string;
  chosen: Option | null;
  value: string | null;
  onChange: (id: string | null) => void;
  control: Partial<ControlProps>;
}) {
  const [typed, setTyped] = useState("");
  const [kept, setKept] = useState(chosen);
  const { data = [], isFetching } = useQuery(entriesQuery(caseId, useDeferredValue(typed)));
  const current = kept?.value === value ? kept : null;
  const options = current && !data.some((o) => o.value === current.value) ? [current, ...data] : data;
  return (
    <Combobox
      {...control}
      options={options}
      value={value}
      placeholder="Number, or words of the entry"
      emptyText="No entry fits."
      loading={isFetching}
      onQueryChange={setTyped}
      onValueChange={(id) => {
        setKept(options.find((o) => o.value === id) ?? null);
        onChange(id);
      }}
    />
  );
}
