import { randomUUID } from "node:crypto";
import type { AuditEntry } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import type { FilingKind, FilingState } from "@/lib/db/generated/enums";
import { insertRows } from "@/lib/db/insert-rows";
import type { Tx } from "@/lib/db/with-viewer";
import type { MergeEntry } from "@/lib/docket/merge/merge-entry";
import { citeAfterFiling } from "@/lib/harm/write/cite-after-filing";
import { asJson } from "./as-json";
import { changedColumns } from "./changed-columns";
import { filingFacts, readingOf } from "./filing-of-entry";
import type { KeptFiling } from "./load-docket";
import type { LoadedReview } from "./load-review";
import { stateOf } from "./merge-state";
import { placeAll } from "./place-all";
import { type PlannedLine, stateChanged } from "./plan-review";
import { propose } from "./propose";
import { syncProposals } from "./sync-proposals";
import { type NewEntry, paperRows, writeNewEntries } from "./write-new-entries";
import { writePapers } from "./write-papers";

export type WriteOptions = {
  leaveOut: ReadonlySet<string>;
  kinds: Readonly<Record<string, FilingKind>>;
  /** Entered by the intake: nobody has looked at it yet. */
  unreviewed: boolean;
};
export type Written = {
  added: number;
  changed: number;
  papers: number;
  events: AuditEntry[];
  /** The entries that were made, by the key of their line. */
  made: Map<string, string>;
};

/**
 * Writes the accepted lines of a review into the docket: entries, papers, revisions, the sources of each row, open
 * proposals, and every entry's place. The caller holds the lock of the case and appends the events.
 */
export async function writeDocket(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  loaded: LoadedReview,
  options: WriteOptions,
): Promise<Written> {
  const { docket, review, legalCase } = loaded;
  const accepted = review.lines.filter((l) => !options.leaveOut.has(l.key));
  const refused = new Set(review.lines.filter((l) => options.leaveOut.has(l.key)).map((l) => l.key));
  const fresh: NewEntry[] = accepted
    .filter((l) => l.change === "added")
    .map((line) => {
      const reading = readingOf(line.after, legalCase.courtId);
      const facts = filingFacts(line.after, reading);
      return {
        id: randomUUID(),
        line,
        facts: { ...facts, kind: options.kinds[line.key] ?? facts.kind },
        reading,
      };
    });
  const made = new Map(fresh.map((f) => [f.line.key, f.id]));
  const positions = await place(tx, loaded, refused, made);
  const events: AuditEntry[] = [];
  await writeNewEntries(tx, viewer, caseId, loaded, fresh, positions, options.unreviewed);
  for (const f of fresh)
    events.push({
      action: "filing.imported",
      subjectKind: "filing",
      subjectId: f.id,
      data: {
        number: f.facts.number,
        filedOn: f.facts.filedOn,
        kind: f.facts.kind,
        importId: loaded.batch.id,
      },
    });
  const before = new Map(docket.entries.map((e) => [e.id, e]));
  const lineOf = new Map(accepted.map((l) => [l.key, l]));
  let changed = 0;
  let papers = 0;
  for (const after of review.after) {
    const was = before.get(after.id);
    const kept = docket.filings.get(after.id);
    if (was === undefined || kept === undefined || refused.has(after.id)) continue;
    // An entry that no source spoke of stays as it is.
    if (!stateChanged(was, after)) continue;
    const line = lineOf.get(after.id);
    const { fields, state } = await writeChange(tx, viewer, caseId, loaded, {
      was,
      after,
      kept,
      line,
      kind: options.kinds[after.id],
    });
    if (line?.change === "changed") changed += 1;
    if (line !== undefined && line.papers.length > 0) papers += line.papers.length;
    if (fields.length > 0 || line !== undefined)
      events.push({
        action: line === undefined ? "filing.reprinted" : "filing.changed_by_import",
        subjectKind: "filing",
        subjectId: after.id,
        data: {
          fields,
          papers: line?.papers.length ?? 0,
          importId: loaded.batch.id,
          ...(state === null ? {} : { stateBefore: kept.state, state }),
        },
      });
  }
  await writeLines(tx, caseId, loaded, accepted, made);
  // What nobody has looked at settles no cite: that waits until the entry is confirmed.
  if (!options.unreviewed) {
    const touched = events.flatMap((e) => e.subjectId ?? []);
    events.push(...(await citeAfterFiling(tx, viewer, caseId, touched)));
  }
  return { added: fresh.length, changed, papers, events, made };
}

/** Docket order for all; entries that stood in order already do not move. */
async function place(
  tx: Tx,
  { docket, review }: LoadedReview,
  refused: ReadonlySet<string>,
  made: ReadonlyMap<string, string>,
): Promise<Map<string, number>> {
  const order = review.after.filter(
    (e) => docket.filings.has(e.id) || (made.has(e.id) && !refused.has(e.id)),
  );
  const places = placeAll(order.map((e) => docket.filings.get(e.id)?.position ?? null));
  const result = new Map<string, number>();
  const moved: { id: string; position: number }[] = [];
  for (const [at, e] of order.entries()) {
    const position = places[at] ?? at + 1;
    result.set(e.id, position);
    const kept = docket.filings.get(e.id);
    if (kept !== undefined && kept.position !== position) moved.push({ id: e.id, position });
  }
  if (moved.length > 0) {
    await tx.$executeRaw`UPDATE filing f SET position = m.position
      FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS m(id uuid, position float8) WHERE f.id = m.id`;
  }
  return result;
}

type Change = {
  was: MergeEntry;
  after: MergeEntry;
  kept: KeptFiling;
  line: PlannedLine | undefined;
  kind: FilingKind | undefined;
};

async function writeChange(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  loaded: LoadedReview,
  { was, after, kept, line, kind }: Change,
): Promise<{ fields: string[]; state: FilingState | null }> {
  const court = loaded.legalCase.courtId;
  const guard = { caseId, tier: kept.tier, audienceId: kept.audienceId };
  const reading = readingOf(after, court);
  const facts = filingFacts(after, reading);
  const { data, fields } = changedColumns(kept, filingFacts(was, readingOf(was, court)), facts, {
    forced: line?.change === "changed",
    kind,
  });
  if (
    line?.redline &&
    data.textRaw !== undefined &&
    kept.textRaw.trim() !== "" &&
    kept.textRaw !== data.textRaw
  ) {
    const names = line.sources.flatMap((s) => loaded.files[s]?.fileName ?? []);
    await tx.filingRevision.create({
      data: {
        ...guard,
        filingId: kept.id,
        textRaw: kept.textRaw,
        reason: `Changed on the court's docket, as ${names.join(", ") || "a later source"} shows.`,
        replacedAt: now(),
        replacedById: viewer.userId,
      },
      select: { id: true },
    });
  }
  if (fields.length > 0)
    await tx.filing.update({
      where: { id: kept.id },
      data: { ...data, version: { increment: 1 } },
      select: { id: true },
    });
  if (line !== undefined) {
    await writePapers(tx, guard, kept, was.documents, paperRows(after.documents, facts));
    if (line.redline !== null) await syncProposals(tx, caseId, kept.id, propose(reading, loaded.sides));
  }
  const state = asJson(stateOf(after));
  await tx.docketReading.upsert({
    where: { filingId: kept.id },
    create: { ...guard, filingId: kept.id, state },
    update: { state },
    select: { id: true },
  });
  return { fields, state: fields.includes("state") ? facts.state : null };
}

/** Every source of every row it made, changed or showed again. */
async function writeLines(
  tx: Tx,
  caseId: string,
  loaded: LoadedReview,
  accepted: readonly PlannedLine[],
  made: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = accepted.flatMap((l) =>
    l.sources.map((s) => ({
      caseId,
      batchId: loaded.batch.id,
      rawFileId: loaded.files[s]?.id ?? null,
      filingId: made.get(l.key) ?? l.before?.id ?? null,
      change: l.change,
      fields: [...l.fields.map((f) => f.field), ...(l.redline === null ? [] : ["text"])],
    })),
  );
  const again = loaded.review.seen.flatMap((e) =>
    e.sources.map((s) => ({
      caseId,
      batchId: loaded.batch.id,
      rawFileId: loaded.files[s]?.id ?? null,
      filingId: e.entryId,
      change: "seen" as const,
      fields: [],
    })),
  );
  await insertRows(tx, "import_line", [...rows, ...again], now());
}
