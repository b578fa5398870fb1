import { Search } from "lucide-react";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { DocketFrame } from "@/lib/filings/frame-schema";
import { isFiltered } from "@/lib/filings/read-filters";
import type { FilingFilters } from "@/lib/filings/schema";
import { filingKind, filingState } from "@/lib/filings/schema";
import { kindWords, stateWords } from "@/lib/filings/words";
import { MuteKinds } from "./mute-kinds";
import { RememberMuted } from "./remember-muted";

const kinds = filingKind.options
  .map((value) => ({ value, label: kindWords[value] }))
  .toSorted((a, b) => a.label.localeCompare(b.label));
const states = filingState.options
  .filter((value) => value !== "normal")
  .map((value) => ({ value, label: stateWords[value] }));

/** A plain form that makes an address: it works before any script, and every state of it can be sent to a colleague. */
export function DocketFilter({
  caseId,
  filters,
  parties,
}: {
  caseId: string;
  filters: FilingFilters;
  parties: DocketFrame["parties"];
}) {
  const action = `/cases/${caseId}/filings`;
  const hasMore = filters.from ?? filters.to ?? filters.numberFrom ?? filters.numberTo ?? filters.state;
  return (
    <form
      action={action}
      // The defaults are the address's: a new address is a new form.
      key={JSON.stringify(filters)}
      aria-label="Filter the docket"
      className="no-print mb-3 rounded-lg border border-rule bg-surface px-3 py-2.5"
    >
      {filters.view === undefined ? null : <input type="hidden" name="view" value={filters.view} />}
      {filters.appeal === undefined ? null : <input type="hidden" name="appeal" value={filters.appeal} />}
      <div className="grid grid-cols-2 items-end gap-2.5 sm:grid-cols-[minmax(12rem,2fr)_minmax(8rem,1fr)_minmax(8rem,1fr)_minmax(8rem,auto)_auto]">
        <div className="max-sm:col-span-2">
          <label htmlFor="docket-q" className="sr-only">
            Search this docket
          </label>
          <span className="relative block">
            <Search
              aria-hidden
              className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
            />
            <Input
              id="docket-q"
              name="q"
              type="search"
              className="pl-8"
              placeholder="Words or ECF No. in this docket"
              defaultValue={filters.q ?? ""}
            />
          </span>
        </div>
        <Select
          name="kind"
          aria-label="Kind"
          placeholder="Any kind"
          options={kinds}
          defaultValue={filters.kind ?? ""}
        />
        <Select
          name="party"
          aria-label="Filed by"
          placeholder="Any party"
          options={parties.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={filters.party ?? ""}
        />
        <Select
          name="order"
          aria-label="Order"
          options={[
            { value: "newest", label: "Newest first" },
            { value: "oldest", label: "Oldest first" },
          ]}
          defaultValue={filters.order ?? "newest"}
        />
        <div className="flex gap-2">
          <Button type="submit">Filter</Button>
          {isFiltered(filters) ? (
            <AppLink
              href={filters.mute === undefined ? action : `${action}?mute=`}
              className="link self-center text-sm whitespace-nowrap"
            >
              Clear
            </AppLink>
          ) : null}
        </div>
      </div>
      <details className="mt-2 text-sm" open={hasMore !== undefined}>
        <summary className="w-fit cursor-pointer py-0.5 text-muted hover:text-ink">
          Dates, numbers, state, muted kinds
        </summary>
        <div className="mt-2 grid gap-2.5 sm:grid-cols-2 lg:grid-cols-5">
          <Field label="Filed from" required>
            {({ required: _, ...control }) => (
              <Input {...control} name="from" type="date" defaultValue={filters.from ?? ""} />
            )}
          </Field>
          <Field label="Filed to" required>
            {({ required: _, ...control }) => (
              <Input {...control} name="to" type="date" defaultValue={filters.to ?? ""} />
            )}
          </Field>
          <Field label="ECF No. from" required>
            {({ required: _, ...control }) => (
              <Input
                {...control}
                name="numberFrom"
                inputMode="numeric"
                defaultValue={filters.numberFrom ?? ""}
              />
            )}
          </Field>
          <Field label="ECF No. to" required>
            {({ required: _, ...control }) => (
              <Input {...control} name="numberTo" inputMode="numeric" defaultValue={filters.numberTo ?? ""} />
            )}
          </Field>
          <Field label="State" required>
            {({ required: _, ...control }) => (
              <Select
                {...control}
                name="state"
                placeholder="Any state"
                options={states}
                defaultValue={filters.state ?? ""}
              />
            )}
          </Field>
        </div>
        <MuteKinds muted={filters.mute ? filters.mute.split(",") : []} />
        <RememberMuted caseId={caseId} />
      </details>
    </form>
  );
}
