import { AppLink } from "@/components/ui/app-link";
import type { FilingRow } from "@/lib/filings/schema";

/** The papers of an entry in line: the main document first, then its attachments by number. */
export function PaperList({ caseId, papers }: { caseId: string; papers: FilingRow["papers"] }) {
  if (papers.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-muted">
      {papers.map((paper) => {
        const name = paper.attachment === 0 ? "Main document" : `# ${paper.attachment} ${paper.description}`;
        return (
          <li key={paper.attachment}>
            {paper.documentId === null ? (
              <span title={paper.notHeldReason ?? undefined}>{name} (not held here)</span>
            ) : (
              <AppLink href={`/cases/${caseId}/documents/${paper.documentId}`} className="link">
                {name}
              </AppLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}
