"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import type { ControlProps } from "@/components/ui/field";
import { api, type ParserSource } from "@/lib/http/client";

type Found = { items: { id: string; text: string; when: string | null }[] };

/** Where each kind of row is asked for, and what reads the answer. */
const nouns: Record<"fact" | "harm", { path: string; page: ParserSource<Found> }> = {
  fact: { path: "facts", page: () => import("@/lib/harm/fact-schema").then((m) => m.factPage) },
  harm: { path: "harm", page: () => import("@/lib/harm/schema").then((m) => m.harmPage) },
};

type Props = Partial<ControlProps> & {
  /** Where no label stands beside it. */
  "aria-label"?: string;
  noun: keyof typeof nouns;
  caseId: string;
  /** Already chosen, and so not offered again. */
  without: readonly string[];
  onPick: (row: { id: string; text: string }) => void;
};

/** A row of the ledger, found by its words: a ledger of thousands is searched, not listed. */
export function LedgerPicker({ noun, caseId, without, onPick, ...control }: Props) {
  const [query, setQuery] = useState("");
  const { path, page } = nouns[noun];
  const found = useQuery({
    queryKey: [path, caseId, query],
    queryFn: ({ signal }) =>
      api(`/cases/${caseId}/${path}${query === "" ? "" : `?q=${encodeURIComponent(query)}`}`, page, {
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const options = (found.data?.items ?? [])
    .filter((row) => !without.includes(row.id))
    .map((row) => ({ value: row.id, label: row.text, ...(row.when === null ? {} : { hint: row.when }) }));
  return (
    <Combobox
      {...control}
      options={options}
      value={null}
      loading={found.isFetching}
      placeholder={`Find a ${noun} by its words`}
      emptyText={`No ${noun} on the ledger says that.`}
      onQueryChange={setQuery}
      onValueChange={(id) => {
        const option = options.find((o) => o.value === id);
        if (option) onPick({ id: option.value, text: option.label });
      }}
    />
  );
}
