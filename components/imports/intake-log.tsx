import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { Status, type StatusIcon } from "@/components/ui/status";
import type { Tone } from "@/components/ui/tone";
import { formatInstant } from "@/lib/dates/format-date";
import { channelWords } from "@/lib/imports/words";
import type { IntakeLine } from "@/lib/intake/schema";
import { TakeBack } from "./take-back";

const outcomes = {
  entered: ["In the docket", "done", "success"],
  waiting: ["Waits for review", "warning", "warning"],
  nothing_new: ["Nothing new", "done", "neutral"],
  refused: ["Refused", "void", "neutral"],
  failed: ["Failed", "alert", "critical"],
} as const satisfies Record<IntakeLine["outcome"], readonly [string, StatusIcon, Tone]>;

const takenBack = ["Taken back", "void", "neutral"] as const;

/** What came in by itself and what became of it. */
export function IntakeLogTable({
  caseId,
  log,
}: {
  caseId: string;
  log: { items: IntakeLine[]; next: string | null };
}) {
  return (
    <>
      <DataTable
        caption="What came in by itself"
        rows={log.items}
        rowKey={(line) => line.id}
        empty={
          <EmptyState title="Nothing has come in by itself">
            Open an address for the court&apos;s notices, or follow a feed.
          </EmptyState>
        }
        columns={[
          { key: "at", header: "When", width: "12rem", nowrap: true, cell: (line) => formatInstant(line.at) },
          {
            key: "what",
            header: "What",
            rowHeader: true,
            cell: (line) => (
              <span className="font-normal">
                {line.importId === null ? (
                  <span>{line.subject ?? channelWords[line.channel]}</span>
                ) : (
                  <AppLink
                    href={`/cases/${caseId}/import/${line.importId}`}
                    data-row-link
                    className="link-plain font-medium"
                  >
                    {line.subject || channelWords[line.channel]}
                  </AppLink>
                )}
                <span className="block text-sm break-all text-muted">{line.sender}</span>
              </span>
            ),
          },
          {
            key: "outcome",
            header: "What became of it",
            width: "22rem",
            cell: (line) => {
              // Its entry is there no more: somebody took it back.
              const isBack = line.outcome === "entered" && line.filingId === null;
              const [word, icon, tone] = isBack ? takenBack : outcomes[line.outcome];
              return (
                <>
                  <Status icon={icon} tone={tone}>
                    {word}
                  </Status>
                  <span className="block text-sm text-muted">{line.detail}</span>
                  {line.undoable && line.importId !== null ? (
                    <span className="mt-1.5 block">
                      <TakeBack
                        caseId={caseId}
                        importId={line.importId}
                        name={line.subject ?? formatInstant(line.at)}
                        small
                      />
                    </span>
                  ) : null}
                </>
              );
            },
          },
        ]}
      />
      <LoadMore
        shown={log.items.length}
        noun={log.items.length === 1 ? "line" : "lines"}
        href={log.next && `?cursor=${log.next}`}
      />
    </>
  );
}
