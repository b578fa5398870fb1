"use client";

import { Undo2 } from "lucide-react";
import { type RefObject, useId } from "react";
import { Button } from "@/components/ui/button";
import { Status } from "@/components/ui/status";
import { formatInstant } from "@/lib/dates/format-date";
import type { ProposalRow } from "@/lib/imports/proposal-schema";
import { proposalWords, saysOf } from "@/lib/imports/words";

const states = {
  accepted: { icon: "done", tone: "success", words: "Accepted" },
  corrected: { icon: "done", tone: "success", words: "Accepted as corrected" },
  dismissed: { icon: "void", tone: "neutral", words: "Not this" },
} as const;

/** A proposal that was decided: how, by whom and when, with its undo for as long as it can be undone. */
export function DecidedLine({
  proposal,
  pending,
  mayUndo,
  undoButton,
  onUndo,
}: {
  proposal: ProposalRow & { state: keyof typeof states };
  pending: boolean;
  mayUndo: boolean;
  undoButton: RefObject<HTMLButtonElement | null>;
  onUndo: () => void;
}) {
  const { icon, tone, words } = states[proposal.state];
  const says = saysOf(proposal.data);
  const why = useId();
  return (
    <li className="px-4 py-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="grid min-w-0 flex-1 basis-72 gap-x-3 text-sm sm:grid-cols-[5rem_minmax(0,1fr)]">
          <p className="text-muted">{proposalWords[proposal.data.kind]}</p>
          <div className="min-w-0">
            <p
              className={
                proposal.state === "dismissed" ? "break-words text-muted line-through" : "break-words"
              }
            >
              {says}
            </p>
            <p className="flex flex-wrap items-baseline gap-x-2 text-muted">
              <Status icon={icon} tone={tone}>
                {words}
              </Status>
              <span>
                {proposal.decidedBy === null
                  ? "The text no longer says it."
                  : `${proposal.decidedBy}${proposal.decidedAt === null ? "" : `, ${formatInstant(proposal.decidedAt)}`}`}
              </span>
            </p>
            {proposal.decidedBy !== null && !proposal.can.undo ? (
              <p id={why} className="text-muted">
                It is changed where it now stands: what it did was not kept for one step back.
              </p>
            ) : null}
          </div>
        </div>
        {mayUndo && proposal.can.undo ? (
          <Button
            ref={undoButton}
            size="sm"
            tone="quiet"
            icon={<Undo2 aria-hidden />}
            pending={pending}
            onClick={onUndo}
            aria-label={`Undo: ${says}`}
          >
            Undo
          </Button>
        ) : null}
      </div>
    </li>
  );
}
