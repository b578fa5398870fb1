import { FileText } from "lucide-react";
import { AppLink } from "@/components/ui/app-link";
import { IllustrativeLabel } from "@/components/ui/illustrative-label";
import { citedHref } from "@/lib/search/address";
import type { CitedPlace } from "@/lib/search/schema";

/** The papers that a cite names, above everything that merely has its words. */
export function CitedPlaces({ places, oneCase }: { places: readonly CitedPlace[]; oneCase: boolean }) {
  if (places.length === 0) return null;
  return (
    <ul
      data-list
      aria-label="What this cite names"
      className="mb-4 rounded-lg border border-accent/40 bg-accent-tint"
    >
      {places.map((place) => (
        <li
          key={place.filingId}
          data-row
          tabIndex={-1}
          className="flex gap-2.5 border-b border-rule px-3 py-2.5 last:border-b-0 sm:px-4"
        >
          <FileText aria-hidden className="mt-1 size-4 shrink-0 text-accent" />
          <div className="min-w-0 [overflow-wrap:anywhere]">
            <AppLink href={citedHref(place)} data-row-link className="link font-medium">
              {place.cite}
            </AppLink>
            <span className="ml-2">{place.title}</span>
            <p className="flex flex-wrap gap-x-4 text-sm text-muted empty:hidden">
              {oneCase ? null : <span>{place.caption}</span>}
              {place.isIllustrative ? <IllustrativeLabel /> : null}
              {place.documentId === null ? <span>not held here: opens its entry</span> : null}
              {place.documentId !== null && place.noSuchPage ? <span>it has no such page</span> : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
