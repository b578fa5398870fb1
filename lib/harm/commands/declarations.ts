import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import type { Tx } from "@/lib/db/with-viewer";
import { forbidden, invalid, notFound, stale } from "@/lib/errors";
import { canRecord } from "../access";
import { asFiled, draftWords } from "../cite-on-filing";
import type {
  addDeclarationInput,
  changeDeclarationInput,
  Declaration,
  resolveLedgerInput,
} from "../declaration-schema";
import { loadAttachments } from "../load/attachments";
import { draftKinds, loadDraftCites } from "../load/draft-cites";
import { loadFiledEntries } from "../load/filed-entries";
import { getDeclaration } from "../queries/declarations";
import { checkTierChange } from "../write/check-tier-change";
import { citeAfterFiling } from "../write/cite-after-filing";
import { dbDay } from "../write/dates";
import { settleEvidence } from "../write/evidence";
import { writeParagraphs } from "../write/paragraphs";
import { letterParagraphs, reletterCites } from "../write/reletter-exhibits";
import { keepRevision } from "../write/revision";
import { type Turn, turnCites } from "../write/turn-cites";

/** So many of the ledger's draft cites at once. */
const MOST = 5_000;

type Input = z.output<typeof addDeclarationInput>;

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

/** Exhibits that the viewer may not see, in their order: they come last, and whoever saves over them leaves it as it is. */
async function hiddenExhibits(tx: Tx, caseId: string, declarationId: string): Promise<string[]> {
  const row = await tx.declaration.findFirst({
    where: { id: declarationId, caseId },
    select: { exhibitOrder: true },
  });
  const stored = row?.exhibitOrder ?? [];
  const seen = await tx.document.findMany({ where: { caseId, id: { in: stored } }, select: { id: true } });
  const open = new Set(seen.map((d) => d.id));
  return stored.filter((id) => !open.has(id));
}

const isSettled = (d: Declaration) => d.signedOn !== null || d.filingId !== null;

/** Starts a declaration for a declarant, by role. */
export async function draftDeclaration(viewer: Viewer, caseId: string, input: Input): Promise<Declaration> {
  if (!canRecord(viewer, caseId)) throw notFound("case");
  const id = await audited(viewer, async (tx) => {
    const { order, paragraphs } = await letterParagraphs(tx, caseId, input);
    const row = await tx.declaration.create({
      data: { ...columns({ ...input, exhibitOrder: order }), caseId, createdById: viewer.userId },
      select: { id: true },
    });
    await writeParagraphs(tx, caseId, row.id, { ...input, paragraphs });
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
    const { version, ...sent } = input;
    const stood = before.exhibits.map((e) => e.documentId);
    const moved = input.exhibitOrder.filter((id) => stood.includes(id));
    // What was sworn or filed names its exhibits as they were then.
    if (isSettled(before) && moved.join() !== stood.filter((id) => moved.includes(id)).join())
      throw invalid("exhibitOrder", "It is signed or filed: its exhibits keep their letters.");
    const lettered = isSettled(before)
      ? { order: stood, paragraphs: sent.paragraphs }
      : await letterParagraphs(tx, caseId, sent);
    const exhibitOrder = [...lettered.order, ...(await hiddenExhibits(tx, caseId, declarationId))];
    const fields = { ...sent, paragraphs: lettered.paragraphs, exhibitOrder };
    const { count } = await tx.declaration.updateMany({
      where: { id: declarationId, caseId, version },
      data: { ...columns(fields), version: { increment: 1 } },
    });
    if (count !== 1) throw stale("declaration", await getDeclaration(viewer, caseId, declarationId));
    await writeParagraphs(tx, caseId, declarationId, fields);
    const relettered = await reletterCites(tx, viewer, caseId, fields.paragraphs, stood, lettered.order);
    await settleEvidence(tx, caseId, await harmsOf(tx, caseId, declarationId));
    // Once it is known where it was filed, its exhibits have a place on the docket.
    const cited =
      input.filingId === null || input.filingId === before.filingId
        ? []
        : await citeAfterFiling(tx, viewer, caseId, [input.filingId]);
    return {
      result: null,
      caseId,
      events: [
        {
          action: "declaration.changed",
          subjectKind: "declaration",
          subjectId: declarationId,
          data: {
            version: before.version + 1,
            signedOn: input.signedOn,
            filingId: input.filingId,
            relettered: relettered.length,
          },
        },
        ...cited,
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
    await loadAttachments(tx, caseId, input.filingId);
    const [entry] = await loadFiledEntries(tx, caseId, { id: input.filingId });
    if (entry === undefined) throw invalid("filingId", "This entry does not stand. Choose another.");
    const chosen = input.citationIds === null ? {} : { id: { in: input.citationIds } };
    const drafts = await loadDraftCites(tx, caseId, { AND: [draftKinds, chosen] }, MOST);
    const broken: { draft: string; why: string }[] = [];
    const turns: Turn[] = [];
    for (const d of drafts) {
      const answer = asFiled(d, entry);
      if (answer === null || answer.cite === null) {
        broken.push({ draft: draftWords(d), why: answer?.why ?? "Nothing filed carries this name." });
        continue;
      }
      if (entry.closed && answer.cite.kind === "ecf")
        broken.push({
          draft: draftWords(d),
          why: "It was filed under seal and has no public version to cite.",
        });
      turns.push({
        citationId: d.id,
        row: d.row,
        cite: answer.cite,
        filingId: entry.filingId,
        documentId: entry.papers.find((p) => p.attachment === answer.attachment)?.documentId ?? null,
      });
    }
    await turnCites(tx, viewer, caseId, turns);
    const changed = turns.length;
    return {
      result: { changed, broken },
      caseId,
      events: [
        {
          action: "citations.filed",
          subjectKind: "filing",
          subjectId: input.filingId,
          data: {
            by: "hand",
            changed,
            left: broken.length,
            citations: turns.slice(0, 200).map((t) => t.citationId),
          },
        },
      ],
    };
  });
}
