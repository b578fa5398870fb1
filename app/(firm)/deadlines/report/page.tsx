import type { Metadata } from "next";
import { Report } from "@/components/deadlines/report";
import { ReportActions } from "@/components/deadlines/report-actions";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { formatLong, formatShort } from "@/lib/dates/format-date";
import { type Address, readBoardFilters } from "@/lib/deadlines/board-address";
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
        actions={<ReportActions address={address} />}
      />
      <Report rows={rows} asOf={asOf} />
    </>
  );
}
