import { z } from "zod";
import type { Tx } from "@/lib/db/with-viewer";
import type { IncomingEntry } from "@/lib/docket/merge/merge-entry";
import type { CaseReading } from "./case-reading";
import { ecfNumber } from "./filing-of-entry";

const rows = z.array(
  z.object({
    number: z.number().int().nullable(),
    doc_id: z.string().nullable(),
    seq_no: z.string().nullable(),
    words: z.string().nullable(),
    told_of: z.boolean(),
  }),
);

/**
 * What of these readings is about entries that are closed to the viewer: a source is kept whole, and would tell of them
 * again. `isClosed` says it of one entry; `toldOf`, that the source of this hash once made or showed one.
 */
async function closedEntries(tx: Tx, caseId: string, sha256: string, readings: readonly CaseReading[]) {
  const entries = readings.flatMap((r) => r.source.entries);
  const numbers = entries.flatMap((e) => ecfNumber(e) ?? []);
  const docIds = entries.flatMap((e) => e.docId ?? []);
  const seqNos = entries.flatMap((e) => e.seqNo ?? []);
  const texts = entries.flatMap((e) => (ecfNumber(e) === null && e.text ? [e.text] : []));
  const found = rows.parse(
    await tx.$queryRaw`SELECT number, doc_id, seq_no, words, told_of FROM closed_entries(${caseId}::uuid, ${sha256},
      ${numbers}::int[], ${docIds}::text[], ${seqNos}::text[], ${texts}::text[])`,
  );
  const isClosed = (e: IncomingEntry): boolean =>
    found.some(
      (c) =>
        (c.number !== null && c.number === ecfNumber(e)) ||
        (c.doc_id !== null && c.doc_id === e.docId) ||
        (c.seq_no !== null && c.seq_no === e.seqNo) ||
        (c.words !== null && c.words === e.text),
    );
  return { isClosed, some: found.length > 0 };
}

/** Whether a source tells of an entry of the case that is closed to the viewer. */
export async function tellsOfClosed(
  tx: Tx,
  caseId: string,
  sha256: string,
  readings: readonly CaseReading[],
): Promise<boolean> {
  return (await closedEntries(tx, caseId, sha256, readings)).some;
}

/**
 * A reading of the case without the entries that are closed to the viewer. Held against the docket that they see, such an
 * entry would be new: shown with its words, and accepted as an open copy.
 */
export async function withoutClosed(
  tx: Tx,
  caseId: string,
  sha256: string,
  reading: CaseReading,
): Promise<CaseReading> {
  const { isClosed, some } = await closedEntries(tx, caseId, sha256, [reading]);
  if (!some) return reading;
  const open = reading.source.entries.map((e) => !isClosed(e));
  return {
    ...reading,
    source: { ...reading.source, entries: reading.source.entries.filter((_, i) => open[i]) },
    looks: reading.looks.filter((_, i) => open[i] ?? true),
  };
}
