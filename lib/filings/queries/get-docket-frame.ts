import type { Viewer } from "@/lib/auth/viewer";
import { canReadTeamNotes } from "@/lib/cases/access";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { canLog, canSeal } from "../access";
import { followedDockets } from "../followed-dockets";
import type { DocketFrame } from "../frame-schema";

/** What stands around a docket: who its parties are, when it was last checked and from what, who may be let in. */
export async function getDocketFrame(viewer: Viewer, caseId: string): Promise<DocketFrame> {
  return withViewer(viewer, async (tx) => {
    const row = await tx.case.findUnique({
      where: { id: caseId },
      select: {
        captionShort: true,
        docketNumberRaw: true,
        docketCheckedAt: true,
        docketCheckedFrom: true,
        docketCheckLeavesOut: true,
      },
    });
    if (row === null) throw notFound("case");
    const parties = await tx.party.findMany({
      where: { caseId },
      orderBy: { id: "asc" },
      take: 500,
      select: { id: true, name: true, shortName: true, role: true },
    });
    const audiences = await tx.audience.findMany({
      where: { caseId },
      orderBy: { name: "asc" },
      select: { id: true, name: true, tier: true },
    });
    const team = canReadTeamNotes(viewer, caseId);
    return {
      caption: row.captionShort,
      docketNumber: row.docketNumberRaw,
      checkedAt: row.docketCheckedAt?.toISOString() ?? null,
      checkedFrom: team ? row.docketCheckedFrom : null,
      leavesOut: team ? row.docketCheckLeavesOut : null,
      parties: parties.map(({ shortName, name, ...party }) => ({ ...party, name: shortName ?? name })),
      audiences,
      followed: await followedDockets(tx, caseId),
      can: { log: canLog(viewer, caseId), seal: canSeal(viewer, caseId) },
    };
  });
}

/** The same for the form that logs a filing: a page that does not exist for those who may not. */
export async function getLogFrame(viewer: Viewer, caseId: string): Promise<DocketFrame> {
  const frame = await getDocketFrame(viewer, caseId);
  if (!frame.can.log) throw notFound("page");
  return frame;
}
