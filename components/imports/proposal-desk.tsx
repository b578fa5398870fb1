"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { showError } from "@/components/ui/show-error";
import { Status } from "@/components/ui/status";
import { formatDocket } from "@/lib/dates/format-date";
import { citeOf, kindWords } from "@/lib/filings/words";
import { useConfirmEntry } from "@/lib/imports/client";
import type { EntryProposals, ProposalPage } from "@/lib/imports/proposal-schema";
import { ProposalLine } from "./proposal-line";
import { useDecisions } from "./use-decisions";

const TakeDates = dynamic(() => import("@/components/filings/take-dates").then((m) => m.TakeDates));

const chip = (current: boolean) =>
  classNames(
    "inline-flex min-h-8 items-center rounded-full border px-3 text-sm pointer-coarse:min-h-10",
    current
      ? "border-accent bg-accent-tint font-semibold text-ink"
      : "border-rule bg-surface text-muted hover:bg-hover hover:text-ink",
  );

/** What is still to decide, or what was decided. */
export function ProposalViews({
  caseId,
  show,
  open,
}: {
  caseId: string;
  show: "open" | "decided";
  open: number;
}) {
  const base = `/cases/${caseId}/import/proposals`;
  return (
    <nav aria-label="Views of what was read" className="no-print mb-4">
      <ul className="flex flex-wrap gap-1">
        {(["open", "decided"] as const).map((view) => (
          <li key={view}>
            <AppLink
              href={view === "open" ? base : `${base}?show=decided`}
              aria-current={view === show ? "page" : undefined}
              className={chip(view === show)}
            >
              {view === "open" ? `To decide (${open})` : "Decided"}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Entry by entry: what its text proposes, to accept, correct or dismiss. */
export function ProposalDesk({
  caseId,
  page,
  show = "open",
}: {
  caseId: string;
  page: ProposalPage;
  show?: "open" | "decided";
}) {
  if (page.items.length === 0 && show === "decided")
    return (
      <EmptyState title="Nothing decided yet">
        What was accepted, corrected or set aside is kept here, with who did it and its undo.
      </EmptyState>
    );
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
  const decisions = useDecisions(caseId);
  const { filing } = item;
  const open = item.proposals.filter((p) => p.state === "open");
  // Dates are taken one by one, each in its preview.
  const sure = open.filter((p) => p.confidence === "high" && p.data.kind !== "deadline");
  // What is decided needs no reading any more: its lines stand alone, each with its undo.
  const isDone = open.length === 0 && !item.unreviewed;
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
        {isDone ? null : <p className="record-text mt-1 break-words">{item.text}</p>}
        {decide && sure.length > 1 ? (
          <Button
            size="sm"
            className="mt-2"
            pending={decisions.pending}
            onClick={() => void decisions.acceptAll(sure.map((p) => p.id))}
          >
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
              named={item.named}
              filedOn={filing.filedOn}
              page={page}
            />
          ))}
        </ul>
      )}
      {decide && !isDone ? (
        <div className="border-t border-rule px-4 pt-1 pb-3">
          <TakeDates caseId={caseId} filingId={filing.id} filedOn={filing.filedOn} />
        </div>
      ) : null}
    </li>
  );
}
