import { GitMerge } from "lucide-react";
import { AppLink } from "@/components/ui/app-link";
import { classNames } from "@/components/ui/class-names";
import type { DocketFrame } from "@/lib/filings/frame-schema";
import { writeFilters } from "@/lib/filings/read-filters";
import type { FilingFilters } from "@/lib/filings/schema";

const views = [
  { view: "all", label: "All entries" },
  { view: "orders", label: "Orders" },
  { view: "motions", label: "Motions" },
  { view: "mine", label: "Mine to answer" },
] as const;

const chip = (current: boolean) =>
  classNames(
    "inline-flex min-h-8 items-center gap-1.5 rounded-full border px-3 text-sm pointer-coarse:min-h-10",
    current
      ? "border-accent bg-accent-tint font-semibold text-ink"
      : "border-rule bg-surface text-muted hover:bg-hover hover:text-ink",
  );

const withWords = (followed: DocketFrame["followed"]) =>
  followed.every((docket) => docket.relation === "below")
    ? "With the docket below"
    : followed.length > 1
      ? "With the appeals"
      : "With the appeal";

/**
 * The ways to look at one docket. Other filters are kept; the briefing chains and the comparison are pages of their
 * own. Where an appeal may be followed, its entries come into the same list or go.
 */
export function DocketViews({
  caseId,
  filters,
  page,
  followed = [],
}: {
  caseId: string;
  filters: FilingFilters;
  page?: "chains" | "compare";
  followed?: DocketFrame["followed"];
}) {
  const current = page ?? filters.view ?? "all";
  const at = (changed: FilingFilters) => {
    const query = writeFilters(changed);
    return `/cases/${caseId}/filings${query === "" ? "" : `?${query}`}`;
  };
  const links = [
    ...views.map(({ view, label }) => ({
      key: view,
      label,
      href: at({ ...filters, view: view === "all" ? undefined : view }),
    })),
    { key: "chains", label: "Briefing chains", href: `/cases/${caseId}/filings/chains` },
    { key: "compare", label: "Compare two dates", href: `/cases/${caseId}/filings/compare` },
  ];
  const isJoint = filters.appeal !== undefined;
  return (
    <nav aria-label="Views of the docket" className="no-print mb-3">
      <ul className="flex flex-wrap gap-1">
        {links.map(({ key, label, href }) => (
          <li key={key}>
            <AppLink
              href={href}
              aria-current={key === current ? "page" : undefined}
              className={chip(key === current)}
            >
              {label}
            </AppLink>
          </li>
        ))}
        {followed.length === 0 ? null : (
          <li className="border-l border-rule pl-1.5">
            <AppLink
              href={at({ ...filters, appeal: isJoint ? undefined : "1" })}
              aria-current={isJoint ? "true" : undefined}
              className={chip(isJoint)}
            >
              <GitMerge aria-hidden className="size-3.5" />
              {withWords(followed)}
              <span className="sr-only">{isJoint ? ", shown; select to leave it out" : ""}</span>
            </AppLink>
          </li>
        )}
      </ul>
    </nav>
  );
}
