import { StandingNote } from "@/components/sources/standing-note";
import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Status } from "@/components/ui/status";
import { UnknownValue } from "@/components/ui/unknown-value";
import type { HarmRow } from "@/lib/harm/schema";
import { evidenceWords } from "@/lib/harm/timeline-words";
import { harmCategoryWords, harmTimingWords } from "@/lib/harm/vocabulary";
import { evidenceLook } from "./evidence-look";
import { TierLabel } from "./tier-label";

/** The ledger: what was lost, when, how much, how far it is proved. */
export function HarmTable({ caseId, rows }: { caseId: string; rows: readonly HarmRow[] }) {
  return (
    <DataTable
      caption="Ledger of harms"
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title="No harm matches">
          One sentence is enough to record a harm; what it lacks is then listed under Gaps.
        </EmptyState>
      }
      columns={[
        {
          key: "text",
          header: "Harm",
          rowHeader: true,
          cell: (row) => (
            <span className="font-normal">
              <AppLink href={`/cases/${caseId}/harm/${row.id}`} data-row-link className="link-plain">
                {row.text}
              </AppLink>{" "}
              <StandingNote provenance={row.provenance} compact />
              <span className="block text-sm text-muted">
                {[
                  row.category && harmCategoryWords[row.category],
                  row.disputed ? "disputed" : null,
                  row.released ? "released to the client" : null,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              <TierLabel tier={row.tier} />
            </span>
          ),
        },
        {
          key: "when",
          header: "When",
          width: "13rem",
          cell: (row) => (
            <>
              {row.when ?? <UnknownValue>undated</UnknownValue>}
              <span className="block text-sm text-muted">
                {row.timing === null ? (
                  <UnknownValue>timing not said</UnknownValue>
                ) : (
                  harmTimingWords[row.timing]
                )}
              </span>
            </>
          ),
        },
        {
          key: "magnitude",
          header: "Evidence of magnitude",
          width: "15rem",
          cell: (row) => row.magnitude ?? <UnknownValue />,
        },
        {
          key: "evidence",
          header: "Proof",
          width: "10rem",
          cell: (row) => <Status {...evidenceLook[row.evidence]}>{evidenceWords[row.evidence]}</Status>,
        },
      ]}
    />
  );
}
