import type { Metadata } from "next";
import { Board } from "@/components/deadlines/board";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { listCases } from "@/lib/cases/queries";
import { formatLong } from "@/lib/dates/format-date";
import type { Address } from "@/lib/deadlines/board-address";
import { getBoardPage } from "@/lib/deadlines/queries/board-page";

export const metadata: Metadata = { title: "Deadlines" };

type Props = { searchParams: Promise<Address> };

export default async function DeadlinesPage({ searchParams }: Props) {
  const viewer = await requireFirm();
  const board = await getBoardPage(viewer, null, await searchParams);
  const cases = await listCases(viewer);
  return (
    <>
      <PageHeader
        title="Deadlines"
        lead={`Every case, as of ${formatLong(board.today)}.`}
        actions={
          <>
            <LinkButton href="/calculator">Calculator</LinkButton>
            <LinkButton href="/closures">Court closures</LinkButton>
            <LinkButton href="/deadlines/report">Weekly report</LinkButton>
          </>
        }
      />
      <Board
        {...board}
        path="/deadlines"
        cases={cases.items.map((c) => ({ id: c.id, caption: c.captionShort }))}
      />
    </>
  );
}
