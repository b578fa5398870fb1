import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Status } from "@/components/ui/status";
import { formatShort } from "@/lib/dates/format-date";
import type { Chain, ChainLink } from "@/lib/filings/chain-schema";
import { dispositionWords, motionWords } from "@/lib/filings/words";
import { EntryCite } from "./entry-cite";

const sideWords = { ours: "ours", theirs: "theirs", court: "the court" } as const;

/** Motion, opposition, reply, ruling: one row a motion, with what is missing and when a deadline on file says it is due. */
export function ChainTable({ caseId, chains }: { caseId: string; chains: readonly Chain[] }) {
  const list = (entries: readonly ChainLink[], note?: string) =>
    entries.map((entry) => (
      <li key={entry.id}>
        <EntryCite caseId={caseId} entry={entry} />
        {note === undefined ? null : <span className="ml-1.5 text-sm text-muted">{note}</span>}
      </li>
    ));
  return (
    <DataTable
      caption="Briefing chains"
      rows={chains}
      rowKey={(chain) => chain.motion.id}
      stack="wide"
      empty={
        <EmptyState title="No motions on this docket">
          Each motion stands here with its opposition, reply and ruling once entries say what they answer.
        </EmptyState>
      }
      columns={[
        {
          key: "motion",
          header: "Motion",
          label: "",
          rowHeader: true,
          cell: ({ motion, motionKind, supports, crossMotions, mine }) => (
            <div className="font-normal">
              <p className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
                <AppLink
                  href={`/cases/${caseId}/filings/${motion.id}`}
                  data-row-link
                  className="link font-medium"
                  title={motion.text.slice(0, 400)}
                >
                  {motion.number === null ? "Motion" : `ECF No. ${motion.number}`}
                </AppLink>
                <span className="font-medium">{motionKind === null ? "" : motionWords[motionKind]}</span>
                {motion.side === null ? null : <Badge>{sideWords[motion.side]}</Badge>}
                {mine ? <Badge tone="warning">mine to answer</Badge> : null}
              </p>
              <p className="text-sm text-muted">{formatShort(motion.filedOn)}</p>
              {supports.length + crossMotions.length === 0 ? null : (
                <ul className="mt-1 text-sm">
                  {list(supports, "in support")}
                  {list(crossMotions, "cross-motion")}
                </ul>
              )}
            </div>
          ),
        },
        {
          key: "opposition",
          header: "Opposition",
          cell: (chain) => <Step chain={chain} step="opposition" entries={list(chain.oppositions)} />,
        },
        {
          key: "reply",
          header: "Reply",
          cell: (chain) => (
            <Step
              chain={chain}
              step="reply"
              entries={[...list(chain.replies), ...list(chain.surreplies, "sur-reply")]}
            />
          ),
        },
        {
          key: "ruling",
          header: "Ruling",
          cell: (chain) => (
            <Step
              chain={chain}
              step="ruling"
              entries={chain.rulings.map(({ entry, disposition, part }) => (
                <li key={`${entry.id}-${disposition}-${part}`}>
                  <span className="font-medium">{dispositionWords[disposition]}</span>
                  {part === null ? null : <span className="text-sm text-muted"> ({part})</span>}{" "}
                  <EntryCite caseId={caseId} entry={entry} />
                </li>
              ))}
            />
          ),
        },
      ]}
    />
  );
}

function Step({
  chain,
  step,
  entries,
}: {
  chain: Chain;
  step: Chain["missing"][number]["step"];
  entries: readonly ReactNode[];
}) {
  const missing = chain.missing.find((m) => m.step === step);
  if (entries.length === 0 && missing === undefined)
    return <span className="text-faint">none on record</span>;
  return (
    <>
      {entries.length === 0 ? null : <ul>{entries}</ul>}
      {missing === undefined ? null : (
        <Status icon="waiting" tone={chain.next === step ? "accent" : "neutral"} className="text-sm">
          {step === "ruling" ? "not ruled on" : "not on the docket"}
          {missing.dueOn !== null
            ? `, due ${formatShort(missing.dueOn)}`
            : step === "ruling" || chain.next !== step
              ? ""
              : ", no date on file for it"}
        </Status>
      )}
    </>
  );
}
