import { fromDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import { citeOf } from "@/lib/filings/words";
import {
  APPEAL_RULES,
  type AppealClock,
  appealClock,
  type DocketMotion,
  RESTARTED_RULE,
} from "./appeal-clock";
import type { Closure } from "./engine-schema";

const MOST = 500;
const DECIDES = [
  "granted",
  "denied",
  "granted_in_part",
  "denied_in_part",
  "denied_without_prejudice",
  "denied_as_moot",
  "granted_as_conceded",
  "withdrawn",
  "stricken",
] as const;

/** The motions of a docket, with the day on which each was decided. */
async function motionsOf(tx: Tx, caseId: string, since: Date): Promise<DocketMotion[]> {
  const motions = await tx.filing.findMany({
    where: {
      caseId,
      kind: { in: ["motion", "cross_motion"] },
      filedOn: { gte: since },
      state: { not: "in_error" },
    },
    orderBy: [{ filedOn: "asc" }, { id: "asc" }],
    take: MOST,
    select: { id: true, number: true, kind: true, motionKind: true, textClean: true, filedOn: true },
  });
  const rulings = await tx.filingLink.findMany({
    where: {
      caseId,
      kind: "disposes_of",
      toId: { in: motions.map((m) => m.id) },
      disposition: { in: [...DECIDES] },
    },
    select: { toId: true, fromId: true },
  });
  const orders = await tx.filing.findMany({
    where: { caseId, id: { in: rulings.map((r) => r.fromId) } },
    select: { id: true, filedOn: true, enteredOn: true },
  });
  const entered = new Map(orders.map((o) => [o.id, fromDbDate(o.enteredOn ?? o.filedOn)]));
  return motions.map(({ textClean, filedOn, ...m }) => ({
    ...m,
    cite: citeOf(m),
    text: textClean,
    filedOn: fromDbDate(filedOn),
    // Decided in parts: the last of them ends it.
    disposedOn:
      rulings
        .flatMap((r) => (r.toId === m.id ? (entered.get(r.fromId) ?? []) : []))
        .sort()
        .at(-1) ?? null,
  }));
}

/** The dates to appeal that are open: those that run from the judgment, and those that wait for an order. */
async function openAppeals(tx: Tx, caseId: string) {
  const rows = await tx.deadline.findMany({
    where: {
      caseId,
      state: { in: ["proposed", "confirmed", "waiting"] },
      ruleId: { in: [...APPEAL_RULES, RESTARTED_RULE] },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      side: true,
      state: true,
      dueOn: true,
      ruleId: true,
      triggerOn: true,
      version: true,
    },
  });
  return rows.map(({ dueOn, triggerOn, ...row }) => ({
    ...row,
    dueOn: dueOn && fromDbDate(dueOn),
    triggerOn: triggerOn && fromDbDate(triggerOn),
  }));
}

export type OpenAppeal = Awaited<ReturnType<typeof openAppeals>>[number];

/** What an entry does to the time to appeal, with the open dates it does it to; null where it does nothing. */
export async function readAppealClock(
  tx: Tx,
  caseId: string,
  entry: { id: string; on: string; decides: readonly string[] },
  setting: { federalParty: boolean; closures: Closure[] },
): Promise<{ clock: AppealClock; open: OpenAppeal[] } | null> {
  const open = await openAppeals(tx, caseId);
  const judgment = await tx.filing.findFirst({
    where: { caseId, kind: "judgment", state: { not: "in_error" } },
    orderBy: [{ filedOn: "desc" }, { id: "desc" }],
    select: { filedOn: true, enteredOn: true },
  });
  // The date on record says which judgment is meant; otherwise the latest of the docket.
  const judgmentOn =
    open.find((d) => APPEAL_RULES.some((id) => id === d.ruleId))?.triggerOn ??
    (judgment && fromDbDate(judgment.enteredOn ?? judgment.filedOn));
  if (!judgmentOn || judgmentOn > entry.on) return null;
  const motions = await motionsOf(tx, caseId, new Date(`${judgmentOn}T00:00:00Z`));
  const clock = appealClock({ judgmentOn, motions, ...setting }, [entry.id, ...entry.decides]);
  return clock && { clock, open };
}
