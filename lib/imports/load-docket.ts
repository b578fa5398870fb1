import { fromDbDate } from "@/lib/dates/court-date";
import type { FilingKind, FilingState, MotionKind, Tier } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";
import type { MergeEntry } from "@/lib/docket/merge/merge-entry";
import { entryByHand, mergeState } from "./merge-state";

/** An entry as its row stands now. */
export type KeptFiling = {
  id: string;
  position: number;
  number: number | null;
  filedOn: string;
  enteredOn: string | null;
  textRaw: string;
  kind: FilingKind;
  motionKind: MotionKind | null;
  filedByText: string | null;
  state: FilingState;
  tier: Tier;
  audienceId: string | null;
  papers: {
    id: string;
    attachment: number;
    description: string;
    documentId: string | null;
    pageCount: number | null;
  }[];
};

/** `entries` is what the sources have said so far, in docket order; `filings` what stands on the docket. */
export type KeptDocket = { entries: MergeEntry[]; filings: Map<string, KeptFiling>; known: Set<string> };

/** The docket of a case as the viewer sees it, in the form that merging asks for. */
export async function loadDocket(tx: Tx, caseId: string): Promise<KeptDocket> {
  const rows = await tx.filing.findMany({
    where: { caseId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      position: true,
      number: true,
      filedOn: true,
      enteredOn: true,
      textRaw: true,
      kind: true,
      motionKind: true,
      filedByText: true,
      state: true,
      tier: true,
      audienceId: true,
      pacerDocId: true,
      pacerSeqNo: true,
      createdAt: true,
    },
  });
  const papers = await tx.filingDocument.findMany({
    where: { caseId },
    orderBy: { attachment: "asc" },
    select: {
      id: true,
      filingId: true,
      attachment: true,
      description: true,
      documentId: true,
      pacerDocId: true,
      pageCount: true,
    },
  });
  const papersOf = new Map<string, typeof papers>();
  for (const p of papers) {
    const list = papersOf.get(p.filingId);
    if (list) list.push(p);
    else papersOf.set(p.filingId, [p]);
  }
  const readings = await tx.docketReading.findMany({
    where: { caseId },
    select: { filingId: true, state: true },
  });
  const states = new Map(readings.map((r) => [r.filingId, mergeState.parse(r.state)]));
  const filings = new Map<string, KeptFiling>();
  const entries = rows.map((r): MergeEntry => {
    const own = papersOf.get(r.id) ?? [];
    const dates = { filedOn: fromDbDate(r.filedOn), enteredOn: r.enteredOn && fromDbDate(r.enteredOn) };
    const { pacerDocId, pacerSeqNo, createdAt, ...row } = r;
    filings.set(r.id, { ...row, ...dates, papers: own });
    const state = states.get(r.id);
    return state
      ? { id: r.id, ...state }
      : entryByHand({
          ...row,
          ...dates,
          pacerDocId,
          pacerSeqNo,
          createdAt: createdAt.toISOString(),
          papers: own,
        });
  });
  return { entries, filings, known: new Set(states.keys()) };
}
