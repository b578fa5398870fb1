import type { ReactNode } from "react";
import { FirmShell } from "@/components/shell/firm-shell";
import { requireFirm } from "@/lib/auth/session";
import { listCases } from "@/lib/cases/queries";
import { now } from "@/lib/dates/clock";
import { env } from "@/lib/env";

export default async function FirmLayout({ children }: { children: ReactNode }) {
  const viewer = await requireFirm();
  const cases = await listCases(viewer);
  return (
    <FirmShell
      account={{ name: viewer.name, email: viewer.email, accountHref: "/account" }}
      clock={{ now: now().toISOString(), pinned: env().TRACKER_NOW !== null }}
      administrator={viewer.isAdmin}
      cases={cases.items.map((c) => ({ id: c.id, caption: c.captionShort, illustrative: c.isIllustrative }))}
    >
      {children}
    </FirmShell>
  );
}
