import type { Metadata } from "next";
import { Board } from "@/components/deadlines/board";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import type { Address } from "@/lib/deadlines/board-address";
import { getBoardPage } from "@/lib/deadlines/queries/board-page";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Deadlines" };

type Props = { params: Promise<{ caseId: string }>; searchParams: Promise<Address> };

export default async function CaseDeadlinesPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const address = await searchParams;
  const board = await orNotFound(() => getBoardPage(viewer, parseCaseId(caseId), address));
  const path = `/cases/${caseId}/deadlines`;
  return (
    <>
      <PageHeader
        title="Deadlines"
        lead="Computed dates are to be checked by counsel."
        actions={
          <>
            <LinkButton href={`${path}/what-if`}>What if</LinkButton>
            <LinkButton href={`/deadlines/report?case=${caseId}`}>Weekly report</LinkButton>
            <LinkButton href={`${path}/new`} tone="primary">
              Add a date
            </LinkButton>
          </>
        }
      />
      <Board {...board} caseId={caseId} path={path} addHref={`${path}/new`} />
    </>
  );
}
