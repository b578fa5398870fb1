import type { Metadata } from "next";
import { ClaimsBoard } from "@/components/claims/claims-board";
import { sourceOptions } from "@/components/record-form/citing-fields";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { listPleadings } from "@/lib/claims/queries";
import { today } from "@/lib/dates/clock";
import { orNotFound } from "@/lib/http/or-not-found";
import { listNotesOf } from "@/lib/notes/queries";
import { listParties } from "@/lib/parties/queries";
import { listSources } from "@/lib/sources/queries";

export const metadata: Metadata = { title: "Claims" };

type Props = { params: Promise<{ caseId: string }> };

export default async function ClaimsPage({ params }: Props) {
  const viewer = await requireFirm();
  const { caseId: text } = await params;
  const caseId = await orNotFound(async () => parseCaseId(text));
  const pleadings = await orNotFound(() => listPleadings(viewer, caseId));
  const claims = pleadings.versions.flatMap((v) => v.claims.map((c) => c.id));
  const [parties, notesOf, sources] = await Promise.all([
    listParties(viewer, caseId),
    listNotesOf(viewer, caseId, claims),
    listSources(viewer, caseId),
  ]);
  const context = { userId: viewer.userId, today: today(), caseId, sources: sourceOptions(sources.items) };
  return <ClaimsBoard pleadings={pleadings} parties={parties} notesOf={notesOf} context={context} />;
}
