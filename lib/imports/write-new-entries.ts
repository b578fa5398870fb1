import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { addDays, toDbDate } from "@/lib/dates/court-date";
import { insertRows } from "@/lib/db/insert-rows";
import type { Tx } from "@/lib/db/with-viewer";
import type { MergeDocument } from "@/lib/docket/merge/merge-entry";
import type { EntryReading } from "@/lib/docket/read/read-entry";
import { releaseAsLogged } from "@/lib/releases/release-as-logged";
import { asJson } from "./as-json";
import { type FilingFacts, originOf } from "./filing-of-entry";
import type { LoadedReview } from "./load-review";
import { stateOf } from "./merge-state";
import type { PlannedLine } from "./plan-review";
import { propose } from "./propose";

/** A notice's link works once, and for 15 days from the notice (CM/ECF's free look). */
const FREE_LOOK_DAYS = 15;

/** An entry that is made, with what its text says. */
export type NewEntry = { id: string; line: PlannedLine; facts: FilingFacts; reading: EntryReading };

/** Writes the entries that are new, with their papers, proposals and free looks. */
export async function writeNewEntries(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  loaded: LoadedReview,
  fresh: readonly NewEntry[],
  positions: ReadonlyMap<string, number>,
  unreviewed: boolean,
): Promise<void> {
  const open = { caseId, tier: "record" as const };
  const at = now();
  await insertRows(
    tx,
    "filing",
    fresh.map(({ id, line, facts: { filedOn, enteredOn, ...facts } }) => ({
      ...open,
      ...facts,
      id,
      filedOn: toDbDate(filedOn),
      enteredOn: enteredOn && toDbDate(enteredOn),
      position: positions.get(line.key) ?? 0,
      origin: originOf(line.after.origin.kind),
      unreviewed,
      createdById: viewer.userId,
    })),
    at,
  );
  await insertRows(
    tx,
    "filing_document",
    fresh.flatMap((f) =>
      paperRows(f.line.after.documents, f.facts).map((p) => ({ ...open, ...p, filingId: f.id })),
    ),
    at,
  );
  await insertRows(
    tx,
    "docket_reading",
    fresh.map((f) => ({ caseId, filingId: f.id, state: asJson(stateOf(f.line.after)) })),
    at,
  );
  await insertRows(
    tx,
    "proposal",
    fresh.flatMap((f) =>
      propose(f.reading, loaded.sides).map(({ key, data, words, confidence }) => ({
        caseId,
        filingId: f.id,
        kind: data.kind,
        key,
        data: asJson(data),
        words,
        confidence,
      })),
    ),
    at,
  );
  const looks = fresh.flatMap((f) => freeLook(loaded, f));
  await releaseAsLogged(
    tx,
    viewer,
    caseId,
    fresh.map((f) => f.id),
  );
  if (looks.length > 0) await tx.freeLook.createMany({ data: looks.map((l) => ({ caseId, ...l })) });
}

/** A numbered entry has a document, whether or not a source links to it. */
export function paperRows(documents: readonly MergeDocument[], facts: FilingFacts) {
  const rows = documents.map((d) => ({
    attachment: d.attachment,
    description: d.description ?? (d.attachment === 0 ? "Main document" : `Attachment ${d.attachment}`),
    pacerDocId: d.docId,
    pageCount: d.pageCount,
    notHeldReason: facts.state === "sealed" ? "Sealed." : "Not fetched yet.",
  }));
  if (facts.number !== null && !rows.some((r) => r.attachment === 0))
    rows.unshift({
      attachment: 0,
      description: "Main document",
      pacerDocId: null,
      pageCount: null,
      notHeldReason: facts.state === "sealed" ? "Sealed." : "Not fetched yet.",
    });
  return rows;
}

function freeLook(loaded: LoadedReview, f: NewEntry) {
  for (const s of f.line.sources) {
    const reading = loaded.files[s]?.reading;
    if (reading?.source.kind !== "notice") continue;
    const url = reading.looks[0] ?? null;
    const from = f.facts.enteredOn ?? f.facts.filedOn;
    if (url !== null) return [{ filingId: f.id, url, lastOn: toDbDate(addDays(from, FREE_LOOK_DAYS)) }];
  }
  return [];
}
