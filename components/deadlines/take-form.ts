import type { AddDeadlinesInput } from "@/lib/deadlines/entry-schema";
import type { Proposal } from "@/lib/deadlines/proposal-schema";

/** What a person chose for one proposed date. */
export type Taken = { ticked: boolean; side: Proposal["side"]; ownerId: string; backupId: string };
export type Item = AddDeadlinesInput["deadlines"][number];

export const firstChoice = (p: Proposal): Taken => ({
  ticked: p.ticked,
  side: p.side,
  ownerId: "",
  backupId: "",
});

/** A ticked proposal as it is entered. One without a day waits for its main trigger. */
export function toItem(p: Proposal, taken: Taken, filingId: string | null): Item {
  const known = p.answer !== null;
  return {
    title: p.title,
    side: taken.side,
    how: {
      kind: "rule",
      ruleId: p.ruleId,
      trigger: known ? (p.moment ?? p.triggerOn) : null,
      serviceMethod: p.serviceMethod,
    },
    ownerId: taken.ownerId === "" ? null : taken.ownerId,
    backupId: taken.backupId === "" ? null : taken.backupId,
    triggerText: p.triggerText,
    // What is still to come is no entry yet.
    triggerFilingId: p.waitsFor === null ? filingId : null,
    triggerServiceId: p.triggerServiceId,
    respondsToId: p.triggerKind.startsWith("service_of_") ? filingId : null,
    waitingFor: known ? null : (p.waitsFor ?? `its main trigger; on record: ${p.triggerText}`),
  };
}
