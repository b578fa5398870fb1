import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/with-viewer";
import type { DraftCite } from "../cite-on-filing";
import { citeSchema } from "../cite-schema";

export type CitingRow = {
  noun: "fact" | "harm" | "government_action" | "access_interval" | "baseline";
  id: string;
};
/** A citation in the words of a draft, and the row that it stands on. */
export type LoadedDraft = DraftCite & { id: string; row: CitingRow; documentId: string | null };

const kindIs = (kind: string) => ({ cite: { path: ["kind"], equals: kind } });

/** Cites that a filing may settle by what they are called: of exhibits and of declarations. */
export const draftKinds: Prisma.FactCitationWhereInput = { OR: [kindIs("exhibit"), kindIs("declaration")] };

/** Also those that name a document by its title. */
export const citesDocument: Prisma.FactCitationWhereInput = {
  OR: [kindIs("exhibit"), kindIs("declaration"), kindIs("document")],
};

/** Draft cites, with the documents, declarations and harms that tell which paper each means. */
export async function loadDraftCites(
  tx: Tx,
  caseId: string,
  where: Prisma.FactCitationWhereInput,
  take: number,
): Promise<LoadedDraft[]> {
  const rows = await tx.factCitation.findMany({
    where: { AND: [{ caseId }, where] },
    orderBy: { id: "asc" },
    take,
    select: {
      id: true,
      cite: true,
      documentId: true,
      declarationId: true,
      factId: true,
      harmId: true,
      causeLinkId: true,
      accessIntervalId: true,
      governmentActionId: true,
      baselineId: true,
    },
  });
  if (rows.length === 0) return [];
  const links = await tx.causeLink.findMany({
    where: { caseId, id: { in: rows.flatMap((r) => r.causeLinkId ?? []) } },
    select: { id: true, harmId: true },
  });
  const harmOfLink = new Map(links.map((l) => [l.id, l.harmId]));
  const rowOf = (r: (typeof rows)[number]): CitingRow | null => {
    const harm = r.harmId ?? harmOfLink.get(r.causeLinkId ?? "") ?? null;
    if (harm !== null) return { noun: "harm", id: harm };
    if (r.factId !== null) return { noun: "fact", id: r.factId };
    if (r.governmentActionId !== null) return { noun: "government_action", id: r.governmentActionId };
    if (r.accessIntervalId !== null) return { noun: "access_interval", id: r.accessIntervalId };
    return r.baselineId === null ? null : { noun: "baseline", id: r.baselineId };
  };
  const subjects = rows.map(rowOf);
  const idsOf = (noun: CitingRow["noun"]) => [
    ...new Set(subjects.flatMap((s) => (s?.noun === noun ? [s.id] : []))),
  ];
  const harms = await tx.harm.findMany({
    where: { caseId, id: { in: idsOf("harm") } },
    select: { id: true, declarationId: true, filedAsId: true },
  });
  const paragraphs = await tx.declarationParagraph.findMany({
    where: { caseId, OR: [{ factId: { in: idsOf("fact") } }, { harmId: { in: idsOf("harm") } }] },
    select: { declarationId: true, factId: true, harmId: true },
  });
  const declarations = await tx.declaration.findMany({
    where: {
      caseId,
      id: {
        in: [
          ...rows.flatMap((r) => r.declarationId ?? []),
          ...paragraphs.map((p) => p.declarationId),
          ...harms.flatMap((h) => h.declarationId ?? []),
        ],
      },
    },
    select: { id: true, declarant: true, filingId: true, documentId: true },
  });
  const documents = await tx.document.findMany({
    where: { caseId, id: { in: [...rows, ...declarations].flatMap((r) => r.documentId ?? []) } },
    select: { id: true, sha256: true },
  });
  const hashes = new Map(documents.map((d) => [d.id, d.sha256]));
  const declarationOf = new Map(declarations.map((d) => [d.id, d]));
  const statedIn = Map.groupBy(paragraphs, (p) => p.factId ?? p.harmId ?? "");
  const harmOf = new Map(harms.map((h) => [h.id, h]));
  return rows.flatMap((r, i): LoadedDraft[] => {
    const row = subjects[i];
    const cite = citeSchema.parse(r.cite);
    if (!row || (cite.kind !== "exhibit" && cite.kind !== "declaration" && cite.kind !== "document"))
      return [];
    const named = r.declarationId === null ? undefined : declarationOf.get(r.declarationId);
    const harm = row.noun === "harm" ? harmOf.get(row.id) : undefined;
    const stating = new Set([
      ...(statedIn.get(row.id) ?? []).map((p) => p.declarationId),
      ...(harm?.declarationId ? [harm.declarationId] : []),
    ]);
    return [
      {
        id: r.id,
        row,
        cite,
        documentId: r.documentId,
        hashes: [r.documentId, cite.kind === "declaration" ? (named?.documentId ?? null) : null].flatMap(
          (id) => hashes.get(id ?? "") ?? [],
        ),
        declarationFiledAs: named?.filingId ?? null,
        statedBy: [...stating].flatMap((id) => {
          const d = declarationOf.get(id);
          return d === undefined ? [] : [{ declarant: d.declarant, filedAs: d.filingId }];
        }),
        filedAs: harm?.filedAsId ?? null,
      },
    ];
  });
}
