import { formatShort } from "@/lib/dates/format-date";
import { type AppealClock, RESTARTED_RULE } from "./appeal-clock";
import { type ProposalSetting, toProposals } from "./make-proposals";
import type { Proposal, ProposedEffect } from "./proposal-schema";
import type { DeadlineRef } from "./schema";

type OpenAppeal = DeadlineRef & { ruleId: string | null; triggerOn: string | null; version: number };

/**
 * The dates to appeal after a post-judgment motion or the order on one: what stood is superseded, for all parties, and
 * one a side is proposed that waits for the order, or runs from the last one. Fed. R. App. P. 4(a)(4)(A). Pure.
 */
export function restartAppeal(
  { clock, open }: { clock: AppealClock; open: readonly OpenAppeal[] },
  entry: { cite: string; on: string },
  setting: ProposalSetting,
): { items: Proposal[]; effects: ProposedEffect[]; notes: string[] } {
  const { notes, runsFrom, waitsFor, why } = clock;
  if (!clock.displaces) return { items: [], effects: [], notes };
  // What already waits for the same, or runs from the same day, stands.
  const stands = (d: OpenAppeal) =>
    d.ruleId !== null && d.triggerOn === runsFrom && (runsFrom !== null || d.state === "waiting");
  const ended = open.filter((d) => !stands(d));
  const sides = new Set(
    ended.length > 0 ? ended.map((d) => d.side) : open.length > 0 ? [] : ["ours" as const],
  );
  const rule = setting.federalParty ? RESTARTED_RULE : "frap-4-a-1-A";
  const start = runsFrom ?? entry.on;
  const [found] = toProposals(
    [
      {
        trigger: setting.federalParty ? "order_disposing_tolling_motion" : "judgment_entered",
        on: start,
        text:
          waitsFor ??
          (runsFrom === null
            ? entry.cite
            : `the order of ${formatShort(runsFrom)} on the last timely motion`),
        serviceId: null,
        method: null,
        filer: null,
      },
    ],
    setting,
  ).filter((p) => p.ruleId === rule);
  if (found === undefined) return { items: [], effects: [], notes };
  const items = [...sides].map(
    (side): Proposal => ({
      ...found,
      key: `${found.key}:${side}`,
      side,
      ticked: true,
      onRecord: null,
      waitsFor,
      answer: runsFrom === null ? null : found.answer,
    }),
  );
  const effects = ended.map(
    ({ ruleId: _, triggerOn: __, ...deadline }): ProposedEffect => ({
      kind: "supersede",
      deadline,
      reason: `${why} Fed. R. App. P. 4(a)(4)(A).`,
    }),
  );
  return { items, effects, notes };
}
