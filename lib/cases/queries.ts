import { isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import type { Prisma } from "@/lib/db/generated/client";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type Page, readCursor, writeCursor } from "@/lib/http/page-schema";
import { listSourcesOf } from "@/lib/sources/queries";
import { toProvenance } from "@/lib/sources/to-provenance";
import { canEditCase, canLogFiling, canReadTeamNotes, canRelease } from "./access";
import type { CaseDetails, CaseHeader, CaseRow } from "./schema";

const headerSelect = {
  id: true,
  captionShort: true,
  captionFull: true,
  courtId: true,
  courtName: true,
  docketNumberRaw: true,
  assignedTo: true,
  filedOn: true,
  terminatedOn: true,
  phase: true,
  isIllustrative: true,
  appealOf: { select: { id: true, captionShort: true } },
  docketCheckedAt: true,
  docketCheckedFrom: true,
  recordEndsOn: true,
} satisfies Prisma.CaseSelect;
type HeaderRecord = Prisma.CaseGetPayload<{ select: typeof headerSelect }>;

const day = (value: Date | null) => value && fromDbDate(value);

function toHeader(viewer: Viewer, r: HeaderRecord): CaseHeader {
  const team = canReadTeamNotes(viewer, r.id);
  return {
    id: r.id,
    captionShort: r.captionShort,
    captionFull: r.captionFull,
    courtId: r.courtId,
    courtName: r.courtName,
    docketNumber: r.docketNumberRaw,
    assignedTo: r.assignedTo,
    filedOn: day(r.filedOn),
    terminatedOn: day(r.terminatedOn),
    phase: r.phase,
    isIllustrative: r.isIllustrative,
    appealOf: r.appealOf,
    docketCheckedAt: r.docketCheckedAt?.toISOString() ?? null,
    docketCheckedFrom: team ? r.docketCheckedFrom : null,
    recordEndsOn: day(r.recordEndsOn),
    can: {
      logFiling: canLogFiling(viewer, r.id),
      release: canRelease(viewer, r.id),
      edit: canEditCase(viewer, r.id),
    },
  };
}

const casesOf = (viewer: Viewer): string[] => [
  ...viewer.teamCases,
  ...viewer.namedCases,
  ...viewer.clientCases,
  ...viewer.reporterCases,
];

/** The firm's screens of a case are for its team and for those given items of it; the client has pages of their own. */
const readsFirmPages = (viewer: Viewer, caseId: string) =>
  isOnTeam(viewer, caseId) || viewer.namedCases.includes(caseId);

/** The header of one case. Throws `not_found` where the case is not open to the viewer. */
export async function getCaseHeader(viewer: Viewer, caseId: string): Promise<CaseHeader> {
  // The administrator may see that a case exists, to put people into it; its pages open to its members only.
  if (!readsFirmPages(viewer, caseId)) throw notFound("case");
  const row = await withViewer(viewer, (tx) =>
    tx.case.findUnique({ where: { id: caseId }, select: headerSelect }),
  );
  if (row === null) throw notFound("case");
  return toHeader(viewer, row);
}

/** The cases the viewer is in: real ones first, then the illustrative, newest first. */
export async function listCases(viewer: Viewer, cursor?: string): Promise<Page<CaseRow>> {
  const after = readCursor(cursor, 2);
  const id = after?.[1] ?? "";
  const beyond =
    after === null
      ? {}
      : after[0] === "1"
        ? { isIllustrative: true, id: { lt: id } }
        : { OR: [{ isIllustrative: false, id: { lt: id } }, { isIllustrative: true }] };
  const rows = await withViewer(viewer, (tx) =>
    tx.case.findMany({
      where: { AND: [{ id: { in: casesOf(viewer) } }, beyond] },
      orderBy: [{ isIllustrative: "asc" }, { id: "desc" }],
      take: PAGE_SIZE + 1,
      select: {
        id: true,
        captionShort: true,
        courtName: true,
        docketNumberRaw: true,
        filedOn: true,
        terminatedOn: true,
        phase: true,
        isIllustrative: true,
        assignedTo: true,
        docketCheckedAt: true,
        appealOfId: true,
      },
    }),
  );
  const items = rows
    .slice(0, PAGE_SIZE)
    .map(({ docketNumberRaw, filedOn, terminatedOn, docketCheckedAt, ...rest }) => ({
      ...rest,
      docketNumber: docketNumberRaw,
      filedOn: day(filedOn),
      terminatedOn: day(terminatedOn),
      docketCheckedAt: docketCheckedAt?.toISOString() ?? null,
    }));
  const last = items.at(-1);
  return {
    items,
    next: rows.length > PAGE_SIZE && last ? writeCursor(last.isIllustrative ? "1" : "0", last.id) : null,
  };
}

const MOST_BESIDE = 100;

/** The whole header with where each field comes from, and what stands around the case. */
export async function getCaseDetails(viewer: Viewer, caseId: string): Promise<CaseDetails> {
  if (!readsFirmPages(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const row = await tx.case.findUnique({
      where: { id: caseId },
      select: {
        ...headerSelect,
        captionAlternatives: true,
        docketOffice: true,
        docketYear: true,
        docketType: true,
        docketSerial: true,
        docketInitials: true,
        referredTo: true,
        cause: true,
        natureOfSuit: true,
        jurisdiction: true,
        juryDemand: true,
        reviewTrack: true,
        recordEndsNote: true,
        docketCheckLeavesOut: true,
        version: true,
      },
    });
    if (row === null) throw notFound("case");
    const of = { where: { caseId }, take: MOST_BESIDE };
    const cited = { id: true, standing: true, standingNote: true } as const;
    const fields = await tx.caseField.findMany({
      ...of,
      orderBy: { field: "asc" },
      select: { field: true, value: true, standing: true, note: true },
    });
    const related = await tx.relatedCase.findMany({
      ...of,
      orderBy: { id: "asc" },
      select: { ...cited, kind: true, text: true, relatedCaseId: true },
    });
    const statements = await tx.statement.findMany({
      ...of,
      orderBy: { id: "asc" },
      select: { ...cited, text: true, speaker: true, use: true },
    });
    const questions = await tx.openQuestion.findMany({
      ...of,
      orderBy: { id: "asc" },
      select: { id: true, text: true, answer: true, answeredAt: true },
    });
    const appeals = await tx.case.findMany({
      where: { appealOfId: caseId },
      take: MOST_BESIDE,
      orderBy: { id: "asc" },
      select: {
        id: true,
        captionShort: true,
        courtName: true,
        docketNumberRaw: true,
        filedOn: true,
        terminatedOn: true,
        phase: true,
      },
    });
    const sources = await listSourcesOf(viewer, caseId, [
      caseId,
      ...related.map((r) => r.id),
      ...statements.map((s) => s.id),
    ]);
    const team = canReadTeamNotes(viewer, caseId);
    return {
      ...toHeader(viewer, row),
      captionAlternatives: row.captionAlternatives,
      docketParts: {
        office: row.docketOffice,
        year: row.docketYear,
        type: row.docketType,
        serial: row.docketSerial,
        initials: row.docketInitials,
      },
      referredTo: row.referredTo,
      cause: row.cause,
      natureOfSuit: row.natureOfSuit,
      jurisdiction: row.jurisdiction,
      juryDemand: row.juryDemand,
      reviewTrack: team ? row.reviewTrack : null,
      recordEndsNote: row.recordEndsNote,
      docketCheckLeavesOut: team ? row.docketCheckLeavesOut : null,
      version: row.version,
      fields,
      provenance: { standing: null, note: null, sources: sources.get(caseId) ?? [] },
      related: related.map((r) => ({
        id: r.id,
        kind: r.kind,
        text: r.text,
        relatedCaseId: r.relatedCaseId,
        provenance: toProvenance(r, sources),
      })),
      statements: statements.map((s) => ({
        id: s.id,
        text: s.text,
        speaker: s.speaker,
        use: s.use,
        provenance: toProvenance(s, sources),
      })),
      questions: questions.map((q) => ({ ...q, answeredAt: q.answeredAt?.toISOString() ?? null })),
      appeals: appeals.map(({ docketNumberRaw, filedOn, terminatedOn, ...a }) => ({
        ...a,
        docketNumber: docketNumberRaw,
        filedOn: day(filedOn),
        terminatedOn: day(terminatedOn),
      })),
    };
  });
}
