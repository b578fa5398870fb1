import type { Metadata } from "next";
import { BringForm } from "@/components/imports/bring-form";
import { ImportTable } from "@/components/imports/import-table";
import { ImportTabs } from "@/components/imports/import-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { orNotFound } from "@/lib/http/or-not-found";
import { cursorQuery } from "@/lib/http/page-schema";
import { readPapers } from "@/lib/imports/dropped-papers";
import { listImports } from "@/lib/imports/queries";

export const metadata: Metadata = { title: "Import" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function ImportPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const search = await searchParams;
  const query = cursorQuery.catch({}).parse(search);
  const { items, next } = await orNotFound(() => listImports(viewer, parseCaseId(caseId), query));
  return (
    <>
      <PageHeader title="Import" lead="Nothing is written to the docket before you have looked at it." />
      <ImportTabs caseId={caseId} />
      <BringForm caseId={caseId} papers={readPapers(search.papers)} />
      <Section title="What came in" className="mt-8">
        <ImportTable caseId={caseId} rows={items} next={next} />
      </Section>
    </>
  );
}
