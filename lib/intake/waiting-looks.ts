import type { Viewer } from "@/lib/auth/viewer";
import type { ImportChannel } from "@/lib/db/generated/enums";
import { withViewer } from "@/lib/db/with-viewer";
import type { MergeEntry, MergeSource } from "@/lib/docket/merge/merge-entry";
import { currentText } from "@/lib/docket/merge/stamped";
import type { IncomingFile } from "@/lib/imports/commands/receive";
import { pickCase } from "@/lib/imports/load-review";
import { parseSource } from "@/lib/imports/parse-source";
import { planReview } from "@/lib/imports/plan-review";
import { readRaw } from "@/lib/imports/raw-bytes";

/** Earlier looks that are carried on; a feed that nobody reviews for longer keeps its newest ones. */
const MOST_EARLIER = 100;

/** An earlier look at the same feed that nobody has reviewed yet. */
export type WaitingLook = { file: IncomingFile; source: MergeSource };

/** The looks of a channel that wait for review and speak of the case, the newest first. */
export async function loadWaitingLooks(
  reader: Viewer,
  legalCase: { id: string; courtId: string; docketNumberRaw: string | null },
  channel: ImportChannel,
): Promise<WaitingLook[]> {
  const rows = await withViewer(reader, (tx) =>
    tx.rawFile.findMany({
      where: { caseId: legalCase.id, batch: { channel, state: "waiting" } },
      orderBy: { id: "desc" },
      take: MOST_EARLIER,
      select: { sha256: true, fileName: true, receivedAt: true },
    }),
  );
  const looks: WaitingLook[] = [];
  for (const row of rows) {
    const bytes = await readRaw(legalCase.id, row.sha256);
    const parsed = await parseSource(bytes, {
      ...row,
      receivedAt: row.receivedAt.toISOString(),
      court: legalCase.courtId,
    });
    const { reading, match } = pickCase(legalCase, parsed.cases);
    if (reading !== null && (match === "same" || channel === "courtlistener"))
      looks.push({ file: { fileName: row.fileName, bytes }, source: reading.source });
  }
  return looks;
}

/** What a review of these sources would show, without which of them says it, and when. */
const contents = (docket: readonly MergeEntry[], sources: readonly MergeSource[]): string =>
  planReview(docket, sources)
    .lines.map(({ change, after, papers }) =>
      JSON.stringify([
        change,
        after.number,
        after.docId,
        after.filedOn,
        after.shortText,
        currentText(after.texts),
        papers.map((p) => [p.attachment, p.description, p.docId]),
      ]),
    )
    .sort()
    .join("\n");

/** Whether a new look adds nothing to what waits: a court's feed changes with every filing in any of its cases. */
export const waitsAlready = (
  docket: readonly MergeEntry[],
  waiting: readonly WaitingLook[],
  newest: MergeSource,
): boolean => {
  const sources = waiting.map((look) => look.source);
  return sources.length > 0 && contents(docket, sources) === contents(docket, [...sources, newest]);
};

/**
 * The waiting looks that say something which the newest does not say any more, in the order in which they came: a
 * feed lists the last day or so, and what fell off it must not fall off the review.
 */
export function stillNeeded(
  docket: readonly MergeEntry[],
  waiting: readonly WaitingLook[],
  newest: MergeSource,
): WaitingLook[] {
  const sources = [newest];
  const needed: WaitingLook[] = [];
  let lines = planReview(docket, sources).lines.length;
  for (const look of waiting) {
    const together = planReview(docket, [...sources, look.source]).lines.length;
    if (together <= lines) continue;
    lines = together;
    sources.push(look.source);
    needed.push(look);
  }
  return needed.reverse();
}
