import type { Viewer } from "@/lib/auth/viewer";
import type { ImportState } from "@/lib/db/generated/enums";
import { withViewer } from "@/lib/db/with-viewer";
import type { CaseReading } from "@/lib/imports/case-reading";
import { pickCase } from "@/lib/imports/load-review";
import { parseSource } from "@/lib/imports/parse-source";
import { planReview } from "@/lib/imports/plan-review";
import { readRaw } from "@/lib/imports/raw-bytes";
import type { OpenAddress } from "./load-addresses";
import type { MailHead } from "./mail-head";

/** Taken back entries of one case that are looked through: there are hardly ever more than a few. */
const MOST = 100;

const told: Record<ImportState, string> = {
  waiting: "It came before, and waits for review.",
  accepted: "It came before, and was taken in.",
  discarded: "It came before, and was put aside then.",
  reverted: "It came before, and what it brought was taken back.",
};

/**
 * The import that this very message was before, and what became of it; null for one that is new. By its bytes; or,
 * once the earlier one was taken in, by its name, sender and subject: one message comes by two ways with other trace
 * fields. A name alone is anybody's to write, so it is not asked of what nobody believed.
 */
export async function cameBefore(
  reader: Viewer,
  caseId: string,
  { sha256, messageId, from, subject }: MailHead,
): Promise<{ importId: string; detail: string } | null> {
  const batch = await withViewer(reader, (tx) =>
    tx.importBatch.findFirst({
      where: {
        caseId,
        channel: "mail",
        OR: [
          { rawFiles: { some: { sha256 } } },
          ...(messageId === ""
            ? []
            : [
                {
                  state: { in: ["accepted" as const, "reverted" as const] },
                  intakeLogs: { some: { messageId, subject, sender: from, outcome: "entered" as const } },
                },
              ]),
        ],
      },
      orderBy: { id: "desc" },
      select: { id: true, state: true },
    }),
  );
  return batch && { importId: batch.id, detail: told[batch.state] };
}

/** Whether a person took back every entry that this notice brings, as another message brought it: it is not theirs to undo twice. */
export async function wasTakenBack(
  reader: Viewer,
  target: OpenAddress,
  notice: CaseReading,
): Promise<boolean> {
  const { caseId } = target;
  const legalCase = { courtId: target.courtId, docketNumberRaw: target.docketNumber };
  const rows = await withViewer(reader, (tx) =>
    tx.rawFile.findMany({
      where: { caseId, batch: { channel: "mail", state: "reverted" } },
      orderBy: { id: "desc" },
      take: MOST,
      select: { sha256: true, fileName: true, receivedAt: true },
    }),
  );
  for (const row of rows) {
    const parsed = await parseSource(await readRaw(caseId, row.sha256), {
      ...row,
      receivedAt: row.receivedAt.toISOString(),
      court: target.courtId,
    });
    const { reading } = pickCase(legalCase, parsed.cases);
    if (reading === null) continue;
    const { after } = planReview([], [reading.source]);
    if (!planReview(after, [notice.source]).lines.some((line) => line.change === "added")) return true;
  }
  return false;
}
