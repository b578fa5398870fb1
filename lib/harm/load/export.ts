import type { Viewer } from "@/lib/auth/viewer";
import type { CourtDate } from "@/lib/dates/court-date";
import { possibleRange } from "@/lib/dates/uncertain-date";
import type { Tx } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { claimMatrix } from "../claim-matrix";
import { composeExport, type ExportDeclaration } from "../compose-export";
import { bannerWords, exportTitles } from "../export-kinds";
import type { ExportDocument, ExportScope } from "../export-schema";
import { PassageMarks } from "../passages";
import { harmMatrix } from "../proof-matrix";
import { getTimeline } from "../queries/timeline";
import { tiersUpTo } from "../tiers-up-to";
import type { CaseTimeline, TimelineItem } from "../timeline-schema";
import { loadCitations } from "./citations";
import { loadFactHeads, loadFactPage } from "./export-facts";
import { loadSectionHarms } from "./export-harms";
import { loadLedger } from "./ledger";

async function loadOutlines(
  tx: Tx,
  caseId: string,
  scope: ExportScope,
  marks: PassageMarks,
): Promise<ExportDeclaration[]> {
  const within = { tier: { in: tiersUpTo(scope.tier) } };
  const rows = await tx.declaration.findMany({
    where: { caseId, ...within },
    orderBy: { id: "asc" },
    select: { id: true, declarant: true, basis: true, signedAbroad: true },
  });
  const paragraphs = await tx.declarationParagraph.findMany({
    where: { caseId, ...within, declarationId: { in: rows.map((r) => r.id) } },
    orderBy: { number: "asc" },
    select: { declarationId: true, number: true, text: true, factId: true, harmId: true },
  });
  const cited = await loadCitations(tx, caseId, {
    ...within,
    OR: [
      { factId: { in: paragraphs.flatMap((p) => p.factId ?? []) } },
      { harmId: { in: paragraphs.flatMap((p) => p.harmId ?? []) } },
    ],
  });
  const harms = await tx.harm.findMany({
    where: { caseId, ...within, declarationId: { not: null } },
    select: { id: true, text: true, declarationId: true },
  });
  return rows.map((d) => {
    const mine = paragraphs.filter((p) => p.declarationId === d.id);
    return {
      ...d,
      paragraphs: mine.map((p) => ({
        number: p.number,
        text: marks.mark(p.text, { ...NOWHERE, factId: p.factId, harmId: p.harmId }),
        cites: (cited.get(p.factId ?? p.harmId ?? "") ?? []).map((c) => c.words),
      })),
      unstated: harms
        .filter((h) => h.declarationId === d.id && !mine.some((p) => p.harmId === h.id))
        .map((h) => marks.mark(h.text, { ...NOWHERE, harmId: h.id })),
    };
  });
}

const NOWHERE = { documentId: null, factId: null, harmId: null };

/** What of the timeline touches the chosen stretch; undated items stay. */
function within(items: readonly TimelineItem[], { from, to }: ExportScope): TimelineItem[] {
  return items.filter((i) => {
    if (i.date === null || (from === null && to === null)) return true;
    const start = possibleRange(i.date).earliest;
    const end = i.running ? null : possibleRange(i.until ?? i.date).latest;
    return !(to !== null && start !== null && start > to) && !(from !== null && end !== null && end < from);
  });
}

async function loadTimeline(
  viewer: Viewer,
  caseId: string,
  scope: ExportScope,
  marks: PassageMarks,
): Promise<CaseTimeline> {
  const timeline = await getTimeline(viewer, caseId, scope.tier);
  const origin = (i: TimelineItem) =>
    i.lane === "harm" && i.state === null ? { ...NOWHERE, harmId: i.id } : { ...NOWHERE, factId: i.id };
  return {
    ...timeline,
    items: within(timeline.items, scope).map((i) =>
      i.state === null && i.lane !== "harm" ? i : { ...i, label: marks.mark(i.label, origin(i)) },
    ),
  };
}

/**
 * One export as a document whose statements and quotes are marked with where they come from: drop the marks to show it,
 * or take the passages out to freeze it. Only rows of the chosen tier or more open ones are ever read for it.
 */
export async function loadMarkedExport(
  viewer: Viewer,
  tx: Tx,
  caseId: string,
  scope: ExportScope,
  asOf: CourtDate,
): Promise<{ marked: ExportDocument; marks: PassageMarks }> {
  const legalCase = await tx.case.findUnique({
    where: { id: caseId },
    select: {
      captionShort: true,
      captionFull: true,
      courtName: true,
      docketNumberRaw: true,
      isIllustrative: true,
    },
  });
  if (legalCase === null) throw notFound("case");
  const marks = new PassageMarks();
  const needs = (...kinds: ExportScope["kind"][]) => kinds.includes(scope.kind);
  const ledger = needs("proof_matrix", "harm_section")
    ? await loadLedger(tx, caseId, { tiers: tiersUpTo(scope.tier) })
    : null;
  const harms = ledger === null ? [] : harmMatrix(ledger.harms);
  const { blocks, drafting } = composeExport(scope, {
    facts: needs("chronology", "facts_numbered", "facts_narrative")
      ? await loadFactPage(tx, caseId, scope, await loadFactHeads(tx, caseId, scope), marks)
      : [],
    declarations: needs("declaration_outline") ? await loadOutlines(tx, caseId, scope, marks) : [],
    harms: harms.map((h) => ({ ...h, text: marks.mark(h.text, { ...NOWHERE, harmId: h.harmId }) })),
    claims:
      ledger === null
        ? []
        : claimMatrix(ledger.claims, ledger.facts).map((c) => ({
            title: c.title,
            elements: c.elements.map((e) => ({
              id: e.elementId,
              text: e.text,
              strength: e.strength,
              facts: e.facts.length,
            })),
          })),
    sectionHarms:
      needs("harm_section") && ledger !== null
        ? await loadSectionHarms(tx, caseId, scope, marks, ledger.harms, harms)
        : [],
    timeline: needs("harm_section", "timeline") ? await loadTimeline(viewer, caseId, scope, marks) : null,
  });
  const named = drafting.flatMap((d, note) => (typeof d === "string" ? [] : [{ note, harmId: d.harmId }]));
  return {
    marks,
    marked: {
      kind: scope.kind,
      title: exportTitles[scope.kind],
      caption: legalCase.captionFull ?? legalCase.captionShort,
      court: legalCase.courtName,
      docketNumber: legalCase.docketNumberRaw,
      banner: bannerWords[scope.banner],
      asOf,
      illustrative: legalCase.isIllustrative,
      blocks,
      drafting: drafting.map((d) => (typeof d === "string" ? d : d.text)),
      ...(named.length === 0 ? {} : { draftingHarms: named }),
    },
  };
}
