import type { Metadata } from "next";
import { cookies } from "next/headers";
import { Docket } from "@/components/filings/docket";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { mutedCookie } from "@/lib/filings/muted-cookie";
import { withMuted } from "@/lib/filings/muted-kinds";
import { getDocket } from "@/lib/filings/queries/get-docket";
import { readFilters } from "@/lib/filings/read-filters";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Filings" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function FilingsPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const remembered = (await cookies()).get(mutedCookie(viewer.userId))?.value;
  const filters = withMuted(readFilters(await searchParams), remembered);
  const { frame, items, next } = await orNotFound(() => getDocket(viewer, parseCaseId(caseId), filters));
  return (
    <Docket caseId={caseId} userId={viewer.userId} frame={frame} filters={filters} rows={items} next={next} />
  );
}
