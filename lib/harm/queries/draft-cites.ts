import type { Viewer } from "@/lib/auth/viewer";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { canRead } from "../access";
import { asFiled, bestAnswer, draftWords, type FiledEntry } from "../cite-on-filing";
import { formatCite } from "../cites";
import type { DraftCiteRow, DraftCites } from "../declaration-schema";
import { type CitingRow, draftKinds, loadDraftCites } from "../load/draft-cites";
import { loadFiledEntries } from "../load/filed-entries";
import { resolveDraftCites } from "../resolve-cites";

const MOST = 100;
/** Paragraphs that are read for cites. */
const MOST_DRAFTS = 200;

/** The cites still in the words of a draft: what each would become, and why that was not done by itself. */
export async function listDraftCites(viewer: Viewer, caseId: string): Promise<DraftCites> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const drafts = await loadDraftCites(tx, caseId, draftKinds, MOST + 1);
    const shown = drafts.slice(0, MOST);
    const entries = await loadFiledEntries(tx, caseId, {
      filingDocuments: {
        some: {
          OR: [
            { description: { contains: "Ex", mode: "insensitive" } },
            { description: { contains: "Decl", mode: "insensitive" } },
          ],
        },
      },
    });
    const texts = await textsOf(
      tx,
      caseId,
      shown.map((d) => d.row),
    );
    const cited = shown.map((d): DraftCiteRow => {
      const best = bestAnswer(
        entries.flatMap((entry) => {
          const answer = asFiled(d, entry);
          return answer === null ? [] : [{ entry, answer }];
        }),
      );
      return {
        citationId: d.id,
        words: draftWords(d),
        row: { text: texts.get(d.row.id) ?? "", href: hrefOf(caseId, d.row) },
        breaks: true,
        proposed:
          best === null || best.answer.cite === null
            ? null
            : { words: formatCite(best.answer.cite), filingId: best.entry.filingId },
        why:
          best === null
            ? "Nothing logged carries this name."
            : (best.answer.why ?? "It was written after the entry was logged."),
      };
    });
    const paragraphs = await draftParagraphs(tx, caseId, entries);
    return {
      items: [...cited, ...paragraphs.slice(0, MOST)],
      more: drafts.length > MOST || paragraphs.length > MOST,
    };
  });
}

/** Draft cites in the words of declarations. */
async function draftParagraphs(
  tx: Tx,
  caseId: string,
  entries: readonly FiledEntry[],
): Promise<DraftCiteRow[]> {
  const found = await tx.declarationParagraph.findMany({
    where: {
      caseId,
      OR: ["Ex. ", "Exs. ", "Exhibit ", " Decl."].map((contains) => ({ text: { contains } })),
    },
    orderBy: [{ declarationId: "asc" }, { number: "asc" }],
    take: MOST_DRAFTS,
    select: { declarationId: true, number: true, text: true },
  });
  const declarations = await tx.declaration.findMany({
    where: { caseId, id: { in: found.map((p) => p.declarationId) } },
    select: { id: true, title: true, signedOn: true, filingId: true },
  });
  const byId = new Map(declarations.map((d) => [d.id, d]));
  return found.flatMap((p): DraftCiteRow[] => {
    const d = byId.get(p.declarationId);
    if (d === undefined) return [];
    const own = entries.find((e) => e.filingId === d.filingId);
    const resolved = resolveDraftCites(p.text, own?.names ?? []);
    const row = {
      text: `${d.title}, ¶ ${p.number}`,
      href: `/cases/${caseId}/harm/declarations/${p.declarationId}`,
    };
    return [
      ...resolved.replaced.map((r) => ({
        citationId: null,
        words: r.draft,
        row,
        breaks: d.signedOn === null,
        proposed: d.filingId === null ? null : { words: r.cite, filingId: d.filingId },
        why:
          d.signedOn === null
            ? "The draft says so after it was recorded as filed."
            : "It was sworn in these words, and they stay. On the docket it is the cite beside it.",
      })),
      ...resolved.broken.map((b) => ({
        citationId: null,
        words: b.draft,
        row,
        breaks: true,
        proposed: null,
        why: d.filingId === null ? "The declaration is not recorded as filed." : b.why,
      })),
    ];
  });
}

/** What the citing rows say, by their id. */
async function textsOf(tx: Tx, caseId: string, rows: readonly CitingRow[]): Promise<Map<string, string>> {
  const of = (noun: CitingRow["noun"]) => ({
    caseId,
    id: { in: [...new Set(rows.flatMap((r) => (r.noun === noun ? [r.id] : [])))] },
  });
  const text = { id: true, text: true } as const;
  const facts = await tx.fact.findMany({ where: of("fact"), select: text });
  const harms = await tx.harm.findMany({ where: of("harm"), select: text });
  const actions = await tx.governmentAction.findMany({
    where: of("government_action"),
    select: { id: true, title: true },
  });
  const intervals = await tx.accessInterval.findMany({
    where: of("access_interval"),
    select: { id: true, account: true },
  });
  const baselines = await tx.baseline.findMany({ where: of("baseline"), select: { id: true, name: true } });
  return new Map([
    ...[...facts, ...harms].map((r) => [r.id, r.text] as const),
    ...actions.map((r) => [r.id, r.title] as const),
    ...intervals.map((r) => [r.id, r.account] as const),
    ...baselines.map((r) => [r.id, r.name] as const),
  ]);
}

function hrefOf(caseId: string, row: CitingRow): string {
  const base = `/cases/${caseId}/harm`;
  switch (row.noun) {
    case "fact":
      return `${base}/facts/${row.id}`;
    case "harm":
      return `${base}/${row.id}`;
    case "baseline":
      return `${base}/baselines`;
    default:
      return `${base}/government`;
  }
}
