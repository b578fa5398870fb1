import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { toDbDate } from "@/lib/dates/court-date";
import { courtDateAt } from "@/lib/dates/court-zone";
import { forbidden, invalid, stale } from "@/lib/errors";
import { findEntries } from "@/lib/filings/find-entries";
import { writeCitations } from "@/lib/sources/write-citations";
import { canSetPosture } from "./access";
import { getPosture } from "./queries";
import type { PostureCard, PostureKindName, setPostureInput } from "./schema";

/** Says how one line of the posture card stands, since when, and which entry says so. */
export async function setPosture(
  viewer: Viewer,
  caseId: string,
  kind: PostureKindName,
  input: z.output<typeof setPostureInput>,
): Promise<PostureCard> {
  await audited(viewer, async (tx) => {
    const card = await getPosture(viewer, caseId);
    if (!canSetPosture(viewer, caseId)) throw forbidden("Only the case team sets the posture.");
    const before = card.lines.find((l) => l.kind === kind)?.item ?? null;
    if ((before?.version ?? null) !== input.version) throw stale("line of the posture", before);
    if (input.onDate !== null && input.onDate > courtDateAt(now()))
      throw invalid("onDate", "This day has not come yet in the court's calendar.");
    if (input.consolidated && kind !== "preliminary_injunction")
      throw invalid(
        "consolidated",
        "Rule 65(a)(2) consolidates a preliminary injunction hearing with the trial.",
      );
    if (input.filingId !== null && !(await findEntries(tx, caseId, [input.filingId])).has(input.filingId))
      throw invalid("filingId", "That entry is not on this docket.");
    const { version, sourceIds, contrarySourceIds, onDate, ...rest } = input;
    const data = { ...rest, onDate: onDate && toDbDate(onDate) };
    const select = { id: true, tier: true, audienceId: true } as const;
    const row =
      before === null
        ? await tx.postureItem.create({ data: { ...data, caseId, kind, createdById: viewer.userId }, select })
        : await tx.postureItem.update({
            where: { id: before.id, version: version ?? 0 },
            data: { ...data, version: { increment: 1 } },
            select,
          });
    await writeCitations(tx, { caseId, kind: "posture", ...row }, { sourceIds, contrarySourceIds });
    return {
      result: null,
      caseId,
      events: [
        {
          action: "posture.set",
          subjectKind: "posture",
          subjectId: row.id,
          data: { kind, state: input.state, from: before?.state ?? null, onDate, filingId: input.filingId },
        },
      ],
    };
  });
  return getPosture(viewer, caseId);
}
