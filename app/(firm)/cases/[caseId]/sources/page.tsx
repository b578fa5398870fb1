import type { Metadata } from "next";
import { SourceTable } from "@/components/sources/source-table";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { orNotFound } from "@/lib/http/or-not-found";
import { cursorQuery } from "@/lib/http/page-schema";
import { listSources } from "@/lib/sources/queries";

export const metadata: Metadata = { title: "Sources" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function SourcesPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const { cursor } = cursorQuery.catch({}).parse(await searchParams);
  const { items, next } = await orNotFound(() => listSources(viewer, parseCaseId(caseId), cursor));
  return (
    <>
      <PageHeader title="Sources" lead="What the facts of this case rest on, as each source dates itself." />
      <SourceTable rows={items} />
      {items.length === 0 ? null : (
        <LoadMore
          shown={items.length}
          noun={items.length === 1 ? "source" : "sources"}
          href={next && `?cursor=${next}`}
        />
      )}
    </>
  );
}
