"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { AppLink } from "./app-link";
import { classNames } from "./class-names";

export type NavTab = {
  href: string;
  label: string;
  count?: number;
  /** Also current on pages under it. On by default. */
  deep?: boolean;
};

export type NavTabsProps = {
  label: string;
  tabs: readonly NavTab[];
  /** Takes a second line where one is too short, instead of being pushed sideways; for three or four tabs. */
  wrap?: boolean;
};

/** Tabs that are links: each is a page with an address of its own. */
export function NavTabs({ label, tabs, wrap = false }: NavTabsProps) {
  const path = usePathname();
  const list = useRef<HTMLUListElement>(null);

  // At 390 px the row is longer than the window: bring the current tab into view, and only sideways.
  useEffect(() => {
    const row = list.current;
    const tab = row?.querySelector<HTMLElement>(`a[href="${CSS.escape(path)}"], [aria-current="page"]`);
    if (row && tab) row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
  }, [path]);

  return (
    <nav aria-label={label} className="no-print">
      <ul
        ref={list}
        className={classNames(
          "relative flex gap-1",
          wrap
            ? "flex-wrap max-sm:gap-0 max-sm:text-[0.9375rem] max-[26rem]:text-[0.875rem]"
            : "overflow-x-auto [scrollbar-width:none] max-md:pr-10 max-md:[mask-image:linear-gradient(to_right,black_calc(100%-2.5rem),transparent)]",
        )}
      >
        {tabs.map((tab) => {
          const current = path === tab.href || (tab.deep !== false && path.startsWith(`${tab.href}/`));
          return (
            <li key={tab.href} className="shrink-0">
              <AppLink
                href={tab.href}
                aria-current={current ? "page" : undefined}
                className={classNames(
                  "flex min-h-9 items-center gap-1.5 border-b-2 px-2.5 max-[26rem]:px-2 -outline-offset-2 pointer-coarse:min-h-11",
                  current
                    ? "border-accent font-semibold text-ink"
                    : "border-transparent text-muted hover:border-rule-strong hover:text-ink",
                )}
              >
                {tab.label}
                {tab.count === undefined ? null : (
                  <span className="text-xs font-normal text-muted tabular-nums">{tab.count}</span>
                )}
              </AppLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
