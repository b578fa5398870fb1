import type { Tx } from "@/lib/db/with-viewer";
import type { ExportHarm } from "../compose-harm-section";
import type { ExportScope } from "../export-schema";
import type { LedgerHarm } from "../ledger-schema";
import type { PassageMarks } from "../passages";
import type { HarmRow } from "../proof-matrix";
import { tiersUpTo } from "../tiers-up-to";
import { loadCitations } from "./citations";
import { harmWhen } from "./when";

/** The ledger's harms as the section of a motion tells them: each word marked with the harm or document it is of. */
export async function loadSectionHarms(
  tx: Tx,
  caseId: string,
  scope: ExportScope,
  marks: PassageMarks,
  harms: readonly LedgerHarm[],
  matrix: readonly HarmRow[],
): Promise<ExportHarm[]> {
  const within = { tier: { in: tiersUpTo(scope.tier) } };
  const cited = await loadCitations(tx, caseId, { ...within, harmId: { in: harms.map((h) => h.id) } });
  const rowOf = new Map(matrix.map((r) => [r.harmId, r]));
  return harms.map((h): ExportHarm => {
    const origin = { documentId: null, factId: null, harmId: h.id };
    const say = (text: string | null) => (text === null || text === "" ? null : marks.mark(text, origin));
    return {
      id: h.id,
      text: marks.mark(h.text, origin),
      category: h.category,
      timing: h.timing,
      when: harmWhen(h.from, h.to, h.timing),
      magnitude: say([h.amount, h.baselineShare].filter((w) => w !== null).join("; ")),
      recoverable: h.recoverable,
      unrecoverableWhy: say(h.notRecoverableBecause),
      causes: h.causes.map((c) => marks.mark(c.text.replace(/\.$/, ""), origin)),
      redress: say(h.redress),
      cites: (cited.get(h.id) ?? [])
        .filter((c) => c.supports)
        .map((c) => ({
          words: c.words,
          quote: c.quote === null ? null : marks.mark(c.quote, { ...origin, documentId: c.documentId }),
        })),
      bare: (rowOf.get(h.id)?.cells ?? []).flatMap((c) => (c.strength === "none" ? [c.element] : [])),
    };
  });
}
