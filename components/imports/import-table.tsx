import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { Status, type StatusIcon } from "@/components/ui/status";
import type { Tone } from "@/components/ui/tone";
import { formatInstant } from "@/lib/dates/format-date";
import type { ImportRow } from "@/lib/imports/schema";
import { channelWords, importStateWords } from "@/lib/imports/words";

const looks = {
  waiting: ["warning", "warning"],
  accepted: ["done", "success"],
  discarded: ["void", "neutral"],
  reverted: ["void", "neutral"],
} as const satisfies Record<ImportRow["state"], readonly [StatusIcon, Tone]>;

function outcome(counts: ImportRow["counts"]): string {
  const parts = [
    [counts?.added, "added"],
    [counts?.changed, "changed"],
    [counts?.papers, "papers"],
    [counts?.parties, "parties"],
    [counts?.counsel, "counsel"],
  ] as const;
  const said = parts.flatMap(([n, word]) => (n ? [`${n.toLocaleString("en-US")} ${word}`] : []));
  return counts === null ? "" : said.length === 0 ? "nothing new" : said.join(", ");
}

/** What came in, and what became of it. */
export function ImportTable({
  caseId,
  rows,
  next,
}: {
  caseId: string;
  rows: readonly ImportRow[];
  next: string | null;
}) {
  return (
    <>
      <DataTable
        caption="What came in"
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title="Nothing has come in yet">
            Save the docket report in PACER and drop it above. The court&apos;s notices and its feed can come
            in by themselves.
          </EmptyState>
        }
        columns={[
          {
            key: "what",
            header: "What",
            rowHeader: true,
            cell: (row) => (
              <>
                <AppLink
                  href={`/cases/${caseId}/import/${row.id}`}
                  data-row-link
                  className="link-plain font-medium"
                >
                  {row.files.map((f) => f.fileName).join(", ") || "Nothing that could be kept"}
                </AppLink>
                <span className="block text-sm font-normal text-muted">
                  {[...new Set(row.files.map((f) => f.what ?? "Not docket material"))].join(", ")}
                </span>
              </>
            ),
          },
          { key: "by", header: "How", width: "10rem", cell: (row) => channelWords[row.channel] },
          {
            key: "at",
            header: "Came",
            width: "12rem",
            nowrap: true,
            cell: (row) => formatInstant(row.createdAt),
          },
          {
            key: "state",
            header: "State",
            width: "15rem",
            cell: (row) => {
              const [icon, tone] = looks[row.state];
              return (
                <>
                  <Status icon={icon} tone={tone}>
                    {importStateWords[row.state]}
                  </Status>
                  <span className="block text-sm text-muted">
                    {row.state === "waiting" ? row.reason : outcome(row.counts)}
                  </span>
                </>
              );
            },
          },
        ]}
      />
      <LoadMore
        shown={rows.length}
        noun={rows.length === 1 ? "import" : "imports"}
        href={next && `?cursor=${next}`}
      />
    </>
  );
}
