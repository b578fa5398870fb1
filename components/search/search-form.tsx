import { Search, X } from "lucide-react";
import Form from "next/form";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { searchHref } from "@/lib/search/address";

export type SearchFormProps = {
  q: string;
  /** The one case searched, by its caption; null for all. */
  within: { caseId: string; caption: string } | null;
};

/** The question itself. `/` puts the caret in it; a plain GET, so that a search can be sent to a colleague. */
export function SearchForm({ q, within }: SearchFormProps) {
  return (
    <search className="no-print mb-4 block">
      <Form action="/search" prefetch={false} className="flex max-w-3xl gap-2">
        <div className="min-w-0 flex-1">
          <label htmlFor="search-words" className="sr-only">
            Search for
          </label>
          <Input
            key={q}
            id="search-words"
            type="search"
            name="q"
            defaultValue={q}
            maxLength={400}
            autoFocus={q === ""}
            autoComplete="off"
            spellCheck={false}
            data-global-search
            placeholder="Words, “a phrase”, begin*"
          />
        </div>
        {within === null ? null : <input type="hidden" name="case" value={within.caseId} />}
        <Button type="submit" tone="primary" icon={<Search aria-hidden />}>
          Search
        </Button>
      </Form>
      {within === null ? null : (
        <p className="mt-2 flex flex-wrap items-center gap-x-3 text-sm text-muted">
          <span>
            Only in <span className="font-medium text-ink">{within.caption}</span>
          </span>
          <AppLink href={searchHref({ q })} className="link inline-flex items-center gap-1 py-0.5">
            <X aria-hidden className="size-3.5" />
            Search all cases
          </AppLink>
        </p>
      )}
    </search>
  );
}
