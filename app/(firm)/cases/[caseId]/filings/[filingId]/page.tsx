import type { Metadata } from "next";
import { EntryPage } from "@/components/filings/entry-page";
import { requireFirm } from "@/lib/auth/session";
import { today } from "@/lib/dates/clock";
import { getEntryPage } from "@/lib/filings/queries/get-entry-page";
import { filingParams } from "@/lib/filings/schema";
import { parseParams } from "@/lib/http/parse-params";
import { readPage } from "@/lib/http/read-page";
import { listSourcesOfEntry } from "@/lib/imports/queries";

export const metadata: Metadata = { title: "Docket entry" };

type Props = {
  params: Promise<{ caseId: string; filingId: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

export default async function FilingPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const found = await readPage(viewer, async () => {
    const { caseId, filingId } = parseParams(filingParams, await params);
    const entry = await getEntryPage(viewer, caseId, filingId);
    // Like its history, where it comes from is the team's alone.
    const sources = entry.history === null ? [] : await listSourcesOfEntry(viewer, caseId, filingId);
    return { ...entry, sources };
  });
  const { q } = await searchParams;
  const words = typeof q === "string" ? q.slice(0, 200) : undefined;
  return <EntryPage {...found} userId={viewer.userId} today={today()} words={words} />;
}
