import type { Metadata } from "next";
import { PrintButton } from "@/components/deadlines/print-button";
import { Report } from "@/components/deadlines/report";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { formatLong, formatShort } from "@/lib/dates/format-date";
import { type Address, readBoardFilters, withAddress } from "@/lib/deadlines/board-address";
import { getReport } from "@/lib/deadlines/queries/report";

export const metadata: Metadata = { title: "Weekly docket report" };

type Props = { searchParams: Promise<Address> };

export default async function ReportPage({ searchParams }: Props) {
  const viewer = await requireFirm();
  const address = await searchParams;
  const { asOf, until, rows } = await getReport(viewer, readBoardFilters(address));
  return (
    <>
      <PageHeader
        title="Weekly docket report"
        lead={`As of ${formatLong(asOf)}, up to ${formatShort(until)}. Dates are to be checked by counsel.`}
        actions={
          <>
            <LinkButton
              href={`/api/v1/deadlines.csv${withAddress(address, {})}`}
              download="docket-report.csv"
            >
              CSV
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      <Report rows={rows} asOf={asOf} />
    </>
  );
}
