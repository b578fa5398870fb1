import { StandingNote } from "@/components/sources/standing-note";
import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Status } from "@/components/ui/status";
import { UnknownValue } from "@/components/ui/unknown-value";
import type { FactRow } from "@/lib/harm/fact-schema";
import { evidenceWords, factStateWords } from "@/lib/harm/timeline-words";
import { evidenceLook } from "./evidence-look";
import { TierLabel } from "./tier-label";

/** Facts by their first possible day. */
export function FactTable({ caseId, rows }: { caseId: string; rows: readonly FactRow[] }) {
  return (
    <DataTable
      caption="Facts"
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title="No fact matches">
          One sentence is enough to record a fact; a date and a citation can follow.
        </EmptyState>
      }
      columns={[
        {
          key: "when",
          header: "When",
          width: "12rem",
          cell: (row) => row.when ?? <UnknownValue>undated</UnknownValue>,
        },
        {
          key: "text",
          header: "Fact",
          rowHeader: true,
          cell: (row) => (
            <span className="font-normal">
              <AppLink href={`/cases/${caseId}/harm/facts/${row.id}`} data-row-link className="link-plain">
                {row.text}
              </AppLink>{" "}
              <StandingNote provenance={row.provenance} compact />
              <span className="block text-sm text-muted">
                {[...row.tags, row.released ? "released to the client" : null].filter(Boolean).join(" · ")}
              </span>
              <TierLabel tier={row.tier} />
            </span>
          ),
        },
        {
          key: "cites",
          header: "Cites",
          width: "13rem",
          cell: (row) =>
            row.citations.length === 0 ? null : (
              <ul className="text-sm">
                {row.citations.slice(0, 3).map((c) => (
                  <li key={c.id}>
                    {c.href === null ? (
                      c.words
                    ) : (
                      <a href={c.href} className="link">
                        {c.words}
                      </a>
                    )}
                  </li>
                ))}
                {row.citations.length > 3 ? (
                  <li className="text-muted">{`and ${row.citations.length - 3} more`}</li>
                ) : null}
              </ul>
            ),
        },
        {
          key: "state",
          header: "Standing",
          width: "11rem",
          cell: (row) => (
            <>
              <Status {...evidenceLook[row.evidence]}>{evidenceWords[row.evidence]}</Status>
              <span className="block text-sm text-muted">{factStateWords[row.state]}</span>
            </>
          ),
        },
      ]}
    />
  );
}
