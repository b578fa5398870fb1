import type { ReactNode } from "react";
import { ClientShell } from "@/components/shell/client-shell";
import { OtherCases } from "@/components/status/other-cases";
import { requireClient } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { now } from "@/lib/dates/clock";
import { env } from "@/lib/env";
import { orNotFound } from "@/lib/http/or-not-found";
import { getClientStatus, listClientCases } from "@/lib/status/queries";

type Props = { params: Promise<{ caseId: string }>; children: ReactNode };

export default async function ClientLayout({ params, children }: Props) {
  const viewer = await requireClient();
  const { caseId } = await params;
  const status = await orNotFound(() => getClientStatus(viewer, parseCaseId(caseId)));
  const others = (await listClientCases(viewer)).filter((c) => c.id !== caseId);
  const base = `/status/${caseId}`;
  return (
    <ClientShell
      account={{ name: viewer.name, email: viewer.email, accountHref: `${base}/account` }}
      clock={{ now: now().toISOString(), pinned: env().TRACKER_NOW !== null }}
      caption={status.caption}
      docketNumber={status.docketNumber}
      court={status.court}
      illustrative={status.isIllustrative}
      links={[
        { href: base, label: "Where it stands", deep: false },
        { href: `${base}/report`, label: "What this costs you" },
        {
          href: `${base}/messages`,
          label: "Messages",
          ...(status.unread > 0 ? { count: status.unread } : {}),
        },
      ]}
    >
      {children}
      <OtherCases cases={others} />
    </ClientShell>
  );
}
