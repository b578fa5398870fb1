"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { showError } from "@/components/ui/show-error";
import { Status } from "@/components/ui/status";
import { formatDocket } from "@/lib/dates/format-date";
import { citeOf, kindWords } from "@/lib/filings/words";
import { useConfirmEntry, useDecideProposal } from "@/lib/imports/client";
import type { EntryProposals, ProposalPage } from "@/lib/imports/proposal-schema";
import { ProposalLine } from "./proposal-line";

const TakeDates = dynamic(() => import("@/components/filings/take-dates").then((m) => m.TakeDates));

/** Entry by entry: what its text proposes, to accept, correct or dismiss. */
export function ProposalDesk({ caseId, page }: { caseId: string; page: ProposalPage }) {
  if (page.items.length === 0)
    return (
      <EmptyState title="Nothing to decide">
        When entries come in, what their text says of links, rulings, hearings, dates and counsel is listed
        here.
      </EmptyState>
    );
  return (
    <ul className="space-y-4">
      {page.items.map((item) => (
        <Entry key={item.filing.id} caseId={caseId} item={item} page={page} />
      ))}
    </ul>
  );
}

function Entry({ caseId, item, page }: { caseId: string; item: EntryProposals; page: ProposalPage }) {
  const { decide } = page.can;
  const router = useRouter();
  const confirm = useConfirmEntry(caseId);
  const decideOne = useDecideProposal(caseId);
  const { filing } = item;
  // Dates are taken one by one, each in its preview.
  const sure = item.proposals.filter(
    (p) => p.state === "open" && p.confidence === "high" && p.data.kind !== "deadline",
  );
  const acceptSure = async () => {
    try {
      // One after the other: each is its own decision, and what cannot be accepted stops the rest.
      for (const p of sure) await decideOne.mutateAsync({ id: p.id, decision: "accept", data: null });
    } catch (error) {
      showError(error);
    } finally {
      router.refresh();
    }
  };
  return (
    <li className="rounded-lg border border-rule bg-surface">
      <div className="px-4 pt-3 pb-2">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h2 className="font-semibold">
            <AppLink href={`/cases/${caseId}/filings/${filing.id}`} className="link-plain">
              {citeOf(filing)}
            </AppLink>
            <span className="ml-2 text-sm font-normal text-muted">
              {filing.number === null ? "" : `${kindWords[filing.kind]}, `}
              {formatDocket(filing.filedOn)}
            </span>
          </h2>
          {item.unreviewed ? (
            <span className="flex flex-wrap items-center gap-3">
              <Status icon="warning" tone="warning">
                Not looked at yet
              </Status>
              {decide ? (
                <Button
                  size="sm"
                  pending={confirm.isPending}
                  onClick={() =>
                    confirm.mutate(filing.id, {
                      onSuccess: () => router.refresh(),
                      onError: (e) => showError(e),
                    })
                  }
                >
                  The entry is right
                </Button>
              ) : null}
            </span>
          ) : null}
        </div>
        <p className="record-text mt-1 break-words">{item.text}</p>
        {decide && sure.length > 1 ? (
          <Button size="sm" className="mt-2" pending={decideOne.isPending} onClick={() => void acceptSure()}>
            Accept the {sure.length} of high confidence
          </Button>
        ) : null}
      </div>
      {item.proposals.length === 0 ? null : (
        <ul className="divide-y divide-rule border-t border-rule">
          {item.proposals.map((p) => (
            <ProposalLine
              key={p.id}
              caseId={caseId}
              proposal={p}
              filingId={filing.id}
              filedOn={filing.filedOn}
              page={page}
            />
          ))}
        </ul>
      )}
      {decide ? (
        <div className="border-t border-rule px-4 pt-1 pb-3">
          <TakeDates caseId={caseId} filingId={filing.id} filedOn={filing.filedOn} />
        </div>
      ) : null}
    </li>
  );
}
