import { AppLink } from "@/components/ui/app-link";
import { classNames } from "@/components/ui/class-names";
import { writeFilters } from "@/lib/filings/read-filters";
import type { FilingFilters } from "@/lib/filings/schema";

const views = [
  { view: "all", label: "All entries" },
  { view: "orders", label: "Orders" },
  { view: "motions", label: "Motions" },
  { view: "mine", label: "Mine to answer" },
] as const;

/** The ways to look at one docket. Other filters are kept; the briefing chains are a page of their own. */
export function DocketViews({
  caseId,
  filters,
  chains = false,
}: {
  caseId: string;
  filters: FilingFilters;
  chains?: boolean;
}) {
  const current = chains ? "chains" : (filters.view ?? "all");
  const links = [
    ...views.map(({ view, label }) => {
      const query = writeFilters({ ...filters, view: view === "all" ? undefined : view });
      return { key: view, label, href: `/cases/${caseId}/filings${query === "" ? "" : `?${query}`}` };
    }),
    { key: "chains", label: "Briefing chains", href: `/cases/${caseId}/filings/chains` },
  ];
  return (
    <nav aria-label="Views of the docket" className="no-print mb-3">
      <ul className="flex flex-wrap gap-1">
        {links.map(({ key, label, href }) => (
          <li key={key}>
            <AppLink
              href={href}
              aria-current={key === current ? "page" : undefined}
              className={classNames(
                "inline-flex min-h-8 items-center rounded-full border px-3 text-sm pointer-coarse:min-h-10",
                key === current
                  ? "border-accent bg-accent-tint font-semibold text-ink"
                  : "border-rule bg-surface text-muted hover:bg-hover hover:text-ink",
              )}
            >
              {label}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
