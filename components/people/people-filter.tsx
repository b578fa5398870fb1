import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";

/** Works without scripts: a form that asks for the page again. */
export function PeopleFilter({ q, state }: { q: string; state: string }) {
  return (
    <form action="/administration" className="no-print mb-3 flex flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1 basis-56">
        <label htmlFor="people-q" className="text-sm font-medium">
          Name or e-mail
        </label>
        <Input id="people-q" name="q" type="search" defaultValue={q} data-list-filter className="mt-1" />
      </div>
      <div className="basis-48">
        <label htmlFor="people-state" className="mb-1 block text-sm font-medium">
          Access
        </label>
        <Select
          id="people-state"
          name="state"
          defaultValue={state}
          options={[
            { value: "all", label: "Open or taken away" },
            { value: "active", label: "Open" },
            { value: "revoked", label: "Taken away" },
          ]}
        />
      </div>
      <Button type="submit">Show</Button>
    </form>
  );
}
