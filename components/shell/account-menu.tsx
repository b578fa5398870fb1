"use client";

import { Keyboard, LogOut, UserRound } from "lucide-react";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { setOverlay } from "./overlay-store";
import { signOut } from "./sign-out";

export type AccountMenuProps = {
  name: string;
  email: string;
  /** "Attorney", "Paralegal", "Administrator"… */
  role?: string;
  /** The account's own page: password, two-factor, notices. */
  accountHref?: string;
  /** Offers the shortcuts' help; the client's pages have none. */
  shortcuts?: boolean;
};

const initials = (name: string) =>
  name
    .split(/\s+/)
    .flatMap((word) => word[0] ?? [])
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join("")
    .toUpperCase();

export function AccountMenu({ name, email, role, accountHref, shortcuts = false }: AccountMenuProps) {
  const items: MenuItem[] = [
    ...(accountHref
      ? [{ key: "account", label: "Your account", icon: <UserRound aria-hidden />, href: accountHref }]
      : []),
    ...(shortcuts
      ? [
          {
            key: "shortcuts",
            label: "Keyboard shortcuts",
            icon: <Keyboard aria-hidden />,
            onSelect: () => setOverlay("shortcuts"),
          },
        ]
      : []),
    { key: "sign-out", label: "Sign out", icon: <LogOut aria-hidden />, onSelect: signOut },
  ];
  return (
    <Menu
      label={`Account of ${name}`}
      tone="quiet"
      className="px-1!"
      trigger={
        <span className="grid size-7 place-items-center rounded-full bg-accent-tint text-xs font-semibold text-accent">
          {initials(name)}
        </span>
      }
      header={
        <>
          <p className="text-base font-medium">{name}</p>
          <p className="text-muted">{email}</p>
          {role ? <p className="text-muted">{role}</p> : null}
        </>
      }
      items={items}
      footer={<ThemeToggle />}
    />
  );
}
