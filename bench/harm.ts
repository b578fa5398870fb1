/**
 * The engines of a ledger at the size promised, without the database: 5,000 facts and 5,000 harms with 50,000
 * citations in the matrices, and two years of accrual from 500 lines. `tsx bench/harm.ts`; prints milliseconds, best of five.
 */
import { addDays, weekdayOf } from "@/lib/dates/court-date";
import { onDay, uncertainDate } from "@/lib/dates/uncertain-date";
import { accrue } from "@/lib/harm/accrual";
import type { AccrualLine } from "@/lib/harm/accrual-schema";
import { claimRows, otherFactors, proofsOf } from "@/lib/harm/claim-matrix";
import { previewImport } from "@/lib/harm/import-rows";
import type { LedgerClaim, LedgerFact, LedgerHarm } from "@/lib/harm/ledger-schema";
import { liveOrMoot } from "@/lib/harm/live-or-moot";
import { parseDelimited } from "@/lib/harm/parse/delimited";
import { harmMatrix } from "@/lib/harm/proof-matrix";
import { evidenceStates, harmCategories, harmTimings } from "@/lib/harm/vocabulary";

const N = 5_000;
const at = <T>(list: readonly T[], i: number, other: T): T => list[i % list.length] ?? other;
const citations = (id: string, n: number) =>
  Array.from({ length: 5 }, (_, k) => ({
    id: `${id}-${k}`,
    words: `ECF No. ${n % 90} at ${k + 1}`,
    documentId: `doc-${(n * 5 + k) % 400}`,
    page: k + 1,
  }));
const claims: LedgerClaim[] = Array.from({ length: 8 }, (_, c) => ({
  id: `claim-${c}`,
  title: `Claim ${c}`,
  elements: Array.from({ length: 5 }, (_, e) => ({ id: `e-${c}-${e}`, text: `Element ${e}` })),
  authorities: [],
}));
const facts: LedgerFact[] = Array.from({ length: N }, (_, n) => ({
  id: `fact-${n}`,
  text: `Fact ${n}`,
  date: onDay(addDays("2025-01-01", n % 700)),
  state: "undisputed",
  evidence: at(evidenceStates, n, "known"),
  citations: citations(`fact-${n}`, n),
  elementIds: [`e-${n % 8}-${n % 5}`],
}));
const harms: LedgerHarm[] = Array.from({ length: N }, (_, n) => ({
  id: `harm-${n}`,
  text: `Harm ${n}`,
  category: at(harmCategories, n, "workforce"),
  timing: at(harmTimings, n, "past"),
  from: uncertainDate("around", { start: addDays("2026-06-01", n % 40) }),
  to: n % 3 === 0 ? null : onDay(addDays("2026-07-15", n % 40)),
  evidence: at(evidenceStates, n, "known"),
  citations: citations(`harm-${n}`, n),
  declarationId: null,
  amount: n % 2 ? "$1,000" : null,
  baselineShare: null,
  recoverable: "no",
  notRecoverableBecause: "sovereign immunity",
  causes: [],
  redress: "vacatur",
  disputed: null,
}));
const lines: AccrualLine[] = Array.from({ length: 500 }, (_, n) => ({
  id: `line-${n}`,
  harmId: `harm-${n}`,
  label: "",
  category: at(harmCategories, n, "workforce"),
  model: null,
  unit: n % 2 ? "usd" : "hours",
  low: 1,
  high: 2,
  method: "",
  sources: [],
  form: {
    kind: "rate",
    per: "working_day",
    each: [],
    during: { kind: "dates", from: onDay("2025-01-01"), to: onDay("2026-12-31") },
  },
}));
const inForce = { start: onDay("2026-06-12"), end: onDay("2026-06-30"), sources: [] };
const csv = `Fact,Date\n${"A sentence of middling length,around 6/26/2026\n".repeat(10_000)}`;

const runs: Record<string, () => number> = {
  "proof matrix, 5,000 harms": () => harmMatrix(harms).length,
  "claim matrix and factors": () => {
    const proofs = proofsOf(facts);
    const rows = claimRows(claims, proofs);
    return rows.length + otherFactors(rows, proofs, { balance: [], publicInterest: [] }).length;
  },
  "live or moot, 24 rows": () =>
    liveOrMoot(
      Array.from({ length: 24 }, (_, n) => ({
        claimId: `claim-${n % 8}`,
        reliefId: `${n}`,
        title: "",
        kind: "vacatur" as const,
        harms: harms.slice(0, 200),
        facts: [],
      })),
      { inForce, filedOn: "2026-06-23", on: "2026-07-03" },
    ).length,
  "accrual, 500 lines over two years": () =>
    accrue({
      lines,
      intervals: [],
      inForce,
      membership: "no",
      through: "2026-12-31",
      isWorkingDay: (d) => weekdayOf(d) % 6 !== 0,
    }).lines.length,
  "import preview, 10,000 rows": () => previewImport("fact", parseDelimited(csv)).rows.length,
};
for (const [name, run] of Object.entries(runs)) {
  let best = Number.POSITIVE_INFINITY;
  let count = 0;
  for (let i = 0; i < 5; i++) {
    const began = performance.now();
    count = run();
    best = Math.min(best, performance.now() - began);
  }
  console.log(`${name.padEnd(36)} ${best.toFixed(1).padStart(7)} ms  (${count})`);
}
