"use client";

import { useDeferredValue, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import type { ControlProps } from "@/components/ui/field";
import { formatShort } from "@/lib/dates/format-date";
import { useFilingSearch } from "@/lib/filings/client";
import type { FilingRow } from "@/lib/filings/schema";
import { citeOf } from "@/lib/filings/words";

export type ChosenEntry = { id: string; label: string };

const labelOf = (row: FilingRow) => `${citeOf(row)}, ${formatShort(row.filedOn)}`;

/** One entry of this docket, found by its number or its words. */
export function EntryCombobox({
  caseId,
  value,
  onChoose,
  placeholder = "ECF No. or words of the entry",
  ...control
}: Partial<ControlProps> & {
  caseId: string;
  value: ChosenEntry | null;
  onChoose: (entry: ChosenEntry | null, row: FilingRow | null) => void;
  placeholder?: string;
}) {
  const [query, setQuery] = useState<string | null>(null);
  const asked = useDeferredValue((query ?? "").trim());
  const { data, isFetching } = useFilingSearch(caseId, asked, query !== null);
  const rows = data?.items ?? [];
  const options = rows.map((row) => ({ value: row.id, label: labelOf(row), hint: row.text.slice(0, 140) }));
  const shown =
    value !== null && !options.some((o) => o.value === value.id)
      ? [{ value: value.id, label: value.label }, ...options]
      : options;
  return (
    <Combobox
      {...control}
      options={shown}
      value={value?.id ?? null}
      placeholder={placeholder}
      loading={isFetching}
      emptyText="No entry fits."
      onQueryChange={setQuery}
      onValueChange={(id) => {
        const row = rows.find((r) => r.id === id) ?? null;
        if (id === null) onChoose(null, null);
        else if (row !== null) onChoose({ id: row.id, label: labelOf(row) }, row);
      }}
    />
  );
}
