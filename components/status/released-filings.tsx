import { formatLong } from "@/lib/dates/format-date";
import type { ClientStatus } from "@/lib/status/schema";

type Props = { caseId: string; filings: ClientStatus["filings"]; more: boolean };

/** Papers the lawyers have released, newest first, each with the day it was filed. */
export function ReleasedFilings({ caseId, filings, more }: Props) {
  if (filings.length === 0) {
    return (
      <p className="text-base text-muted">
        Nothing has been shared with you yet. Your lawyers choose what appears here.
      </p>
    );
  }
  return (
    <>
      <ul className="divide-y divide-rule text-base">
        {filings.map((filing) => (
          <li key={filing.id} className="py-3">
            <p className="text-sm text-muted tabular-nums">
              Filed {formatLong(filing.filedOn)}
              {filing.number === null ? "" : `, No. ${filing.number}`}
            </p>
            <p className="font-medium">{filing.what}</p>
            {filing.papers.length > 0 ? (
              <ul className="mt-1 flex flex-wrap gap-x-4">
                {filing.papers.map((paper) => (
                  <li key={paper.documentId}>
                    <a
                      className="link"
                      href={`/api/v1/cases/${caseId}/documents/${paper.documentId}/content`}
                      target="_blank"
                      rel="noopener"
                    >
                      {paper.description}
                      {paper.pageCount === null
                        ? ""
                        : ` (${paper.pageCount} ${paper.pageCount === 1 ? "page" : "pages"})`}
                    </a>
                  </li>
                ))}
              </ul>
            ) : null}
            <details className="mt-1 text-sm text-muted">
              <summary className="cursor-pointer">In the court's words</summary>
              <p className="record-text mt-1">{filing.text}</p>
            </details>
          </li>
        ))}
      </ul>
      {more ? (
        <p className="mt-2 text-sm text-muted">The newest are shown. Ask your lawyers for an older one.</p>
      ) : null}
    </>
  );
}
