import type { Metadata } from "next";
import { CompareDocket } from "@/components/filings/compare-docket";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { compareDocket } from "@/lib/filings/queries/compare-docket";
import { readCompare } from "@/lib/filings/read-filters";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Compare two dates" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function CompareDocketPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const asked = readCompare(await searchParams, today());
  const found = await orNotFound(() => compareDocket(viewer, parseCaseId(caseId), asked));
  return <CompareDocket caseId={caseId} comparison={found} today={today()} />;
}
