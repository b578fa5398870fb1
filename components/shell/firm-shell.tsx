import { Menu as MenuIcon, Search } from "lucide-react";
import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { buttonStyle } from "@/components/ui/button-style";
import type { Command } from "@/components/ui/command-store";
import { AccountMenu, type AccountMenuProps } from "./account-menu";
import { type Clock, CourtClock } from "./court-clock";
import { type FirmNavKey, firmNav } from "./firm-nav";
import { PaletteButton } from "./palette-button";
import { PinnedBanner } from "./pinned-banner";
import { SearchBox } from "./search-box";
import { ShellKeys } from "./shell-keys";
import { SideNav, type SideNavProps } from "./side-nav";
import { SkipLink } from "./skip-link";
import "./shell.css";

export type FirmShellProps = {
  account: Omit<AccountMenuProps, "shortcuts">;
  clock: Clock;
  administrator: boolean;
  counts?: Partial<Record<FirmNavKey, number>>;
  /** The cases one works in: in the side column and the palette. */
  cases?: NonNullable<SideNavProps["cases"]>;
  /** More for the palette; only places (`href`), as this comes from the server. */
  commands?: readonly Command[];
  searchHref?: string;
  children: ReactNode;
};

const NAV_ID = "main-nav";

/** The frame of the firm's pages: side column, bar with the court's clock, search, palette, account. */
export function FirmShell(props: FirmShellProps) {
  const {
    account,
    clock,
    administrator,
    counts,
    cases = [],
    commands = [],
    searchHref = "/search",
    children,
  } = props;
  const places: Command[] = [
    ...commands,
    ...firmNav
      .filter((entry) => entry.key !== "administration" || administrator)
      .map(({ key, href, label }) => ({ id: `go-${key}`, label, href, group: "Go to" })),
    ...cases.map(({ id, caption, illustrative }) => ({
      id: `case-${id}`,
      label: caption,
      ...(illustrative ? { hint: "illustrative" } : {}),
      href: `/cases/${id}/overview`,
      group: "Cases",
    })),
  ];
  return (
    <div className="firm-shell">
      <SkipLink />
      <SideNav id={NAV_ID} administrator={administrator} cases={cases} {...(counts ? { counts } : {})} />
      <div className="min-w-0">
        {clock.pinned ? <PinnedBanner now={clock.now} /> : null}
        <header
          data-shell-bar
          className="sticky top-0 z-20 flex h-12 items-center gap-2 border-b border-rule bg-paper px-3 sm:gap-4 sm:px-5"
        >
          <button
            type="button"
            popoverTarget={NAV_ID}
            aria-label="Main menu"
            className={buttonStyle("quiet", "sm", "w-8 px-0! pointer-coarse:w-10 lg:hidden")}
          >
            <MenuIcon aria-hidden />
          </button>
          <CourtClock now={clock.now} pinned={clock.pinned} />
          <div className="ml-auto flex min-w-0 flex-1 items-center justify-end gap-1 sm:gap-2">
            <SearchBox action={searchHref} />
            <AppLink
              href={searchHref}
              data-global-search
              aria-label="Search"
              className={buttonStyle("quiet", "sm", "w-7 px-0! pointer-coarse:w-10 sm:hidden")}
            >
              <Search aria-hidden />
            </AppLink>
            <PaletteButton />
            <AccountMenu {...account} shortcuts />
          </div>
        </header>
        <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[104rem] px-3 py-5 sm:px-5">
          {children}
        </main>
      </div>
      <ShellKeys commands={places} searchHref={searchHref} />
    </div>
  );
}
