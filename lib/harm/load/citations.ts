import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/with-viewer";
import type { CitedSource } from "@/lib/sources/schema";
import type { Citation } from "../citation-schema";
import { citeSchema } from "../cite-schema";
import { formatCite } from "../cites";
import { type CitationStanding, evidenceOf } from "../strength";
import type { EvidenceState } from "../vocabulary";
import { type CitedPapers, loadCitedPapers } from "./cited-documents";

/** A citation with how far what it names has come. */
export type LoadedCitation = Citation & { standing: CitationStanding };

const select = {
  id: true,
  factId: true,
  harmId: true,
  causeLinkId: true,
  accessIntervalId: true,
  governmentActionId: true,
  baselineId: true,
  cite: true,
  documentId: true,
  filingId: true,
  declarationId: true,
  sourceId: true,
  page: true,
  quote: true,
  supports: true,
} satisfies Prisma.FactCitationSelect;
export type CitationRecord = Prisma.FactCitationGetPayload<{ select: typeof select }>;

export const loadCitationRecords = (tx: Tx, caseId: string, where: Prisma.FactCitationWhereInput) =>
  tx.factCitation.findMany({ where: { AND: [{ caseId }, where] }, orderBy: { id: "asc" }, select });

export type DeclarationStandings = ReadonlyMap<string, { signed: boolean; filed: boolean }>;

export async function loadDeclarationStandings(
  tx: Tx,
  caseId: string,
  ids: readonly string[],
): Promise<DeclarationStandings> {
  if (ids.length === 0) return new Map();
  const rows = await tx.declaration.findMany({
    where: { caseId, id: { in: [...new Set(ids)] } },
    select: { id: true, signedOn: true, filingId: true },
  });
  return new Map(rows.map((d) => [d.id, { signed: d.signedOn !== null, filed: d.filingId !== null }]));
}

/** What one citation rests on, as far as evidence goes. */
export function standingOf(
  c: { documentId: string | null; filingId: string | null; declarationId: string | null },
  papers: CitedPapers,
  declarations: DeclarationStandings,
): CitationStanding {
  const declaration = c.declarationId === null ? undefined : declarations.get(c.declarationId);
  const document = c.documentId === null ? undefined : papers.documents.get(c.documentId);
  const entry = c.filingId === null ? undefined : papers.filings.get(c.filingId);
  const fell = entry !== undefined && !entry.stands;
  return {
    filed: !fell && (entry !== undefined || document?.filed === true || declaration?.filed === true),
    declaration: declaration === undefined ? null : declaration.signed ? "signed" : "draft",
  };
}

const subjectOf = (c: CitationRecord) =>
  c.factId ?? c.harmId ?? c.causeLinkId ?? c.accessIntervalId ?? c.governmentActionId ?? c.baselineId ?? "";

/** Citations by the id of the row that they prove. */
export async function loadCitations(
  tx: Tx,
  caseId: string,
  where: Prisma.FactCitationWhereInput,
): Promise<Map<string, LoadedCitation[]>> {
  const records = await loadCitationRecords(tx, caseId, where);
  const ids = (pick: (c: CitationRecord) => string | null) => records.flatMap((c) => pick(c) ?? []);
  const papers = await loadCitedPapers(
    tx,
    caseId,
    ids((c) => c.documentId),
    ids((c) => c.filingId),
  );
  const declarations = await loadDeclarationStandings(
    tx,
    caseId,
    ids((c) => c.declarationId),
  );
  const found = new Map<string, LoadedCitation[]>();
  for (const c of records) {
    const { factId, harmId, causeLinkId, accessIntervalId, governmentActionId, baselineId, ...rest } = c;
    const cite = citeSchema.parse(c.cite);
    const document = c.documentId === null ? undefined : papers.documents.get(c.documentId);
    const entry = c.filingId === null ? undefined : papers.filings.get(c.filingId);
    const subject = subjectOf(c);
    const list = found.get(subject) ?? [];
    list.push({
      ...rest,
      cite,
      words: formatCite(cite),
      href: hrefOf(caseId, c, cite.kind === "outside" ? cite.url : null),
      troubles:
        document?.troubles.filter((t) => t !== "sealed" || cite.kind !== "sealed_pair") ??
        (entry !== undefined && !entry.stands ? ["in_error"] : []),
      copy:
        cite.kind === "outside" && document !== undefined
          ? { keptAt: document.keptAt.toISOString(), sha256: document.sha256 }
          : null,
      standing: standingOf(c, papers, declarations),
    });
    found.set(subject, list);
  }
  return found;
}

function hrefOf(caseId: string, c: CitationRecord, url: string | null): string | null {
  if (c.documentId !== null)
    return `/cases/${caseId}/documents/${c.documentId}${c.page === null ? "" : `?page=${c.page}`}`;
  if (c.declarationId !== null) return `/cases/${caseId}/harm/declarations/${c.declarationId}`;
  if (c.filingId !== null) return `/cases/${caseId}/filings/${c.filingId}`;
  return url;
}

export const toCitation = ({ standing: _, ...citation }: LoadedCitation): Citation => citation;

/** Citations as the sources shown on hover, after the published ones. */
export const asSources = (citations: readonly LoadedCitation[]): CitedSource[] =>
  citations.map((c) => ({
    id: c.id,
    title: c.words,
    detail: c.quote === null ? null : `“${c.quote}”`,
    href: c.href,
    contrary: !c.supports,
  }));

/** A source that is listed, but not cited to a place, has been found and no more. */
export const evidenceFrom = (citations: readonly LoadedCitation[], listedSources: number): EvidenceState =>
  evidenceOf([
    ...citations.filter((c) => c.supports).map((c) => c.standing),
    ...(listedSources > 0 ? [{ filed: false, declaration: null }] : []),
  ]);
