import { toDbDate } from "@/lib/dates/court-date";
import { orderByDate, type UncertainDate } from "@/lib/dates/uncertain-date";
import type { Tier } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";
import type { ExportFact } from "../compose-export";
import type { ExportScope } from "../export-schema";
import type { PassageMarks } from "../passages";
import { tiersUpTo } from "../tiers-up-to";
import { loadCitations } from "./citations";
import { readDate } from "./when";

/** What decides whether and where a fact is told: small enough to hold for a whole ledger. */
export type FactHead = Pick<ExportFact, "id" | "date" | "state" | "claims"> & { cited: boolean };

type Within = { tier: { in: Tier[] } };
const withinOf = (scope: ExportScope): Within => ({ tier: { in: tiersUpTo(scope.tier) } });

/** The facts of a scope in their order, without their words. */
export async function loadFactHeads(tx: Tx, caseId: string, scope: ExportScope): Promise<FactHead[]> {
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
      ...(scope.to === null ? {} : { earliestOn: { lte: toDbDate(scope.to) } }),
      ...(scope.claimId === null
        ? {}
        : { factElements: { some: { ...within, element: { claimId: scope.claimId, claim: within } } } }),
    },
    orderBy: [{ earliestOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
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

/** These facts with their words, cites and sources, in the order given. One that is gone by now is left out. */
export async function loadFactPage(
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

/** The words of the facts that some of these dates follow, where those are told too. */
export async function loadAnchors(
  tx: Tx,
  caseId: string,
  scope: ExportScope,
  dates: readonly (UncertainDate | null)[],
  inside: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const ids = dates.flatMap((d) => d?.afterFactId ?? []).filter((id) => inside.has(id));
  if (ids.length === 0) return new Map();
  const rows = await tx.fact.findMany({
    where: { caseId, ...withinOf(scope), id: { in: ids } },
    select: { id: true, text: true },
  });
  return new Map(rows.map((r) => [r.id, r.text]));
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
    where: { caseId, id: { in: [...new Set(citations.map((c) => c.sourceId))] } },
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
