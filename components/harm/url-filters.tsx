"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useId, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select, type SelectOption } from "@/components/ui/select";

export type UrlFilter = { name: string; label: string; any: string; options: readonly SelectOption[] };

/** What a list is narrowed by, kept in the address: a filtered list can be sent to a colleague. */
export function UrlFilters({ filters, search }: { filters: readonly UrlFilter[]; search: string }) {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const id = useId();
  const [pending, start] = useTransition();
  const go = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    next.delete("cursor");
    if (value === "") next.delete(name);
    else next.set(name, value);
    start(() => router.replace(`${path}?${next}`, { scroll: false }));
  };
  const active = [...filters.map((f) => f.name), "q"].some((name) => params.has(name));
  return (
    <form
      className="no-print mb-3 flex flex-wrap items-end gap-2"
      aria-busy={pending}
      onSubmit={(event) => {
        event.preventDefault();
        go("q", String(new FormData(event.currentTarget).get("q") ?? "").trim());
      }}
    >
      {filters.map((f) => (
        <div key={f.name} className="w-40 max-sm:w-[calc(50%-0.25rem)]">
          <label htmlFor={`${id}-${f.name}`} className="mb-0.5 block text-xs text-muted">
            {f.label}
          </label>
          <Select
            id={`${id}-${f.name}`}
            value={params.get(f.name) ?? ""}
            placeholder={f.any}
            options={f.options}
            onChange={(e) => go(f.name, e.target.value)}
          />
        </div>
      ))}
      <div className="w-52 max-sm:w-full">
        <label htmlFor={`${id}-q`} className="mb-0.5 block text-xs text-muted">
          {search}
        </label>
        <Input
          id={`${id}-q`}
          type="search"
          name="q"
          data-list-filter
          key={params.get("q") ?? ""}
          defaultValue={params.get("q") ?? ""}
        />
      </div>
      {active ? (
        <Button onClick={() => start(() => router.replace(path, { scroll: false }))}>Clear</Button>
      ) : null}
    </form>
  );
}
