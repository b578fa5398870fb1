import type { Tx } from "@/lib/db/with-viewer";
import type { ExportHarm, SectionHarms, SectionHead } from "../compose-harm-section";
import type { ExportScope } from "../export-schema";
import type { LedgerHarm } from "../ledger-schema";
import type { PassageMarks } from "../passages";
import { harmMatrix } from "../proof-matrix";
import { tiersUpTo } from "../tiers-up-to";
import { type LoadedCitation, loadCitations } from "./citations";
import { loadLedgerHarms } from "./ledger";
import { harmWhen } from "./when";

/** Harms that are held at once with their words. */
const PAGE = 250;

/** The harms of a tier as the matrices judge them, in the order of their ids, a page at a time. */
export async function* harmPages(
  tx: Tx,
  caseId: string,
  { tier }: Pick<ExportScope, "tier">,
): AsyncGenerator<LedgerHarm[]> {
  const within = { tier: { in: tiersUpTo(tier) } };
  for (let after: string | null = null; ; ) {
    const rows: { id: string }[] = await tx.harm.findMany({
      where: { caseId, ...within, ...(after === null ? {} : { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: PAGE,
      select: { id: true },
    });
    if (rows.length > 0)
      yield await loadLedgerHarms(
        tx,
        caseId,
        rows.map((r) => r.id),
        within,
      );
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? null;
  }
}

/** The ledger's harms as the section of a motion tells them: each word marked with the harm or document it is of. */
export async function loadSectionHarms(
  tx: Tx,
  caseId: string,
  scope: ExportScope,
  marks: PassageMarks | null,
): Promise<SectionHarms> {
  const within = { tier: { in: tiersUpTo(scope.tier) } };
  const citing = await tx.factCitation.groupBy({
    by: ["harmId"],
    where: { caseId, ...within, supports: true, harmId: { not: null } },
  });
  const cited = new Set(citing.map((c) => c.harmId));
  const heads: SectionHead[] = [];
  for await (const page of harmPages(tx, caseId, scope))
    heads.push(
      ...harmMatrix(page).flatMap((row, i) => {
        const harm = page[i];
        if (harm === undefined) return [];
        const { id, category, timing, recoverable } = harm;
        return [
          {
            id,
            category,
            timing,
            recoverable,
            text: marks?.mark(harm.text, { documentId: null, factId: null, harmId: id }) ?? harm.text,
            cited: cited.has(id),
            bare: row.cells.flatMap((c) => (c.strength === "none" ? [c.element] : [])),
          },
        ];
      }),
    );
  return {
    heads,
    pages: async function* (wanted) {
      for (let at = 0; at < wanted.length; at += PAGE) {
        const ids = wanted.slice(at, at + PAGE).map((h) => h.id);
        const harms = new Map((await loadLedgerHarms(tx, caseId, ids, within)).map((h) => [h.id, h]));
        const proof = await loadCitations(tx, caseId, { ...within, harmId: { in: ids } });
        yield ids.flatMap((id) => {
          const harm = harms.get(id);
          return harm === undefined ? [] : [toExport(harm, proof.get(id) ?? [], marks)];
        });
      }
    },
  };
}

function toExport(h: LedgerHarm, cited: readonly LoadedCitation[], marks: PassageMarks | null): ExportHarm {
  const origin = { documentId: null, factId: null, harmId: h.id };
  const mark = (text: string, documentId: string | null = null) =>
    marks?.mark(text, { ...origin, documentId }) ?? text;
  const say = (text: string | null) => (text === null || text === "" ? null : mark(text));
  return {
    id: h.id,
    text: mark(h.text),
    category: h.category,
    timing: h.timing,
    when: harmWhen(h.from, h.to, h.timing),
    magnitude: say([h.amount, h.baselineShare].filter((w) => w !== null).join("; ")),
    recoverable: h.recoverable,
    unrecoverableWhy: say(h.notRecoverableBecause),
    causes: h.causes.map((c) => mark(c.text.replace(/\.$/, ""))),
    redress: say(h.redress),
    cites: cited
      .filter((c) => c.supports)
      .map((c) => ({ words: c.words, quote: c.quote === null ? null : mark(c.quote, c.documentId) })),
  };
}
