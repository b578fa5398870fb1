import { FileArchive, FileInput, FilePlus2, FileSpreadsheet } from "lucide-react";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { formatInstant } from "@/lib/dates/format-date";
import type { DocketFrame } from "@/lib/filings/frame-schema";

/** Whether the docket is current is never left to guess: when it was last checked, from what, and what that omits. */
function checkedLine({ checkedAt, checkedFrom, leavesOut }: DocketFrame): string {
  if (checkedAt === null)
    return "This docket has never been checked against the court's. Entries may be missing.";
  const from = checkedFrom === null ? "" : ` from ${checkedFrom}`;
  return `Last checked ${formatInstant(checkedAt)}${from}.${leavesOut === null ? "" : ` It leaves out: ${leavesOut}`}`;
}

export function DocketHead({
  caseId,
  frame,
  query,
}: {
  caseId: string;
  frame: DocketFrame;
  /** The filters in the address: the CSV is of what is shown. */
  query: string;
}) {
  const api = `/api/v1/cases/${caseId}`;
  return (
    <PageHeader
      title="Filings"
      lead={checkedLine(frame)}
      actions={
        <>
          <LinkButton
            href={`${api}/filings.csv${query === "" ? "" : `?${query}`}`}
            download
            tone="quiet"
            icon={<FileSpreadsheet aria-hidden />}
          >
            CSV
          </LinkButton>
          {frame.can.log ? (
            <>
              <LinkButton
                href={`${api}/filings.zip`}
                download
                tone="quiet"
                icon={<FileArchive aria-hidden />}
              >
                Whole docket
              </LinkButton>
              <LinkButton href={`/cases/${caseId}/import`} icon={<FileInput aria-hidden />}>
                Import
              </LinkButton>
              <LinkButton
                href={`/cases/${caseId}/filings/new`}
                tone="primary"
                icon={<FilePlus2 aria-hidden />}
              >
                Log a filing
              </LinkButton>
            </>
          ) : null}
        </>
      }
    />
  );
}
