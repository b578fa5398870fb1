import type { Metadata } from "next";
import { EntryPage } from "@/components/filings/entry-page";
import { requireFirm } from "@/lib/auth/session";
import { today } from "@/lib/dates/clock";
import { getEntryPage } from "@/lib/filings/queries/get-entry-page";
import { filingParams } from "@/lib/filings/schema";
import { orNotFound } from "@/lib/http/or-not-found";
import { parseParams } from "@/lib/http/parse-params";

export const metadata: Metadata = { title: "Docket entry" };

type Props = {
  params: Promise<{ caseId: string; filingId: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

export default async function FilingPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const found = await orNotFound(async () => {
    const { caseId, filingId } = parseParams(filingParams, await params);
    return getEntryPage(viewer, caseId, filingId);
  });
  const { q } = await searchParams;
  const words = typeof q === "string" ? q.slice(0, 200) : undefined;
  return <EntryPage {...found} userId={viewer.userId} today={today()} words={words} />;
}
