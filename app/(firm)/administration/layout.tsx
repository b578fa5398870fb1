import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { NavTabs } from "@/components/ui/nav-tabs";
import { requireViewer } from "@/lib/auth/session";

const TABS = [
  { href: "/administration", label: "People", deep: false },
  { href: "/administration/invitations", label: "Invitations" },
  { href: "/administration/organizations", label: "Organizations" },
  { href: "/administration/closures", label: "Court closures" },
  { href: "/administration/settings", label: "Settings" },
  { href: "/administration/log", label: "Log" },
];

/** To anybody but an administrator these pages do not exist. */
export default async function AdministrationLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  if (!viewer.isAdmin) notFound();
  return (
    <>
      <div className="no-print -mx-3 mb-5 border-b border-rule px-1 sm:-mx-5 sm:px-2.5">
        <NavTabs label="Administration" tabs={TABS} />
      </div>
      {children}
    </>
  );
}
