import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { SourceRow } from "@/lib/sources/schema";
import { publishedWords } from "@/lib/sources/words";

/** Every source on file: what it is, who published it and when, and how many rows rest on it. */
export function SourceTable({ rows }: { rows: readonly SourceRow[] }) {
  return (
    <DataTable
      caption="Sources on file"
      rows={rows}
      rowKey={(row) => row.id}
      rowProps={(row) => ({ id: row.key })}
      empty={
        <EmptyState title="No sources yet">
          Reports, public documents and court records that facts of this case cite are listed here.
        </EmptyState>
      }
      columns={[
        {
          key: "title",
          header: "Source",
          rowHeader: true,
          cell: (row) => (
            <span className="font-normal">
              {row.url === null ? (
                row.title
              ) : (
                <a href={row.url} rel="noreferrer noopener" target="_blank" className="link">
                  {row.title}
                </a>
              )}
              {row.note ? <span className="block text-sm text-muted">{row.note}</span> : null}
            </span>
          ),
        },
        { key: "publisher", header: "Publisher", width: "13rem", cell: (row) => row.publisher },
        {
          key: "published",
          header: "Published",
          width: "8rem",
          nowrap: true,
          cell: (row) => (row.published === null ? "undated" : publishedWords(row.published)),
        },
        { key: "cited", header: "Cited by", width: "6rem", align: "end", cell: (row) => row.cited },
      ]}
    />
  );
}
