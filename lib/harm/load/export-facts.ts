import { toDbDate } from "@/lib/dates/court-date";
import { orderByDate } from "@/lib/dates/uncertain-date";
import type { Tier } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";
import type { ExportFact, ExportFacts, FactHead } from "../compose-export";
import type { ExportScope } from "../export-schema";
import type { PassageMarks } from "../passages";
import { tiersUpTo } from "../tiers-up-to";
import { loadCitations } from "./citations";
import { readDate } from "./when";

/** Facts that are held at once with their words. */
const PAGE = 250;

type Within = { tier: { in: Tier[] } };
const withinOf = (scope: ExportScope): Within => ({ tier: { in: tiersUpTo(scope.tier) } });

/** The facts of a scope: their order at once, their words a page at a time. */
export async function loadExportFacts(
  tx: Tx,
  caseId: string,
  scope: ExportScope,
  marks: PassageMarks | null,
): Promise<ExportFacts> {
  return {
    heads: await loadFactHeads(tx, caseId, scope),
    pages: async function* (heads, inside) {
      for (let at = 0; at < heads.length; at += PAGE) {
        const page = heads.slice(at, at + PAGE);
        const anchors = await loadAnchors(tx, caseId, scope, page, inside, marks);
        yield {
          facts: await loadFactPage(tx, caseId, scope, page, marks),
          wordsOf: (id) => anchors.get(id),
        };
      }
    },
  };
}

/** The facts of a scope in their order, without their words. */
async function loadFactHeads(tx: Tx, caseId: string, scope: ExportScope): Promise<FactHead[]> {
  const within = withinOf(scope);
  const rows = await tx.fact.findMany({
    where: {
      caseId,
      ...within,
      ...(scope.from === null
        ? {}
        : {
            OR: [
              { latestOn: { gte: toDbDate(scope.from) } },
              { latestOn: null, earliestOn: { gte: toDbDate(scope.from) } },
            ],
          }),
      ...(scope.to === null ? {} : { placedOn: { lte: toDbDate(scope.to) } }),
      ...(scope.claimId === null
        ? {}
        : { factElements: { some: { ...within, element: { claimId: scope.claimId, claim: within } } } }),
    },
    orderBy: [{ placedOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    select: {
      id: true,
      dated: true,
      state: true,
      factElements: { where: within, select: { elementId: true } },
    },
  });
  // Under which claim a fact is told follows from its own link, which has a tier; of the element nothing is read but
  // its claim, and of the claim nothing where that lies above the tier.
  const elements = await tx.claimElement.findMany({ where: { caseId }, select: { id: true, claimId: true } });
  const claims = await tx.claim.findMany({ where: { caseId, ...within }, select: { id: true, title: true } });
  const titleOf = new Map(claims.map((c) => [c.id, c.title]));
  const claimOf = new Map(elements.map((e) => [e.id, titleOf.get(e.claimId)]));
  const citing = await tx.factCitation.groupBy({
    by: ["factId"],
    where: { caseId, ...within, supports: true, factId: { not: null } },
  });
  const cited = new Set(citing.map((c) => c.factId));
  const heads = rows.map((r) => ({
    id: r.id,
    date: readDate(r.dated),
    state: r.state,
    claims: [...new Set(r.factElements.flatMap((e) => claimOf.get(e.elementId) ?? []))],
    cited: cited.has(r.id),
  }));
  const dated = heads.flatMap((h) => (h.date === null ? [] : [{ id: h.id, date: h.date, head: h }]));
  return [...orderByDate(dated).map((d) => d.head), ...heads.filter((h) => h.date === null)];
}

/** These facts with their words, cites and sources, in the order given. */
async function loadFactPage(
  tx: Tx,
  caseId: string,
  scope: ExportScope,
  heads: readonly FactHead[],
  /** Null: words as they are. */
  marks: PassageMarks | null,
): Promise<ExportFact[]> {
  const within = withinOf(scope);
  const ids = heads.map((h) => h.id);
  const rows = await tx.fact.findMany({
    where: { caseId, ...within, id: { in: ids } },
    select: { id: true, text: true },
  });
  const textOf = new Map(rows.map((r) => [r.id, r.text]));
  // A citation closes with what it cites: one above the tier stays out, whatever the fact is.
  const cited = await loadCitations(tx, caseId, { ...within, factId: { in: ids } });
  const listed = await listedSources(tx, caseId, within, ids);
  const say = (text: string, factId: string, documentId: string | null) =>
    marks === null ? text : marks.mark(text, { harmId: null, factId, documentId });
  return heads.flatMap(({ cited: _, ...h }): ExportFact[] => {
    const text = textOf.get(h.id);
    if (text === undefined) return [];
    return [
      {
        ...h,
        text: say(text, h.id, null),
        cites: (cited.get(h.id) ?? [])
          .filter((c) => c.supports)
          .map((c) => ({
            words: c.words,
            quote: c.quote === null ? null : say(c.quote, h.id, c.documentId),
          })),
        sources: listed.get(h.id) ?? [],
      },
    ];
  });
}

/** The words of the facts that the dates of these follow, where those are told too. */
async function loadAnchors(
  tx: Tx,
  caseId: string,
  scope: ExportScope,
  heads: readonly FactHead[],
  inside: ReadonlySet<string>,
  marks: PassageMarks | null,
): Promise<Map<string, string>> {
  const ids = heads.flatMap((h) => h.date?.afterFactId ?? []).filter((id) => inside.has(id));
  if (ids.length === 0) return new Map();
  const rows = await tx.fact.findMany({
    where: { caseId, ...withinOf(scope), id: { in: ids } },
    select: { id: true, text: true },
  });
  return new Map(
    rows.map((r) => [r.id, marks?.mark(r.text, { harmId: null, factId: r.id, documentId: null }) ?? r.text]),
  );
}

/** What was published about these facts, within the tier: titles with who published them and when. */
async function listedSources(
  tx: Tx,
  caseId: string,
  within: Within,
  factIds: readonly string[],
): Promise<Map<string, string[]>> {
  const citations = await tx.sourceCitation.findMany({
    where: {
      caseId,
      ...within,
      subjectKind: "fact",
      contrary: false,
      subjectId: { in: [...factIds] },
    },
    orderBy: { id: "asc" },
    select: { subjectId: true, sourceId: true },
  });
  const sources = await tx.source.findMany({
    where: { caseId, ...within, id: { in: [...new Set(citations.map((c) => c.sourceId))] } },
    select: { id: true, title: true, publisher: true, published: true },
  });
  const words = new Map(
    sources.map((s) => [s.id, [s.title, s.publisher, s.published].filter(Boolean).join(", ")]),
  );
  const found = new Map<string, string[]>();
  for (const { subjectId, sourceId } of citations) {
    const list = found.get(subjectId) ?? [];
    list.push(...[words.get(sourceId)].filter((w) => w !== undefined));
    found.set(subjectId, list);
  }
  return found;
}
