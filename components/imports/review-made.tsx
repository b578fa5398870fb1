import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { formatDocket } from "@/lib/dates/format-date";
import { citeOf } from "@/lib/filings/words";
import type { ImportReview } from "@/lib/imports/schema";

const words = { added: "Added", changed: "Changed", papers: "More papers" } as const;

/** What an import that was accepted made of the docket: every entry with the file that says so. */
export function ReviewMade({ review }: { review: ImportReview }) {
  if (review.made.length + review.madePeople.length === 0) return null;
  return (
    <Section title="What it made" count={review.made.length + review.madePeople.length} flush card>
      {review.madePeople.length === 0 ? null : (
        <p className="border-t border-rule px-4 py-2.5 text-sm">
          <span className="text-muted">Parties and counsel: </span>
          {review.madePeople
            .map((p) => `${p.name}${p.fileName === null ? "" : ` (${p.fileName})`}`)
            .join("; ")}
        </p>
      )}
      <DataTable
        caption="What it made"
        rows={review.made}
        rowKey={(row) => row.filing.id}
        columns={[
          {
            key: "entry",
            header: "Entry",
            width: "9rem",
            rowHeader: true,
            cell: ({ filing }) => (
              <>
                <AppLink
                  href={`/cases/${review.caseId}/filings/${filing.id}`}
                  data-row-link
                  className="link-plain font-medium"
                >
                  {citeOf(filing)}
                </AppLink>
                <span className="block text-sm font-normal text-muted">{formatDocket(filing.filedOn)}</span>
              </>
            ),
          },
          {
            key: "text",
            header: "Docket text",
            cell: (row) => <span className="record-text line-clamp-2">{row.text}</span>,
          },
          { key: "change", header: "What", width: "8rem", cell: (row) => words[row.change] },
          {
            key: "from",
            header: "From",
            width: "12rem",
            cell: (row) => <span className="text-sm break-words text-muted">{row.fileName ?? ""}</span>,
          },
        ]}
      />
    </Section>
  );
}
