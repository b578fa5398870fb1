"use client";

import { Activity, BriefcaseBusiness, CalendarClock, ListTodo, Settings2, Sun } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { AppLink } from "@/components/ui/app-link";
import { classNames } from "@/components/ui/class-names";
import { type FirmNavKey, firmNav } from "./firm-nav";

const icons = {
  today: Sun,
  deadlines: CalendarClock,
  cases: BriefcaseBusiness,
  worklist: ListTodo,
  activity: Activity,
  administration: Settings2,
} satisfies Record<FirmNavKey, typeof Sun>;

export type SideNavProps = {
  id: string;
  administrator: boolean;
  /** What waits behind a link; 0 and undefined show nothing. */
  counts?: Partial<Record<FirmNavKey, number>>;
  /** Shown under the links: the cases one works in. */
  cases?: readonly { id: string; caption: string; illustrative?: boolean }[];
};

const link = "flex min-h-8.5 items-center gap-2.5 rounded-md px-2.5 py-1 pointer-coarse:min-h-11";

/** A column beside the page from 1024 px on; below, a drawer the bar's button opens (a native popover). */
export function SideNav({ id, administrator, counts, cases = [] }: SideNavProps) {
  const path = usePathname();
  const ref = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawer closes because the page has changed.
  useEffect(() => {
    if (ref.current?.matches(":popover-open")) ref.current.hidePopover();
  }, [path]);

  const current = (href: string) => path === href || path.startsWith(`${href}/`);
  return (
    <nav ref={ref} id={id} popover="auto" aria-label="Main" className="side-nav">
      <p className="flex h-12 items-center px-5 font-serif text-lg font-semibold">Legion case tracker</p>
      <ul className="space-y-0.5 px-2.5 pt-1">
        {firmNav
          .filter((entry) => entry.key !== "administration" || administrator)
          .map(({ key, href, label }) => {
            const Icon = icons[key];
            // Inside a case its own line below is the current one.
            const here = key === "cases" ? path === href : current(href);
            const count = counts?.[key] ?? 0;
            return (
              <li key={key}>
                <AppLink
                  href={href}
                  aria-current={here ? "page" : undefined}
                  className={classNames(
                    link,
                    here ? "bg-accent-tint font-semibold text-accent" : "text-ink hover:bg-hover",
                  )}
                >
                  <Icon aria-hidden className={classNames("size-4 shrink-0", !here && "text-muted")} />
                  <span className="flex-1">{label}</span>
                  {count > 0 ? (
                    <span className="text-sm font-normal text-muted tabular-nums">{count}</span>
                  ) : null}
                </AppLink>
              </li>
            );
          })}
      </ul>
      {cases.length > 0 ? (
        <>
          <h2 className="mt-5 px-5 text-xs font-medium text-muted">Your cases</h2>
          <ul className="mt-1 space-y-0.5 px-2.5 pb-4">
            {cases.map((legalCase) => {
              const here = current(`/cases/${legalCase.id}`);
              return (
                <li key={legalCase.id}>
                  <AppLink
                    href={`/cases/${legalCase.id}/overview`}
                    aria-current={here ? "true" : undefined}
                    className={classNames(link, here ? "bg-accent-tint text-accent" : "hover:bg-hover")}
                  >
                    <span className="min-w-0">
                      <span className="block font-serif text-[0.9375rem] leading-5 font-semibold">
                        {legalCase.caption}
                      </span>
                      {legalCase.illustrative ? (
                        <span className="block text-xs text-warning">illustrative</span>
                      ) : null}
                    </span>
                  </AppLink>
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
    </nav>
  );
}
