import { createHash } from "node:crypto";
import { fromDbDate } from "@/lib/dates/court-date";
import type { ImportChannel, ImportState } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import type { CaseReading } from "./case-reading";
import { withoutClosed } from "./closed-entries";
import { type PlannedHead, planHead } from "./head-lines";
import { type KeptDocket, loadDocket } from "./load-docket";
import { loadSides } from "./load-sides";
import { type ParsedSource, parseSource } from "./parse-source";
import { type KnownParty, type PlannedPerson, planPeople } from "./people-lines";
import { planReview, type Review } from "./plan-review";
import { readRaw } from "./raw-bytes";
import { type CaseMatch, matchCase } from "./same-case";
import type { Sides } from "./sides";

export type LoadedFile = {
  id: string;
  fileName: string;
  byteSize: number;
  sha256: string;
  receivedAt: string;
  parsed: ParsedSource;
  /** What it says of this case, or of the one other case it is about; nothing of entries closed to the viewer. */
  reading: CaseReading | null;
  match: CaseMatch | "unread";
  others: number;
  /** It is another case's, among sources that may be this one's: nothing is taken from it. */
  leftAlone: boolean;
};

export type LoadedReview = {
  batch: {
    id: string;
    channel: ImportChannel;
    state: ImportState;
    reason: string | null;
    createdAt: Date;
    decidedAt: Date | null;
    decidedById: string | null;
    counts: unknown;
  };
  legalCase: { courtId: string; docketNumberRaw: string | null };
  /** What the heads of the sheets would change of the case itself. */
  head: PlannedHead[];
  files: LoadedFile[];
  docket: KeptDocket;
  review: Review;
  people: PlannedPerson[];
  sides: Sides;
  planKey: string;
};

/** The file's own reading of this case; of several cases only one may be another's, else nothing is taken. */
export function pickCase(
  legalCase: { courtId: string; docketNumberRaw: string | null },
  cases: readonly CaseReading[],
): { reading: CaseReading | null; match: CaseMatch | "unread"; others: number } {
  const name = { courtId: legalCase.courtId, docketNumber: legalCase.docketNumberRaw };
  const matched = cases.map((reading) => ({ reading, match: matchCase(name, reading) }));
  const same = matched.find((m) => m.match === "same");
  if (same) return { ...same, others: cases.length - 1 };
  const [only] = matched;
  if (only && matched.length === 1) return { ...only, others: 0 };
  return { reading: null, match: cases.length === 0 ? "unread" : "other", others: cases.length };
}

export async function loadParties(tx: Tx, caseId: string): Promise<KnownParty[]> {
  const parties = await tx.party.findMany({
    where: { caseId },
    select: { id: true, name: true, role: true, terminatedOn: true },
  });
  const appearances = await tx.appearance.findMany({
    where: { caseId },
    select: { partyId: true, attorneyId: true, withdrawnOn: true },
  });
  const attorneys = new Map(
    (await tx.attorney.findMany({ where: { caseId }, select: { id: true, name: true } })).map((a) => [
      a.id,
      a.name,
    ]),
  );
  return parties.map((p) => ({
    ...p,
    terminatedOn: p.terminatedOn && fromDbDate(p.terminatedOn),
    attorneys: appearances.flatMap((a) => {
      const name = attorneys.get(a.attorneyId);
      return a.partyId === p.id && name !== undefined
        ? [{ id: a.attorneyId, name, withdrawnOn: a.withdrawnOn && fromDbDate(a.withdrawnOn) }]
        : [];
    }),
  }));
}

/** A batch with its sources read and held against the docket as it stands. Throws not_found. */
export async function loadReview(tx: Tx, caseId: string, importId: string): Promise<LoadedReview> {
  const batch = await tx.importBatch.findFirst({
    where: { id: importId, caseId },
    select: {
      id: true,
      channel: true,
      state: true,
      reason: true,
      createdAt: true,
      decidedAt: true,
      decidedById: true,
      counts: true,
    },
  });
  const legalCase = await tx.case.findUnique({
    where: { id: caseId },
    select: {
      courtId: true,
      docketNumberRaw: true,
      assignedTo: true,
      referredTo: true,
      filedOn: true,
      terminatedOn: true,
      cause: true,
      natureOfSuit: true,
      jurisdiction: true,
      juryDemand: true,
    },
  });
  if (batch === null || legalCase === null) throw notFound("import");
  const rows = await tx.rawFile.findMany({
    where: { batchId: importId, caseId },
    orderBy: { position: "asc" },
    select: { id: true, fileName: true, byteSize: true, sha256: true, receivedAt: true },
  });
  const read: Omit<LoadedFile, "leftAlone">[] = [];
  for (const row of rows) {
    const receivedAt = row.receivedAt.toISOString();
    const parsed = await parseSource(await readRaw(caseId, row.sha256), {
      ...row,
      receivedAt,
      court: legalCase.courtId,
    });
    const picked = pickCase(legalCase, parsed.cases);
    const reading = picked.reading && (await withoutClosed(tx, caseId, row.sha256, picked.reading));
    read.push({ ...row, receivedAt, parsed, ...picked, reading });
  }
  // Another case's sheet in a mixed drop is a slip. Alone it may be a case renumbered: there a person says so.
  const isMixed = read.some((f) => f.match === "same" || f.match === "unknown");
  const files = read.map((f): LoadedFile => ({ ...f, leftAlone: isMixed && f.match === "other" }));
  const docket = await loadDocket(tx, caseId);
  const usable = files.filter((f) => f.reading !== null && !f.leftAlone);
  const review = planReview(
    docket.entries,
    usable.flatMap((f) => f.reading?.source ?? []),
  );
  // The review counts only the sources it was given; its numbers are turned back into places among all files.
  const place = usable.map((f) => files.indexOf(f));
  const relocate = (sources: readonly number[]) => sources.flatMap((s) => place[s] ?? []);
  const located: Review = {
    ...review,
    lines: review.lines.map((l) => ({ ...l, sources: relocate(l.sources) })),
    seen: review.seen.map((s) => ({ ...s, sources: relocate(s.sources) })),
    unmatched: review.unmatched.map((u) => ({ ...u, source: place[u.source] ?? u.source })),
  };
  const people = planPeople(
    await loadParties(tx, caseId),
    usable.flatMap((f) => f.reading?.parties ?? []),
  );
  const head = planHead(
    {
      ...legalCase,
      docketNumber: legalCase.docketNumberRaw,
      filedOn: legalCase.filedOn && fromDbDate(legalCase.filedOn),
      terminatedOn: legalCase.terminatedOn && fromDbDate(legalCase.terminatedOn),
    },
    // The head of another case is no head of this one, even where a person says that its entries are.
    files.flatMap((f) => (f.match === "other" ? [] : (f.reading?.head ?? []))),
  );
  return {
    batch,
    legalCase,
    head,
    files,
    docket,
    review: located,
    people,
    sides: await loadSides(tx, caseId),
    planKey: planKeyOf(located, people, head),
  };
}

/** Two reviews of one key show the same lines with the same contents. */
function planKeyOf(review: Review, people: readonly PlannedPerson[], head: readonly PlannedHead[]): string {
  const hash = createHash("sha256");
  for (const l of review.lines)
    hash.update(JSON.stringify([l.key, l.change, l.fields, l.after.texts[0]?.text, l.papers.length]));
  for (const p of people) hash.update(p.key);
  for (const h of head) hash.update(JSON.stringify(h));
  return hash.digest("hex").slice(0, 32);
}
