import { leavesOut, wordsOfKind } from "./case-reading";
import { enteredDay, entryText, filingFacts, readingOf } from "./filing-of-entry";
import type { LoadedFile, LoadedReview } from "./load-review";
import type { PlannedPerson } from "./people-lines";
import { endOfAppearance } from "./people-lines";
import type { PlannedLine } from "./plan-review";
import { propose } from "./propose";
import type { ImportReview, PersonLine, ReviewLine, SourceFile } from "./schema";

const toFile = (f: LoadedFile, elsewhere: SourceFile["elsewhere"]): SourceFile => ({
  id: f.id,
  fileName: f.fileName,
  byteSize: f.byteSize,
  sha256: f.sha256,
  what: f.parsed.kind && wordsOfKind(f.parsed.kind),
  courtId: f.reading?.courtId ?? null,
  docketNumber: f.reading?.docketNumber ?? null,
  caseName: f.reading?.caseName || null,
  asOf: f.reading?.source.asOf ?? null,
  entries: f.reading?.source.entries.length ?? 0,
  match: f.match,
  leftAlone: f.leftAlone,
  elsewhere,
  others: f.others,
  leavesOut: f.reading === null ? null : leavesOut(f.reading.source),
  cutOff: f.parsed.cutOff,
  problem:
    f.parsed.problem ?? (f.match === "other" && f.reading === null ? "It speaks of other cases only." : null),
});

function toLine(loaded: LoadedReview, l: PlannedLine): ReviewLine {
  const reading = readingOf(l.after, loaded.legalCase.courtId);
  const facts = filingFacts(l.after, reading);
  const kept = l.before === null ? undefined : loaded.docket.filings.get(l.before.id);
  return {
    key: l.key,
    change: l.change,
    filingId: l.before?.id ?? null,
    number: facts.number,
    filedOn: facts.filedOn,
    enteredOn: enteredDay(l.after),
    text: entryText(l.after),
    fields: l.fields,
    redline: l.redline,
    papers: l.papers.map((p) => ({
      attachment: p.attachment,
      description: p.description ?? (p.attachment === 0 ? "Main document" : `Attachment ${p.attachment}`),
    })),
    kind: l.before === null ? facts.kind : (kept?.kind ?? facts.kind),
    motionKind: facts.motionKind,
    kindConfidence: reading.kind.confidence,
    kindWords: reading.kind.words?.text ?? null,
    state: facts.state,
    proposals:
      l.change === "papers"
        ? []
        : propose(reading, loaded.sides).map((p) => ({
            kind: p.data.kind,
            words: p.words,
            confidence: p.confidence,
          })),
    sources: l.sources.flatMap((s) => loaded.files[s]?.fileName ?? []),
  };
}

const toPerson = (p: PlannedPerson): PersonLine => ({
  key: p.key,
  change: p.change,
  name: p.attorney?.name ?? p.party.name,
  role: p.role,
  roleRaw: p.party.type,
  forParty: p.attorney === null ? null : p.party.name,
  detail:
    p.attorney === null
      ? p.party.extraInfo
      : p.attorney.roles.filter((r) => endOfAppearance([r]) === null).join(", "),
  ends: p.ends,
});

const reasons = {
  no_entry: "It names no entry of this docket.",
  nothing_to_tell_it_by: "It has neither number nor date nor words.",
} as const;

export function toReview(
  loaded: LoadedReview,
  about: {
    caseId: string;
    decidedBy: string | null;
    undoable: boolean;
    counts: ImportReview["counts"];
    decide: boolean;
    made: Pick<ImportReview, "made" | "madePeople">;
    /** Of a file that speaks of another of the viewer's cases: which. */
    elsewhere: ReadonlyMap<string, NonNullable<SourceFile["elsewhere"]>>;
  },
): ImportReview {
  const { batch, review, files, docket } = loaded;
  return {
    id: batch.id,
    caseId: about.caseId,
    channel: batch.channel,
    state: batch.state,
    reason: batch.reason,
    createdAt: batch.createdAt.toISOString(),
    decidedAt: batch.decidedAt?.toISOString() ?? null,
    decidedBy: about.decidedBy,
    counts: about.counts,
    files: files.map((f) => toFile(f, about.elsewhere.get(f.id) ?? null)),
    planKey: loaded.planKey,
    lines: batch.state === "waiting" ? review.lines.map((l) => toLine(loaded, l)) : [],
    people: batch.state === "waiting" ? loaded.people.map(toPerson) : [],
    head: batch.state === "waiting" ? loaded.head : [],
    seen: review.seen.length,
    unmatched: review.unmatched.map((u) => {
      const entry = files[u.source]?.reading?.source.entries[u.row];
      const text =
        entry?.text ?? entry?.shortText ?? (entry?.number ? `No. ${entry.number}` : (entry?.docId ?? ""));
      return { source: files[u.source]?.fileName ?? "", row: u.row, text, why: reasons[u.reason] };
    }),
    missingNumbers: review.missingNumbers,
    omitted: review.omitted.flatMap((o) => {
      const f = docket.filings.get(o.entryId);
      return f ? [{ id: f.id, number: f.number, filedOn: f.filedOn, text: f.textRaw, reason: o.reason }] : [];
    }),
    ...about.made,
    undoable: about.undoable,
    can: { decide: about.decide && batch.state === "waiting" },
  };
}
