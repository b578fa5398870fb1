import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import type { Tx } from "@/lib/db/with-viewer";
import { forbidden, notFound, stale } from "@/lib/errors";
import { canRecord } from "../access";
import { citeSchema } from "../cite-schema";
import { formatCite, parseCite } from "../cites";
import type {
  addDeclarationInput,
  changeDeclarationInput,
  Declaration,
  resolveLedgerInput,
} from "../declaration-schema";
import { loadAttachments } from "../load/attachments";
import { getDeclaration } from "../queries/declarations";
import { resolveDraftCites } from "../resolve-cites";
import { checkTierChange } from "../write/check-tier-change";
import { dbDay } from "../write/dates";
import { settleEvidence } from "../write/evidence";
import { keepRevision } from "../write/revision";

type Input = z.output<typeof addDeclarationInput>;

async function writeParagraphs(tx: Tx, caseId: string, declarationId: string, input: Input): Promise<void> {
  await tx.declarationParagraph.deleteMany({ where: { caseId, declarationId } });
  await tx.declarationParagraph.createMany({
    data: input.paragraphs.map((p, i) => ({
      ...p,
      id: randomUUID(),
      caseId,
      tier: input.tier,
      audienceId: input.audienceId,
      declarationId,
      number: i + 1,
    })),
  });
}

/** Harms that this declaration states or that name it: signing or filing it changes how far they are proved. */
async function harmsOf(tx: Tx, caseId: string, declarationId: string): Promise<string[]> {
  const named = await tx.harm.findMany({ where: { caseId, declarationId }, select: { id: true } });
  const cited = await tx.factCitation.findMany({
    where: { caseId, declarationId, harmId: { not: null } },
    select: { harmId: true },
  });
  return [...named.map((h) => h.id), ...cited.flatMap((c) => c.harmId ?? [])];
}

const columns = ({ paragraphs: _, signedOn, ...rest }: Input) => ({ ...rest, signedOn: dbDay(signedOn) });

/** Starts a declaration for a declarant, by role. */
export async function draftDeclaration(viewer: Viewer, caseId: string, input: Input): Promise<Declaration> {
  if (!canRecord(viewer, caseId)) throw notFound("case");
  const id = await audited(viewer, async (tx) => {
    const row = await tx.declaration.create({
      data: { ...columns(input), caseId, createdById: viewer.userId },
      select: { id: true },
    });
    await writeParagraphs(tx, caseId, row.id, input);
    return {
      result: row.id,
      caseId,
      events: [
        {
          action: "declaration.drafted",
          subjectKind: "declaration",
          subjectId: row.id,
          data: { paragraphs: input.paragraphs.length },
        },
      ],
    };
  });
  return getDeclaration(viewer, caseId, id);
}

/** Changes a draft, or records where and when it was signed and filed. What stood is kept. */
export async function changeDeclaration(
  viewer: Viewer,
  caseId: string,
  declarationId: string,
  input: z.output<typeof changeDeclarationInput>,
): Promise<Declaration> {
  await audited(viewer, async (tx) => {
    const before = await getDeclaration(viewer, caseId, declarationId);
    if (!canRecord(viewer, caseId)) throw forbidden("Only the case team changes a declaration.");
    if (before.version !== input.version) throw stale("declaration", before);
    checkTierChange(viewer, caseId, before, input);
    await keepRevision(tx, viewer, caseId, "declaration", before);
    const { version, ...fields } = input;
    const { count } = await tx.declaration.updateMany({
      where: { id: declarationId, caseId, version },
      data: { ...columns(fields), version: { increment: 1 } },
    });
    if (count !== 1) throw stale("declaration", await getDeclaration(viewer, caseId, declarationId));
    await writeParagraphs(tx, caseId, declarationId, fields);
    await settleEvidence(tx, caseId, await harmsOf(tx, caseId, declarationId));
    return {
      result: null,
      caseId,
      events: [
        {
          action: "declaration.changed",
          subjectKind: "declaration",
          subjectId: declarationId,
          data: { version: before.version + 1, signedOn: input.signedOn, filingId: input.filingId },
        },
      ],
    };
  });
  return getDeclaration(viewer, caseId, declarationId);
}

/** Turns the ledger's draft cites ("Ex. C at 4") into cites of the filing ("ECF No. 5-4 at 4"), and says what stays. */
export async function citeAsFiled(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof resolveLedgerInput>,
): Promise<{ changed: number; broken: { draft: string; why: string }[] }> {
  if (!canRecord(viewer, caseId)) throw notFound("case");
  return audited(viewer, async (tx) => {
    const filed = await loadAttachments(tx, caseId, input.filingId);
    const rows = await tx.factCitation.findMany({
      where: {
        caseId,
        OR: [
          { cite: { path: ["kind"], equals: "exhibit" } },
          { cite: { path: ["kind"], equals: "declaration" } },
        ],
      },
      select: { id: true, cite: true, harmId: true },
    });
    const broken: { draft: string; why: string }[] = [];
    const harms: string[] = [];
    let changed = 0;
    for (const row of rows) {
      const draft = formatCite(citeSchema.parse(row.cite));
      const resolved = resolveDraftCites(draft, filed);
      broken.push(...resolved.broken.map(({ draft: words, why }) => ({ draft: words, why })));
      const cite = resolved.replaced.length === 1 ? parseCite(resolved.text) : null;
      if (cite === null) continue;
      await tx.factCitation.updateMany({
        where: { id: row.id, caseId },
        data: { cite, filingId: input.filingId },
      });
      if (row.harmId !== null) harms.push(row.harmId);
      changed += 1;
    }
    await settleEvidence(tx, caseId, harms);
    return {
      result: { changed, broken },
      caseId,
      events: [
        {
          action: "citations.filed",
          subjectKind: "filing",
          subjectId: input.filingId,
          data: { changed, left: broken.length },
        },
      ],
    };
  });
}
