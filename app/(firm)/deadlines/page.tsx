import type { Metadata } from "next";
import { UncountedNotice } from "@/components/closures/uncounted-notice";
import { Board } from "@/components/deadlines/board";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { listCases } from "@/lib/cases/queries";
import { formatLong } from "@/lib/dates/format-date";
import type { Address } from "@/lib/deadlines/board-address";
import { getBoardPage } from "@/lib/deadlines/queries/board-page";
import { listLeftBehind } from "@/lib/deadlines/queries/moves";

export const metadata: Metadata = { title: "Deadlines" };

export default async function DeadlinesPage({ searchParams }: { searchParams: Promise<Address> }) {
  const viewer = await requireFirm();
  const board = await getBoardPage(viewer, null, await searchParams);
  return (
    <>
      <PageHeader
        title="Deadlines"
        lead={`Every case, as of ${formatLong(board.today)}.`}
        actions={
          <>
            <LinkButton href="/calculator">Calculator</LinkButton>
            <LinkButton href="/rules">Rules</LinkButton>
            <LinkButton href="/closures">Court closures</LinkButton>
            <LinkButton href="/deadlines/report">Weekly report</LinkButton>
          </>
        }
      />
      <UncountedNotice rows={await listLeftBehind(viewer)} />
      <Board
        {...board}
        path="/deadlines"
        cases={(await listCases(viewer)).items.map((c) => ({ id: c.id, caption: c.captionShort }))}
      />
    </>
  );
}
