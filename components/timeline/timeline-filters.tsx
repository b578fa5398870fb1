"use client";

import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Select, type SelectOption } from "@/components/ui/select";
import { isFiltered, noFilter, type TimelineFilter } from "@/lib/harm/timeline-filter";
import { evidenceWords, factStateWords, laneWords } from "@/lib/harm/timeline-words";
import {
  evidenceStates,
  factStates,
  harmCategories,
  harmCategoryWords,
  timelineLanes,
} from "@/lib/harm/vocabulary";

export interface TimelineFiltersProps {
  value: TimelineFilter;
  onChange: (next: TimelineFilter) => void;
  claims: readonly { id: string; title: string }[];
  /** While not every item is there: a filter would leave out what it cannot see. */
  disabled?: boolean;
}

const one = <T extends string>(list: readonly T[], value: string): T | "" =>
  list.find((v) => v === value) ?? "";
const options = <T extends string>(list: readonly T[], words: Record<T, string>): SelectOption[] =>
  list.map((v) => ({ value: v, label: words[v] }));

export function TimelineFilters({ value, onChange, claims, disabled = false }: TimelineFiltersProps) {
  const set = (change: Partial<TimelineFilter>) => onChange({ ...value, ...change });
  return (
    <fieldset disabled={disabled} className="no-print flex flex-wrap items-end gap-2">
      <legend className="sr-only">Show on the timeline</legend>
      <Choice
        label="Lane"
        any="All lanes"
        value={value.lane}
        list={options(timelineLanes, laneWords)}
        onChange={(v) => set({ lane: one(timelineLanes, v) })}
      />
      <Choice
        label="Category"
        any="All categories"
        value={value.category}
        list={options(harmCategories, harmCategoryWords)}
        onChange={(v) => set({ category: one(harmCategories, v) })}
      />
      <Choice
        label="Claim"
        any="All claims"
        value={value.claimId}
        list={claims.map((c) => ({ value: c.id, label: c.title }))}
        onChange={(v) => set({ claimId: v })}
      />
      <Choice
        label="State"
        any="All states"
        value={value.state}
        list={options(factStates, factStateWords)}
        onChange={(v) => set({ state: one(factStates, v) })}
      />
      <Choice
        label="Evidence"
        any="All evidence"
        value={value.evidence}
        list={options(evidenceStates, evidenceWords)}
        onChange={(v) => set({ evidence: one(evidenceStates, v) })}
      />
      {isFiltered(value) ? <Button onClick={() => onChange(noFilter)}>Clear filters</Button> : null}
    </fieldset>
  );
}

interface ChoiceProps {
  label: string;
  any: string;
  value: string;
  list: readonly SelectOption[];
  onChange: (value: string) => void;
}

function Choice({ label, any, value, list, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="w-36">
      <label htmlFor={id} className="mb-0.5 block text-xs text-muted">
        {label}
      </label>
      <Select
        id={id}
        value={value}
        placeholder={any}
        options={list}
        onChange={(e) => onChange(e.target.value)}
      />
    </div>
  );
}
