"use client";

import { Search } from "lucide-react";
import Form from "next/form";
import { usePathname } from "next/navigation";

const CASE_PAGE = /^\/cases\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/;

/**
 * The bar's search; `/` puts the caret in it. On a page of a case it searches that case.
 * Shown from 640 px on; below, the bar has a link to the search page.
 */
export function SearchBox({ action }: { action: string }) {
  const caseId = CASE_PAGE.exec(usePathname())?.[1];
  const label = caseId === undefined ? "Search all cases" : "Search this case";
  return (
    <search className="w-full max-w-80 max-sm:hidden">
      <Form action={action} prefetch={false} className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
        />
        <input
          data-global-search
          type="search"
          name="q"
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          className="h-8 w-full rounded-md border border-rule-strong/70 bg-surface pr-8 pl-8 text-base hover:border-rule-strong focus-visible:outline-offset-0 [&::-webkit-search-cancel-button]:hidden"
        />
        {caseId === undefined ? null : <input type="hidden" name="case" value={caseId} />}
        <kbd
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 rounded-sm border border-rule px-1.5 font-sans text-xs text-faint"
        >
          /
        </kbd>
      </Form>
    </search>
  );
}
