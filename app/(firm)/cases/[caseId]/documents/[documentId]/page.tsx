import type { Metadata } from "next";
import { DocumentPage } from "@/components/documents/document-page";
import { requireFirm } from "@/lib/auth/session";
import { getDocument } from "@/lib/documents/queries/get-document";
import { documentParams } from "@/lib/documents/schema";
import { parseParams } from "@/lib/http/parse-params";
import { readPage } from "@/lib/http/read-page";
import { listReleases } from "@/lib/releases/queries";

export const metadata: Metadata = { title: "Document" };

type Props = {
  params: Promise<{ caseId: string; documentId: string }>;
  searchParams: Promise<{ page?: string | string[]; q?: string | string[] }>;
};

export default async function DocumentRoute({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const given = await params;
  const { shown, releases } = await readPage(viewer, async () => {
    const { caseId, documentId } = parseParams(documentParams, given);
    return {
      shown: await getDocument(viewer, caseId, documentId),
      releases: await listReleases(viewer, caseId, documentId),
    };
  });
  const { page, q } = await searchParams;
  const at = Math.trunc(Number(page));
  return (
    <DocumentPage
      document={shown}
      releases={releases}
      page={at >= 1 && at <= (shown.pageCount ?? at) ? at : 1}
      words={typeof q === "string" ? q.slice(0, 200) : undefined}
    />
  );
}
