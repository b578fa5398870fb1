"use client";

import { Search } from "lucide-react";
import Form from "next/form";
import { useRef } from "react";
import { AppLink } from "@/components/ui/app-link";
import { Select } from "@/components/ui/select";
import type { BoardFilters as Filters, Person } from "@/lib/deadlines/schema";
import { sideWords, stateWords } from "@/lib/deadlines/words";

export type BoardFiltersProps = {
  action: string;
  filters: Filters;
  people: readonly Person[];
  /** Left out on a case's own page. */
  cases?: readonly { id: string; caption: string }[];
  /** Kept across a change of filters. */
  view: string;
  day: string | null;
};

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** The board's filters; each choice goes into the address at once, so that a board can be sent to somebody. */
export function BoardFilters({ action, filters, people, cases, view, day }: BoardFiltersProps) {
  const form = useRef<HTMLFormElement>(null);
  const submit = () => form.current?.requestSubmit();
  const any = [filters.person, filters.case, filters.side, filters.state, filters.q].some(Boolean);
  return (
    <Form
      ref={form}
      action={action}
      prefetch={false}
      scroll={false}
      className="no-print mb-4 grid grid-cols-2 gap-2 sm:flex sm:flex-wrap sm:items-center"
    >
      {view === "list" ? null : <input type="hidden" name="view" value={view} />}
      {day === null ? null : <input type="hidden" name="day" value={day} />}
      <span className="relative col-span-2 sm:w-48">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
        />
        <input
          type="search"
          name="q"
          defaultValue={filters.q ?? ""}
          aria-label="Search these dates"
          placeholder="Search these dates"
          data-list-filter
          className="block h-8.5 w-full rounded-md border border-rule-strong bg-surface pr-2 pl-8 text-[1rem] sm:text-base"
        />
      </span>
      <Select
        name="person"
        aria-label="Person"
        defaultValue={filters.person ?? ""}
        onChange={submit}
        className="sm:max-w-40"
        placeholder="Everybody"
        options={[
          ...people.map((p) => ({ value: p.id, label: p.name })),
          { value: "none", label: "Nobody has it" },
        ]}
      />
      {cases === undefined ? null : (
        <Select
          name="case"
          aria-label="Case"
          defaultValue={filters.case ?? ""}
          onChange={submit}
          className="sm:max-w-40"
          placeholder="Every case"
          options={cases.map((c) => ({ value: c.id, label: c.caption }))}
        />
      )}
      <Select
        name="side"
        aria-label="Whose"
        defaultValue={filters.side ?? ""}
        onChange={submit}
        className="sm:max-w-40"
        placeholder="Whose: any"
        options={options(sideWords)}
      />
      <Select
        name="state"
        aria-label="State"
        defaultValue={filters.state ?? (view === "list" ? "open" : "all")}
        onChange={submit}
        className="sm:max-w-40"
        options={[
          { value: "open", label: "Open" },
          ...options(stateWords),
          { value: "closed", label: "Closed" },
          { value: "all", label: "Every state" },
        ]}
      />
      {any ? (
        <AppLink href={action} className="link text-sm">
          Clear filters
        </AppLink>
      ) : null}
    </Form>
  );
}
