import type { Viewer } from "@/lib/auth/viewer";
import type { Tx } from "@/lib/db/with-viewer";
import { citeSchema } from "../cite-schema";
import { loadExhibits } from "../load/declaration-parts";
import { letterChanges, letterOf, reletter } from "../reletter";
import { type Turn, turnCites } from "./turn-cites";

type Paragraph = { text: string; factId: string | null; harmId: string | null };
type Written = {
  documentId: string | null;
  audienceId: string | null;
  filingId: string | null;
  exhibitOrder: readonly string[];
  paragraphs: readonly Paragraph[];
};

/**
 * The exhibits of a declaration as they will stand, and its paragraphs with the letters that go with them. The text as
 * sent has the letters of the order as sent: an exhibit that no paragraph cites any more moves those behind it up.
 */
export async function letterParagraphs(tx: Tx, caseId: string, input: Written) {
  const numbered = input.paragraphs.map((p, i) => ({ ...p, number: i + 1 }));
  const exhibits = await loadExhibits(tx, caseId, numbered, input);
  const order = exhibits.map((e) => e.documentId);
  const changes = letterChanges(input.exhibitOrder, order);
  return {
    order,
    paragraphs: input.paragraphs.map((p) => ({ ...p, text: reletter(p.text, changes).text })),
  };
}

/**
 * Cites of the ledger that call an exhibit of this declaration by its letter follow it to its new one. Each row keeps
 * what it said.
 */
export async function reletterCites(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  paragraphs: readonly Paragraph[],
  before: readonly string[],
  after: readonly string[],
): Promise<string[]> {
  const changes = letterChanges(before, after);
  const moved = before.filter((_, i) => changes.has(letterOf(i)));
  if (moved.length === 0) return [];
  const cited = await tx.factCitation.findMany({
    where: {
      caseId,
      documentId: { in: moved },
      cite: { path: ["kind"], equals: "exhibit" },
      OR: [
        { factId: { in: paragraphs.flatMap((p) => p.factId ?? []) } },
        { harmId: { in: paragraphs.flatMap((p) => p.harmId ?? []) } },
      ],
    },
    select: { id: true, cite: true, documentId: true, factId: true, harmId: true },
  });
  const turns = cited.flatMap((c): Turn[] => {
    const cite = citeSchema.parse(c.cite);
    const was = letterOf(before.indexOf(c.documentId ?? ""));
    const label = changes.get(was);
    const row =
      c.factId !== null
        ? ({ noun: "fact", id: c.factId } as const)
        : c.harmId !== null
          ? ({ noun: "harm", id: c.harmId } as const)
          : null;
    // Another declaration may call the same paper by a letter of its own.
    if (cite.kind !== "exhibit" || cite.label !== was || label === undefined || row === null) return [];
    return [{ citationId: c.id, row, cite: { ...cite, label }, filingId: null, documentId: null }];
  });
  await turnCites(tx, viewer, caseId, turns);
  return turns.map((t) => t.citationId);
}
