"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import type { ControlProps } from "@/components/ui/field";
import { api } from "@/lib/http/client";

const harmPage = () => import("@/lib/harm/schema").then((m) => m.harmPage);

type Props = Partial<ControlProps> & {
  /** Where no label stands beside it. */
  "aria-label"?: string;
  caseId: string;
  /** Already chosen, and so not offered again. */
  without: readonly string[];
  onPick: (harm: { id: string; text: string }) => void;
};

/** A harm of the ledger, found by its words. */
export function HarmPicker({ caseId, without, onPick, ...control }: Props) {
  const [query, setQuery] = useState("");
  const found = useQuery({
    queryKey: ["harms", caseId, query],
    queryFn: ({ signal }) =>
      api(`/cases/${caseId}/harm${query === "" ? "" : `?q=${encodeURIComponent(query)}`}`, harmPage, {
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const options = (found.data?.items ?? [])
    .filter((h) => !without.includes(h.id))
    .map((h) => ({ value: h.id, label: h.text, ...(h.when === null ? {} : { hint: h.when }) }));
  return (
    <Combobox
      {...control}
      options={options}
      value={null}
      loading={found.isFetching}
      placeholder="Find a harm by its words"
      emptyText="No harm on the ledger says that."
      onQueryChange={setQuery}
      onValueChange={(id) => {
        const option = options.find((o) => o.value === id);
        if (option) onPick({ id: option.value, text: option.label });
      }}
    />
  );
}
