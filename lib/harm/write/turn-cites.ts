import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/auth/viewer";
import type { Tx } from "@/lib/db/with-viewer";
import type { Cite } from "../cite-schema";
import type { CitingRow } from "../load/draft-cites";
import { toSnapshot } from "../load/snapshot";
import { getBaseline } from "../queries/baselines";
import { getFact } from "../queries/facts";
import { getAccessInterval, getGovernmentAction } from "../queries/government";
import { getHarm } from "../queries/harms";
import { settleEvidence } from "./evidence";
import { keepRevision } from "./revision";

/** One draft cite and the cite that takes its place. */
export type Turn = {
  citationId: string;
  row: CitingRow;
  cite: Cite;
  /** The entry it is of now; null keeps what the citation was tied to. */
  filingId: string | null;
  /** The paper as held here; null keeps what the citation was tied to. */
  documentId: string | null;
};

const pageOf = (cite: Cite): number | null =>
  cite.kind === "ecf"
    ? (cite.pages?.from ?? null)
    : cite.kind === "sealed_pair"
      ? (cite.sealed.pages?.from ?? null)
      : null;

/** Puts other cites in the place of draft cites. Every row keeps what it said as a revision. */
export async function turnCites(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  turns: readonly Turn[],
): Promise<void> {
  const byRow = Map.groupBy(turns, (t) => `${t.row.noun} ${t.row.id}`);
  for (const mine of byRow.values()) {
    const [first] = mine;
    if (first !== undefined) await keepBefore(tx, viewer, caseId, first.row);
    for (const t of mine) {
      const page = pageOf(t.cite);
      await tx.factCitation.updateMany({
        where: { id: t.citationId, caseId },
        data: {
          cite: t.cite,
          ...(t.filingId === null ? {} : { filingId: t.filingId }),
          ...(t.documentId === null ? {} : { documentId: t.documentId }),
          ...(page === null ? {} : { page }),
        },
      });
    }
  }
  await settleEvidence(
    tx,
    caseId,
    turns.flatMap((t) => (t.row.noun === "harm" ? [t.row.id] : [])),
  );
}

/** The row as it stands goes into its history, and its version moves on: who is editing it learns of the change. */
async function keepBefore(tx: Tx, viewer: Viewer, caseId: string, row: CitingRow): Promise<void> {
  const where = { id: row.id, caseId };
  const data = { version: { increment: 1 } };
  switch (row.noun) {
    case "fact": {
      await keepRevision(tx, viewer, caseId, "fact", await getFact(viewer, caseId, row.id));
      await tx.fact.updateMany({ where, data });
      return;
    }
    case "harm": {
      const before = await getHarm(viewer, caseId, row.id);
      await tx.harmRevision.createMany({
        data: [
          {
            id: randomUUID(),
            caseId,
            tier: before.tier,
            audienceId: before.audienceId,
            harmId: before.id,
            version: before.version,
            snapshot: toSnapshot(before),
            replacedById: viewer.userId,
          },
        ],
      });
      await tx.harm.updateMany({ where, data });
      return;
    }
    case "government_action": {
      const before = await getGovernmentAction(viewer, caseId, row.id);
      await keepRevision(tx, viewer, caseId, row.noun, before);
      await tx.governmentAction.updateMany({ where, data });
      return;
    }
    case "access_interval": {
      const before = await getAccessInterval(viewer, caseId, row.id);
      await keepRevision(tx, viewer, caseId, row.noun, before);
      await tx.accessInterval.updateMany({ where, data });
      return;
    }
    case "baseline": {
      await keepRevision(tx, viewer, caseId, row.noun, await getBaseline(viewer, caseId, row.id));
      await tx.baseline.updateMany({ where, data });
    }
  }
}
