import type { Metadata } from "next";
import { PartiesBoard } from "@/components/parties/parties-board";
import { sourceOptions } from "@/components/record-form/citing-fields";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { getCaseHeader } from "@/lib/cases/queries";
import { today } from "@/lib/dates/clock";
import { orNotFound } from "@/lib/http/or-not-found";
import { listParties } from "@/lib/parties/queries";
import { listSources } from "@/lib/sources/queries";

export const metadata: Metadata = { title: "Parties" };

type Props = { params: Promise<{ caseId: string }> };

export default async function PartiesPage({ params }: Props) {
  const viewer = await requireFirm();
  const { caseId: text } = await params;
  const caseId = await orNotFound(async () => parseCaseId(text));
  const parties = await orNotFound(() => listParties(viewer, caseId));
  const [header, sources] = await Promise.all([getCaseHeader(viewer, caseId), listSources(viewer, caseId)]);
  const context = { userId: viewer.userId, today: today(), caseId, sources: sourceOptions(sources.items) };
  return <PartiesBoard parties={parties} filedOn={header.filedOn} context={context} />;
}
