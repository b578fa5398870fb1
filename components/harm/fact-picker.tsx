"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import type { ControlProps } from "@/components/ui/field";
import { api } from "@/lib/http/client";

const factPage = () => import("@/lib/harm/fact-schema").then((m) => m.factPage);

type Props = Partial<ControlProps> & {
  /** Where no label stands beside it. */
  "aria-label"?: string;
  caseId: string;
  /** Already chosen, and so not offered again. */
  without: readonly string[];
  onPick: (fact: { id: string; text: string }) => void;
};

/** A fact of the ledger, found by its words: a ledger of thousands is searched, not listed. */
export function FactPicker({ caseId, without, onPick, ...control }: Props) {
  const [query, setQuery] = useState("");
  const found = useQuery({
    queryKey: ["facts", caseId, query],
    queryFn: ({ signal }) =>
      api(`/cases/${caseId}/facts${query === "" ? "" : `?q=${encodeURIComponent(query)}`}`, factPage, {
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const options = (found.data?.items ?? [])
    .filter((f) => !without.includes(f.id))
    .map((f) => ({ value: f.id, label: f.text, ...(f.when === null ? {} : { hint: f.when }) }));
  return (
    <Combobox
      {...control}
      options={options}
      value={null}
      loading={found.isFetching}
      placeholder="Find a fact by its words"
      emptyText="No fact on the ledger says that."
      onQueryChange={setQuery}
      onValueChange={(id) => {
        const option = options.find((o) => o.value === id);
        if (option) onPick({ id: option.value, text: option.label });
      }}
    />
  );
}
