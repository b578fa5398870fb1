import type { Metadata } from "next";
import { DocumentFilter } from "@/components/documents/document-filter";
import { DocumentTable } from "@/components/documents/document-table";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { listDocuments } from "@/lib/documents/queries/list-documents";
import { nextDocuments, readDocumentFilters } from "@/lib/documents/read-filters";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Documents" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function DocumentsPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const { cursor, ...filters } = readDocumentFilters(await searchParams);
  const asked = cursor === undefined ? filters : { ...filters, cursor };
  const { items, next } = await orNotFound(() => listDocuments(viewer, parseCaseId(caseId), asked));
  return (
    <>
      <PageHeader
        title="Documents"
        lead="Every file of this case, kept once, with the entries that carry it."
      />
      <DocumentFilter caseId={caseId} filters={filters} />
      <DocumentTable caseId={caseId} rows={items} filtered={Object.keys(filters).length > 0} />
      <LoadMore
        shown={items.length}
        noun={items.length === 1 ? "document" : "documents"}
        href={next && nextDocuments(filters, next)}
      />
    </>
  );
}
