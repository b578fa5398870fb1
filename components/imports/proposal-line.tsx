"use client";

import { ChevronDown } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { useDecideProposal } from "@/lib/imports/client";
import { commonCorrections } from "@/lib/imports/common-corrections";
import type { ProposalData, ProposalPage, ProposalRow } from "@/lib/imports/proposal-schema";
import { proposalWords, saysOf } from "@/lib/imports/words";

import type { TakenDate } from "./deadline-preview";

const CorrectProposal = dynamic(() => import("./correct-proposal").then((m) => m.CorrectProposal));
const DeadlinePreview = dynamic(() => import("./deadline-preview").then((m) => m.DeadlinePreview));

const tones = { high: "success", medium: "neutral", low: "warning" } as const;

/**
 * One proposal with the words it rests on. Accepting takes one click, correcting opens its fields in place; a date
 * opens in the preview, and is taken or left there.
 */
export function ProposalLine({
  caseId,
  proposal,
  filingId,
  filedOn,
  page,
}: {
  caseId: string;
  proposal: ProposalRow;
  filingId: string;
  /** The day of the entry: what its periods run from. */
  filedOn: string;
  page: ProposalPage;
}) {
  const { decide } = page.can;
  const router = useRouter();
  const mutation = useDecideProposal(caseId);
  const [open, setOpen] = useState<"preview" | "correct" | null>(null);
  // A date is corrected first and taken after: the preview counts what was corrected.
  const [corrected, setCorrected] = useState<ProposalData | null>(null);
  const isDate = proposal.data.kind === "deadline";
  const send = (decision: "accept" | "dismiss", data: ProposalData | null, taken?: TakenDate) =>
    mutation.mutate(
      { id: proposal.id, decision, data, ...taken },
      {
        onSuccess: () => {
          setOpen(null);
          // The line goes: what was made of it can be changed where it now stands.
          if (data !== null)
            showToast({
              title: `Saved as corrected: ${saysOf(data)}`,
              detail: "It can be changed again on the entry's own page, where its history shows it.",
              action: {
                label: "Open the entry",
                onSelect: () => router.push(`/cases/${caseId}/filings/${filingId}`),
              },
            });
          router.refresh();
        },
        onError: (error) => showError(error),
      },
    );
  const data = corrected ?? proposal.data;
  const says = saysOf(data);
  const common = commonCorrections(proposal.data);
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
        {decide && open === null ? (
          <div className="flex flex-wrap gap-2">
            <Button
              size="sm"
              tone="primary"
              pending={mutation.isPending}
              onClick={() => (isDate ? setOpen("preview") : send("accept", null))}
              aria-label={`${isDate ? "Preview" : "Accept"}: ${says}`}
            >
              {isDate ? "Preview" : "Accept"}
            </Button>
            {common === null || mutation.isPending ? null : (
              <Menu
                label={`${common.label}: ${says}`}
                trigger={
                  <>
                    {common.label}
                    <ChevronDown aria-hidden />
                  </>
                }
                tone="secondary"
                items={common.choices.map(({ key, label, data: chosen }) => ({
                  key,
                  label,
                  onSelect: () => send("accept", chosen),
                }))}
              />
            )}
            <Button size="sm" onClick={() => setOpen("correct")} aria-label={`Correct: ${says}`}>
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
      {open === "correct" ? (
        <CorrectProposal
          data={data}
          pending={mutation.isPending}
          saveLabel={isDate ? "Preview as corrected" : "Accept as corrected"}
          onSave={(next) => {
            if (!isDate) return send("accept", next);
            setCorrected(next);
            setOpen("preview");
          }}
          onCancel={() => setOpen(null)}
        />
      ) : null}
      {open === "preview" && data.kind === "deadline" ? (
        <DeadlinePreview
          caseId={caseId}
          data={data}
          filedOn={filedOn}
          page={page}
          pending={mutation.isPending}
          onTake={(taken) => send("accept", corrected, taken)}
          onLeave={() => send("dismiss", null)}
          onCorrect={() => setOpen("correct")}
        />
      ) : null}
    </li>
  );
}
