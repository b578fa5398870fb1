import { Download } from "lucide-react";
import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { contentPath } from "@/lib/documents/client";
import { citePaper } from "@/lib/documents/file-name";
import type { Filing } from "@/lib/filings/schema";

/** The papers of an entry, by the cite each is quoted under. */
export function EntryPapers({ filing }: { filing: Filing }) {
  const { caseId, papers } = filing;
  const problems = filing.stampProblems.flatMap((p) => p.problems);
  return (
    <>
      {problems.length === 0 ? null : (
        <div className="mb-3">
          <Notice tone="warning" title="The stamp and the docket disagree">
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Notice>
        </div>
      )}
      <DataTable
        caption="Papers"
        stack="narrow"
        density="compact"
        rows={papers}
        rowKey={(paper) => String(paper.attachment)}
        empty={<p className="text-muted">No paper belongs to this entry here.</p>}
        columns={[
          {
            key: "cite",
            header: "Cite",
            nowrap: true,
            width: "8rem",
            cell: (p) =>
              citePaper(filing.number, p.attachment) ?? (p.attachment === 0 ? "Main" : `# ${p.attachment}`),
          },
          {
            key: "name",
            header: "Paper",
            rowHeader: true,
            cell: (p) =>
              p.documentId === null ? (
                <span className="font-normal">
                  {p.description}
                  <span className="block text-sm text-muted italic">
                    Not held here{p.notHeldReason === null ? "" : `: ${p.notHeldReason}`}
                  </span>
                </span>
              ) : (
                <AppLink
                  href={`/cases/${caseId}/documents/${p.documentId}`}
                  data-row-link
                  className="link font-normal"
                >
                  {p.description}
                </AppLink>
              ),
          },
          {
            key: "pages",
            header: "Pages",
            align: "end",
            nowrap: true,
            width: "5rem",
            cell: (p) => p.pageCount,
          },
          {
            key: "get",
            header: "Download",
            hideHeader: true,
            width: "3rem",
            cell: (p) =>
              p.documentId === null ? null : (
                <LinkButton
                  href={`${contentPath(caseId, p.documentId)}?download=1`}
                  download
                  tone="quiet"
                  size="sm"
                  icon={<Download aria-hidden />}
                >
                  <span className="sr-only">Download {p.description}</span>
                </LinkButton>
              ),
          },
        ]}
      />
    </>
  );
}
