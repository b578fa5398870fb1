import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { DocumentFilters } from "@/lib/documents/schema";

/** A plain form that makes an address. */
export function DocumentFilter({ caseId, filters }: { caseId: string; filters: DocumentFilters }) {
  const action = `/cases/${caseId}/documents`;
  const filtered = filters.q ?? filters.text ?? filters.show;
  return (
    <form
      action={action}
      key={JSON.stringify(filters)}
      aria-label="Filter the documents"
      className="no-print mb-3 grid items-end gap-2.5 rounded-lg border border-rule bg-surface px-3 py-2.5 sm:grid-cols-[minmax(12rem,2fr)_minmax(8rem,1fr)_minmax(8rem,1fr)_auto]"
    >
      <Input
        name="q"
        type="search"
        aria-label="Name of a document"
        placeholder="Words of its name"
        defaultValue={filters.q ?? ""}
      />
      <Select
        name="text"
        aria-label="Text"
        placeholder="Any text state"
        defaultValue={filters.text ?? ""}
        options={[
          { value: "read", label: "Searchable" },
          { value: "ocr", label: "Read by OCR" },
          { value: "no_text", label: "No text layer" },
          { value: "waiting", label: "Being read" },
          { value: "failed", label: "Not readable" },
        ]}
      />
      <Select
        name="show"
        aria-label="Which"
        defaultValue={filters.show ?? "all"}
        options={[
          { value: "all", label: "All documents" },
          { value: "released", label: "The client sees" },
          { value: "unfiled", label: "On no entry" },
          { value: "sequestered", label: "Locked away" },
        ]}
      />
      <div className="flex gap-2">
        <Button type="submit">Filter</Button>
        {filtered === undefined || filtered === "all" ? null : (
          <AppLink href={action} className="link self-center text-sm">
            Clear
          </AppLink>
        )}
      </div>
    </form>
  );
}
