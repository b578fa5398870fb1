import type { Metadata } from "next";
import { CaseTable } from "@/components/cases/case-table";
import { OpenCase } from "@/components/cases/open-case";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { canOpenCase } from "@/lib/cases/access";
import { listCases } from "@/lib/cases/queries";
import { today } from "@/lib/dates/clock";
import { cursorQuery } from "@/lib/http/page-schema";

export const metadata: Metadata = { title: "Cases" };

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function CasesPage({ searchParams }: Props) {
  const viewer = await requireFirm();
  const { cursor } = cursorQuery.catch({}).parse(await searchParams);
  const { items, next } = await listCases(viewer, cursor);
  const context = { userId: viewer.userId, today: today() };
  return (
    <>
      <PageHeader
        title="Cases"
        lead="The cases you are in, the latest first."
        actions={canOpenCase(viewer) ? <OpenCase cases={items} context={context} /> : undefined}
      />
      <CaseTable rows={items} />
      <LoadMore shown={items.length} noun="cases" href={next && `?cursor=${next}`} />
    </>
  );
}
