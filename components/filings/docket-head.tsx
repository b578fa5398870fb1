import { FileArchive, FileInput, FilePlus2, FileSpreadsheet, Printer } from "lucide-react";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { DocketFrame } from "@/lib/filings/frame-schema";
import { checkedLine } from "./checked-line";

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
          <LinkButton
            href={`/cases/${caseId}/filings/print${query === "" ? "" : `?${query}`}`}
            tone="quiet"
            icon={<Printer aria-hidden />}
          >
            Print
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
