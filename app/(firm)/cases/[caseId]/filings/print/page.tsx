import type { Metadata } from "next";
import { PrintedDocket } from "@/components/filings/printed-docket";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { getPrintedDocket } from "@/lib/filings/queries/get-printed-docket";
import { readFilters } from "@/lib/filings/read-filters";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Docket, for paper" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function PrintedDocketPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const filters = readFilters(await searchParams);
  const printed = await orNotFound(() => getPrintedDocket(viewer, parseCaseId(caseId), filters));
  return <PrintedDocket caseId={caseId} filters={filters} {...printed} />;
}
