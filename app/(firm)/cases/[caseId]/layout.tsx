import type { ReactNode } from "react";
import { MarkWords } from "@/components/search/mark-words";
import { CaseShell } from "@/components/shell/case-shell";
import { AppLink } from "@/components/ui/app-link";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { getCaseHeader } from "@/lib/cases/queries";
import { now, today } from "@/lib/dates/clock";
import { orNotFound } from "@/lib/http/or-not-found";
import { canListMembers } from "@/lib/people/access";

type Props = { params: Promise<{ caseId: string }>; children: ReactNode };

export default async function CaseLayout({ params, children }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const header = await orNotFound(() => getCaseHeader(viewer, parseCaseId(caseId)));
  return (
    <CaseShell
      caseId={header.id}
      caption={header.captionShort}
      fullCaption={header.captionFull}
      docketNumber={header.docketNumber}
      court={header.courtName}
      illustrative={header.isIllustrative}
      stoppedOn={header.isIllustrative && (header.recordEndsOn ?? "") < today() ? header.recordEndsOn : null}
      asOf={now().toISOString()}
      labels={
        canListMembers(viewer, header.id) ? (
          <AppLink href={`/cases/${header.id}/access`} className="link">
            Who sees what
          </AppLink>
        ) : null
      }
    >
      <MarkWords />
      {children}
    </CaseShell>
  );
}
