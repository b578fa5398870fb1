import type { Viewer } from "@/lib/auth/viewer";
import type { CourtDate } from "@/lib/dates/court-date";
import { possibleRange } from "@/lib/dates/uncertain-date";
import type { Tx } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { claimRows } from "../claim-matrix";
import { composeExport, type ExportSource } from "../compose-export";
import type { MatrixParts } from "../compose-matrix";
import { bannerWords, exportTitles } from "../export-kinds";
import type { ExportDocument, ExportScope } from "../export-schema";
import { collectBlocks, type ExportTelling, noteText, type ToldDocument } from "../export-telling";
import { PassageMarks } from "../passages";
import { harmMatrix } from "../proof-matrix";
import { getTimeline } from "../queries/timeline";
import { tiersUpTo } from "../tiers-up-to";
import type { CaseTimeline, TimelineItem } from "../timeline-schema";
import { loadElementProof } from "./element-proof";
import { loadExportFacts } from "./export-facts";
import { harmPages, loadSectionHarms } from "./export-harms";
import { loadOutlines } from "./export-outlines";
import { loadClaims } from "./ledger";

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
  marks: PassageMarks | null,
): Promise<Pick<CaseTimeline, "asOf" | "items">> {
  const { asOf, items } = await getTimeline(viewer, caseId, scope.tier);
  const origin = (i: TimelineItem) =>
    i.lane === "harm" && i.state === null ? { ...NOWHERE, harmId: i.id } : { ...NOWHERE, factId: i.id };
  return {
    asOf,
    items: within(items, scope).map((i) =>
      marks === null || (i.state === null && i.lane !== "harm")
        ? i
        : { ...i, label: marks.mark(i.label, origin(i)) },
    ),
  };
}

async function loadMatrix(
  tx: Tx,
  caseId: string,
  scope: ExportScope,
  marks: PassageMarks | null,
): Promise<MatrixParts> {
  const tiers = tiersUpTo(scope.tier);
  const claims = await loadClaims(tx, caseId, { tier: { in: tiers } });
  const proofs = await loadElementProof(tx, caseId, tiers);
  async function* pages() {
    for await (const page of harmPages(tx, caseId, scope))
      yield harmMatrix(page).map((h) => ({
        ...h,
        text: marks?.mark(h.text, { ...NOWHERE, harmId: h.harmId }) ?? h.text,
      }));
  }
  return {
    harms: await tx.harm.count({ where: { caseId, tier: { in: tiers } } }),
    harmPages: pages(),
    claims: claimRows(claims, proofs).map((c) => ({
      title: c.title,
      elements: c.elements.map((e) => ({
        id: e.elementId,
        text: e.text,
        strength: e.strength,
        facts: e.total,
      })),
    })),
  };
}

type Loaded = { head: Omit<ExportDocument, "blocks" | "drafting" | "draftingHarms">; telling: ExportTelling };

async function loadExport(
  viewer: Viewer,
  tx: Tx,
  caseId: string,
  scope: ExportScope,
  asOf: CourtDate,
  marks: PassageMarks | null,
): Promise<Loaded> {
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
  const source: ExportSource = {
    facts: () => loadExportFacts(tx, caseId, scope, marks),
    outlines: () => loadOutlines(tx, caseId, scope, marks),
    matrix: () => loadMatrix(tx, caseId, scope, marks),
    sectionHarms: () => loadSectionHarms(tx, caseId, scope, marks),
    timeline: () => loadTimeline(viewer, caseId, scope, marks),
  };
  return {
    head: {
      kind: scope.kind,
      title: exportTitles[scope.kind],
      caption: legalCase.captionFull ?? legalCase.captionShort,
      court: legalCase.courtName,
      docketNumber: legalCase.docketNumberRaw,
      banner: bannerWords[scope.banner],
      asOf,
      illustrative: legalCase.isIllustrative,
    },
    telling: await composeExport(scope, source),
  };
}

/**
 * One export, to be read while the transaction is open: its rows come a page at a time. Only rows of the chosen tier or
 * more open ones are ever read for it.
 */
export async function loadToldExport(
  viewer: Viewer,
  tx: Tx,
  caseId: string,
  scope: ExportScope,
  asOf: CourtDate,
): Promise<ToldDocument> {
  const { head, telling } = await loadExport(viewer, tx, caseId, scope, asOf, null);
  return { ...head, pieces: telling.pieces, drafting: telling.drafting.map(noteText) };
}

const namedHarms = (drafting: ExportTelling["drafting"]) =>
  drafting.flatMap((d, note) => (typeof d === "string" ? [] : [{ note, harmId: d.harmId }]));

/** A told export as a document; with `most`, only its beginning. */
async function wholeDocument({ head, telling }: Loaded, most?: number): Promise<ExportDocument> {
  const named = namedHarms(telling.drafting);
  return {
    ...head,
    blocks: await collectBlocks(telling.pieces, most),
    drafting: telling.drafting.map(noteText),
    ...(named.length === 0 ? {} : { draftingHarms: named }),
  };
}

/** The beginning of an export, and how much there is of it. */
export async function loadExportPreview(
  viewer: Viewer,
  tx: Tx,
  caseId: string,
  scope: ExportScope,
  asOf: CourtDate,
  most: number,
): Promise<{ document: ExportDocument; statements: number }> {
  const loaded = await loadExport(viewer, tx, caseId, scope, asOf, null);
  return { document: await wholeDocument(loaded, most), statements: loaded.telling.statements };
}

/**
 * One export as a whole document whose statements and quotes are marked with where they come from: drop the marks to
 * compare it, or take the passages out to freeze it.
 */
export async function loadMarkedExport(
  viewer: Viewer,
  tx: Tx,
  caseId: string,
  scope: ExportScope,
  asOf: CourtDate,
): Promise<{ marked: ExportDocument; marks: PassageMarks }> {
  const marks = new PassageMarks();
  return { marks, marked: await wholeDocument(await loadExport(viewer, tx, caseId, scope, asOf, marks)) };
}
