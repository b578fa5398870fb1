import type { Tx } from "@/lib/db/with-viewer";
import type { Assessment } from "../assessment-schema";

/**
 * What of the ties of a claim and its relief the viewer may see. A fact or a harm that is sealed to others stays tied,
 * and answers the question for those who may see it; for everybody else it is not there: no name, no count, no gap, in
 * the matrix, in a conflict and in the history alike. A count would say that something sealed bears on this very
 * question, which is the privileged part. That holds for whoever tied it as well, once it is sealed to others.
 */
export async function loadOpenTies(
  tx: Tx,
  caseId: string,
  ...assessments: readonly Assessment[]
): Promise<{ assessment: Assessment; has: (id: string) => boolean; words: ReadonlyMap<string, string> }> {
  const factIds = assessments.flatMap((a) => a.facts.map((f) => f.factId));
  const harmIds = assessments.flatMap((a) => a.harmIds ?? []);
  const among = (ids: readonly string[]) => ({
    where: { caseId, id: { in: [...new Set(ids)] } },
    select: { id: true, text: true },
  });
  const facts = factIds.length === 0 ? [] : await tx.fact.findMany(among(factIds));
  const harms = harmIds.length === 0 ? [] : await tx.harm.findMany(among(harmIds));
  const words = new Map([...facts, ...harms].map((r) => [r.id, r.text]));
  const [first = { harmIds: null, facts: [], authorities: [] }] = assessments;
  return {
    assessment: {
      ...first,
      harmIds: first.harmIds?.filter((id) => words.has(id)) ?? null,
      facts: first.facts.filter((f) => words.has(f.factId)),
    },
    has: (id) => words.has(id),
    words,
  };
}
