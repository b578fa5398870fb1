"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { showError } from "@/components/ui/show-error";
import { useDecideProposal } from "@/lib/imports/client";
import type { ProposalData, ProposalRow } from "@/lib/imports/proposal-schema";
import { proposalWords, saysOf } from "@/lib/imports/words";
import { CorrectProposal } from "./correct-proposal";

const tones = { high: "success", medium: "neutral", low: "warning" } as const;

/** One proposal with the words it rests on. Accepting takes one click, correcting opens its fields in place. */
export function ProposalLine({
  caseId,
  proposal,
  decide,
}: {
  caseId: string;
  proposal: ProposalRow;
  decide: boolean;
}) {
  const router = useRouter();
  const mutation = useDecideProposal(caseId);
  const [correcting, setCorrecting] = useState(false);
  const send = (decision: "accept" | "dismiss", data: ProposalData | null) =>
    mutation.mutate(
      { id: proposal.id, decision, data },
      {
        onSuccess: () => {
          setCorrecting(false);
          router.refresh();
        },
        onError: (error) => showError(error),
      },
    );
  const says = saysOf(proposal.data);
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
              {proposal.words === "" ? "No words of the text name it." : `“${proposal.words}”`}
            </p>
          </div>
        </div>
        {decide && !correcting ? (
          <div className="flex flex-wrap gap-2">
            <Button
              size="sm"
              tone="primary"
              pending={mutation.isPending}
              onClick={() => send("accept", null)}
              aria-label={`Accept: ${says}`}
            >
              Accept
            </Button>
            <Button size="sm" onClick={() => setCorrecting(true)} aria-label={`Correct: ${says}`}>
              Correct
            </Button>
            <Button
              size="sm"
              tone="quiet"
              pending={mutation.isPending}
              onClick={() => send("dismiss", null)}
              aria-label={`Dismiss: ${says}`}
            >
              Dismiss
            </Button>
          </div>
        ) : null}
      </div>
      {correcting ? (
        <CorrectProposal
          data={proposal.data}
          pending={mutation.isPending}
          onSave={(data) => send("accept", data)}
          onCancel={() => setCorrecting(false)}
        />
      ) : null}
    </li>
  );
}
