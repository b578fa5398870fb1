"use client";

import { useRouter } from "next/navigation";
import { showError } from "@/components/ui/show-error";
import { dismissToast, showToast } from "@/components/ui/toast-store";
import { useDecideProposal, useUndoProposal } from "@/lib/imports/client";
import type { ProposalData } from "@/lib/imports/proposal-schema";
import { saysOf } from "@/lib/imports/words";
import type { TakenDate } from "./deadline-preview";

export type Decision = {
  id: string;
  decision: "accept" | "dismiss";
  /** Only where it was corrected. */
  data: ProposalData | null;
} & Partial<TakenDate>;

// One decision is spoken of at a time: the next one takes the place of its message. The lasting undo is on the line.
let spoken: number | null = null;
function say(title: string, undo?: () => void): void {
  if (spoken !== null) dismissToast(spoken);
  spoken = showToast({ title, ...(undo ? { action: { label: "Undo", onSelect: undo } } : {}) });
}

/** Deciding about proposals, and taking it back; each answers on screen, with its undo at hand. */
export function useDecisions(caseId: string) {
  const router = useRouter();
  const decide = useDecideProposal(caseId);
  const undo = useUndoProposal(caseId);

  const takeBack = async (ids: readonly string[]) => {
    try {
      // In the reverse order: what was decided later may rest on what was decided before.
      for (const id of ids.toReversed()) await undo.mutateAsync(id);
      say(ids.length === 1 ? "Undone. It is open again." : `Undone. The ${ids.length} are open again.`);
    } catch (error) {
      showError(error);
    } finally {
      router.refresh();
    }
  };

  /** Answers whether it was done. `says`: what is decided about, in words. */
  const send = async (decision: Decision, says: string): Promise<boolean> => {
    try {
      await decide.mutateAsync(decision);
    } catch (error) {
      showError(error);
      return false;
    }
    const { data } = decision;
    const title =
      decision.decision === "dismiss"
        ? `Not this: ${says}`
        : data === null
          ? `Accepted: ${says}`
          : `Accepted as corrected: ${saysOf(data)}`;
    say(title, () => void takeBack([decision.id]));
    router.refresh();
    return true;
  };

  const acceptAll = async (ids: readonly string[]) => {
    const done: string[] = [];
    try {
      // One after the other: each is its own decision, and what cannot be accepted stops the rest.
      for (const id of ids) {
        await decide.mutateAsync({ id, decision: "accept", data: null });
        done.push(id);
      }
    } catch (error) {
      showError(error);
    } finally {
      if (done.length > 0) say(`Accepted ${done.length}`, () => void takeBack(done));
      router.refresh();
    }
  };

  return { send, acceptAll, takeBack, pending: decide.isPending || undo.isPending };
}
