"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { alternativesOf } from "@/lib/imports/alternatives";
import type { NamedInText, ProposalData, ProposalPage, ProposalRow } from "@/lib/imports/proposal-schema";
import { proposalWords, saysOf } from "@/lib/imports/words";
import type { TakenDate } from "./deadline-preview";
import { DecidedLine } from "./decided-line";
import { ChangeMenu, LikelyInstead } from "./instead";
import { useDecisions } from "./use-decisions";

const CorrectProposal = dynamic(() => import("./correct-proposal").then((m) => m.CorrectProposal));
const DeadlinePreview = dynamic(() => import("./deadline-preview").then((m) => m.DeadlinePreview));

const tones = { high: "success", medium: "neutral", low: "warning" } as const;

/** "( Answer due by 12/8/2026": a bracket that only opens is the docket's, not of the words. */
const unbracketed = (words: string) => (words.includes(")") ? words : words.replace(/^\(\s*/, ""));

type Props = {
  caseId: string;
  proposal: ProposalRow;
  /** What the text of its entry names besides. */
  named: NamedInText;
  /** The day of the entry: what its periods run from. */
  filedOn: string;
  page: ProposalPage;
};

/**
 * One proposal with the words it rests on. Accepting takes one click, and so does what is likely meant instead; a date
 * opens in the preview, and is taken or left there. Once decided, the line stays with its undo.
 */
export function ProposalLine({ caseId, proposal, named, filedOn, page }: Props) {
  const { state } = proposal;
  const decisions = useDecisions(caseId);
  const first = useRef<HTMLButtonElement>(null);
  // The focus stays on the line when its buttons give place to others; it is not taken from anywhere else.
  const shown = useRef(state);
  useEffect(() => {
    if (shown.current === state) return;
    shown.current = state;
    if (document.activeElement === document.body || document.activeElement === null) first.current?.focus();
  }, [state]);
  if (state !== "open")
    return (
      <DecidedLine
        proposal={{ ...proposal, state }}
        pending={decisions.pending}
        mayUndo={page.can.decide}
        undoButton={first}
        onUndo={() => void decisions.takeBack([proposal.id])}
      />
    );
  return (
    <OpenLine
      caseId={caseId}
      proposal={proposal}
      named={named}
      filedOn={filedOn}
      page={page}
      decisions={decisions}
      first={first}
    />
  );
}

function OpenLine({
  caseId,
  proposal,
  named,
  filedOn,
  page,
  decisions,
  first,
}: Props & {
  decisions: ReturnType<typeof useDecisions>;
  first: React.RefObject<HTMLButtonElement | null>;
}) {
  const { decide } = page.can;
  const [open, setOpen] = useState<"preview" | "correct" | null>(null);
  // A date is corrected first and taken after: the preview counts what was corrected.
  const [corrected, setCorrected] = useState<ProposalData | null>(null);
  const isDate = proposal.data.kind === "deadline";
  const data = corrected ?? proposal.data;
  const says = saysOf(data);
  const { pending } = decisions;
  const send = async (decision: "accept" | "dismiss", chosen: ProposalData | null, taken?: TakenDate) => {
    if (await decisions.send({ id: proposal.id, decision, data: chosen, ...taken }, says)) setOpen(null);
  };
  const choose = (chosen: ProposalData) => {
    if (!isDate) return void send("accept", chosen);
    setCorrected(chosen);
    setOpen("preview");
  };
  const groups = decide ? alternativesOf(data, { named, people: page.people }) : [];
  return (
    <li className="px-4 py-2.5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="grid min-w-0 flex-1 basis-72 gap-x-3 sm:grid-cols-[5rem_minmax(0,1fr)]">
          <p className="text-sm text-muted sm:pt-0.5">{proposalWords[proposal.data.kind]}</p>
          <div className="min-w-0">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="min-w-0 font-medium break-words">{says}</span>
              <Badge tone={tones[proposal.confidence]}>{proposal.confidence} confidence</Badge>
            </p>
            <p className="mt-0.5 text-sm break-words text-muted">
              {proposal.words === "" ? "No words of the text name it." : `“${unbracketed(proposal.words)}”`}
            </p>
            {open === "correct" ? null : (
              <LikelyInstead groups={groups} says={says} pending={pending} onChoose={choose} />
            )}
          </div>
        </div>
        {decide && open === null ? (
          <div className="flex flex-wrap gap-2">
            <Button
              ref={first}
              size="sm"
              tone="primary"
              pending={pending}
              onClick={() => (isDate ? setOpen("preview") : void send("accept", null))}
              aria-label={`${isDate ? "Preview" : "Accept"}: ${says}`}
            >
              {isDate ? "Preview" : "Accept"}
            </Button>
            <ChangeMenu
              groups={groups}
              says={says}
              pending={pending}
              onChoose={choose}
              onOther={() => setOpen("correct")}
            />
            <Button
              size="sm"
              tone="quiet"
              aria-disabled={pending || undefined}
              onClick={() => (pending ? undefined : void send("dismiss", null))}
              aria-label={`Not this: ${says}`}
            >
              Not this
            </Button>
          </div>
        ) : null}
      </div>
      {open === "correct" ? (
        <CorrectProposal
          data={data}
          pending={pending}
          saveLabel={isDate ? "Preview as corrected" : "Accept as corrected"}
          onSave={choose}
          onCancel={() => setOpen(null)}
        />
      ) : null}
      {open === "preview" && data.kind === "deadline" ? (
        <DeadlinePreview
          caseId={caseId}
          data={data}
          filedOn={filedOn}
          page={page}
          pending={pending}
          onTake={(taken) => void send("accept", corrected, taken)}
          onLeave={() => void send("dismiss", null)}
          onCorrect={() => setOpen("correct")}
        />
      ) : null}
    </li>
  );
}
