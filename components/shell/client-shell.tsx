import type { ReactNode } from "react";
import { IllustrativeLabel } from "@/components/ui/illustrative-label";
import { type NavTab, NavTabs } from "@/components/ui/nav-tabs";
import { AccountMenu, type AccountMenuProps } from "./account-menu";
import { type Clock, CourtClock } from "./court-clock";
import { PinnedBanner } from "./pinned-banner";
import { PrintCaption } from "./print-caption";
import { SkipLink } from "./skip-link";
import "./shell.css";

export type ClientShellProps = {
  account: Omit<AccountMenuProps, "shortcuts">;
  clock: Clock;
  /** "Legion v. Lutnick" */
  caption: string;
  docketNumber?: string | null;
  court: string;
  /** Who writes here: the firm's name. */
  firm?: string;
  illustrative?: boolean;
  /** The client's few pages; one alone shows no row of links. */
  links?: readonly NavTab[];
  children: ReactNode;
};

/** The client's frame: one calm column, larger type, no shortcuts, nothing to learn. */
export function ClientShell(props: ClientShellProps) {
  const {
    account,
    clock,
    caption,
    docketNumber = null,
    court,
    firm,
    illustrative = false,
    links = [],
    children,
  } = props;
  return (
    <div className="client-shell min-h-dvh bg-surface">
      <SkipLink />
      {clock.pinned ? <PinnedBanner now={clock.now} /> : null}
      <header data-shell-bar className="border-b border-rule">
        <div className="mx-auto max-w-3xl px-4 pt-4 sm:px-6">
          <div className="flex items-center justify-between gap-4 text-base">
            <CourtClock now={clock.now} pinned={clock.pinned} />
            <AccountMenu {...account} />
          </div>
          <div className="mt-3 pb-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-serif text-2xl font-semibold">{caption}</span>
              {illustrative ? <IllustrativeLabel /> : null}
            </p>
            <p className="text-base text-muted">
              {court}
              {firm ? `. Kept for you by ${firm}.` : ""}
            </p>
          </div>
          {links.length > 1 ? (
            <div className="-mx-2.5">
              <NavTabs label="Your pages" tabs={links} wrap />
            </div>
          ) : null}
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-3xl px-4 py-7 sm:px-6">
        <PrintCaption
          caption={caption}
          docketNumber={docketNumber}
          court={court}
          illustrative={illustrative}
          asOf={clock.now}
        />
        {children}
      </main>
    </div>
  );
}
