import { randomUUID } from "node:crypto";
import type { Tier } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";

type Written = {
  tier: Tier;
  audienceId: string | null;
  paragraphs: readonly { text: string; factId: string | null; harmId: string | null }[];
};

/**
 * Puts these paragraphs in the place of those that the viewer may see. Paragraphs that are sealed to others keep their
 * numbers between them: those seen keep the numbers that they had together, and what is new takes the next free ones.
 */
export async function writeParagraphs(
  tx: Tx,
  caseId: string,
  declarationId: string,
  { paragraphs, tier, audienceId }: Written,
): Promise<void> {
  const where = { caseId, declarationId };
  const had = await tx.declarationParagraph.findMany({
    where,
    orderBy: { number: "asc" },
    select: { number: true },
  });
  await tx.declarationParagraph.deleteMany({ where });
  const last = had.at(-1)?.number ?? 0;
  const rows = paragraphs.map((p, i) => ({
    ...p,
    id: randomUUID(),
    caseId,
    tier,
    audienceId,
    declarationId,
    number: had[i]?.number ?? last + 1 + i - had.length,
  }));
  const { count } = await tx.declarationParagraph.createMany({ data: rows, skipDuplicates: true });
  if (count === rows.length) return;
  // A number behind the last one seen is taken by a paragraph that is not: one after the other, each the next free one.
  const written = await tx.declarationParagraph.findMany({ where, select: { id: true } });
  await tx.declarationParagraph.deleteMany({ where: { ...where, id: { in: written.map((p) => p.id) } } });
  let number = 0;
  for (const [i, row] of rows.entries()) {
    number = had[i]?.number ?? number + 1;
    while (
      (await tx.declarationParagraph.createMany({ data: [{ ...row, number }], skipDuplicates: true }))
        .count === 0
    )
      number += 1;
  }
}
