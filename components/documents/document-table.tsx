import { AppLink } from "@/components/ui/app-link";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Status } from "@/components/ui/status";
import { formatShort } from "@/lib/dates/format-date";
import { citePaper } from "@/lib/documents/file-name";
import type { DocumentRow } from "@/lib/documents/schema";
import { citeOf, tierWords } from "@/lib/filings/words";

/** "1.2 MB" of a million bytes each, as the upload limit counts. */
export const sizeWords = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** How far a document's text is read. Nothing is shown for one that is read, which is nearly all of them. */
export function TextMark({ textState, ocrState }: Pick<DocumentRow, "textState" | "ocrState">) {
  if (ocrState === "waiting" || ocrState === "reading")
    return (
      <Status icon="waiting" tone="accent" className="text-sm">
        read by OCR now
      </Status>
    );
  if (ocrState === "done" && textState !== "waiting" && textState !== "reading")
    return <span className="text-muted">searchable, by OCR</span>;
  if (textState === "read") return <span className="text-muted">searchable</span>;
  if (textState === "no_text")
    return (
      <Status icon="unknown" className="text-sm">
        no text layer
      </Status>
    );
  if (textState === "failed")
    return (
      <Status icon="alert" tone="critical" className="text-sm">
        not readable
      </Status>
    );
  return (
    <Status icon="waiting" tone="accent" className="text-sm">
      {textState === "reading" ? "being read" : "waiting to be read"}
    </Status>
  );
}

/** The files of a case, each with the entries that carry it. */
export function DocumentTable({
  caseId,
  rows,
  filtered,
}: {
  caseId: string;
  rows: readonly DocumentRow[];
  filtered: boolean;
}) {
  return (
    <DataTable
      caption="Documents"
      rows={rows}
      rowKey={(row) => row.id}
      stack="wide"
      empty={
        filtered ? (
          <EmptyState
            title="No document fits"
            action={<LinkButton href={`/cases/${caseId}/documents`}>Clear the filter</LinkButton>}
          >
            Nothing held here has that name and state.
          </EmptyState>
        ) : (
          <EmptyState
            title="No documents yet"
            action={<LinkButton href={`/cases/${caseId}/filings/new`}>Log a filing</LinkButton>}
          >
            Filed papers come in with their docket entries. Each is kept once, with its hash, and read page by
            page so that it can be searched and quoted.
          </EmptyState>
        )
      }
      columns={[
        {
          key: "title",
          header: "Document",
          label: "",
          rowHeader: true,
          cell: (row) => (
            <span className="font-normal">
              <AppLink
                href={`/cases/${caseId}/documents/${row.id}`}
                data-row-link
                className={row.destroyed ? "text-muted line-through" : "link"}
              >
                {row.title}
              </AppLink>
              <span className="ml-2 inline-flex flex-wrap items-baseline gap-2 text-sm">
                {row.destroyed ? (
                  <Status icon="void" tone="critical">
                    destroyed
                  </Status>
                ) : row.sequestered ? (
                  <Status icon="locked" tone="critical">
                    locked away
                  </Status>
                ) : null}
                {row.tier === "record" || row.tier === "work_product" ? null : (
                  <Status icon="locked" tone="warning">
                    {tierWords[row.tier].toLowerCase()}
                  </Status>
                )}
                {row.released ? <Badge tone="success">Client sees it</Badge> : null}
              </span>
            </span>
          ),
        },
        {
          key: "entries",
          header: "Docket",
          cell: (row) =>
            row.entries.length === 0 ? (
              <span className="text-faint italic">on no entry</span>
            ) : (
              <ul>
                {row.entries.map((entry) => (
                  <li key={`${entry.filingId}-${entry.attachment}`} className="whitespace-nowrap">
                    <AppLink href={`/cases/${caseId}/filings/${entry.filingId}`} className="link">
                      {citePaper(entry.number, entry.attachment) ?? citeOf(entry)}
                    </AppLink>
                    <span className="ml-1.5 text-sm text-muted">{formatShort(entry.filedOn)}</span>
                  </li>
                ))}
              </ul>
            ),
        },
        {
          key: "pages",
          header: "Pages",
          align: "end",
          nowrap: true,
          width: "5rem",
          cell: (row) => row.pageCount,
        },
        {
          key: "size",
          header: "Size",
          align: "end",
          nowrap: true,
          width: "6rem",
          cell: (row) => sizeWords(row.byteSize),
        },
        {
          key: "text",
          header: "Text",
          nowrap: true,
          cell: (row) =>
            row.sequestered ? null : <TextMark textState={row.textState} ocrState={row.ocrState} />,
        },
      ]}
    />
  );
}
