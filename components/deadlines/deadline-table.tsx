import { ShieldAlert } from "lucide-react";
import { AppLink } from "@/components/ui/app-link";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { IllustrativeLabel } from "@/components/ui/illustrative-label";
import { UnknownValue } from "@/components/ui/unknown-value";
import type { CourtDate } from "@/lib/dates/court-date";
import type { DeadlineRow } from "@/lib/deadlines/schema";
import { verificationWords } from "@/lib/deadlines/words";
import { DueDay } from "./due-day";
import { SideMark } from "./side-mark";
import { StateMark } from "./state-mark";

export type DeadlineTableProps = {
  caption: string;
  rows: readonly DeadlineRow[];
  today: CourtDate;
  /** Name the case of each row. */
  withCase: boolean;
  /** Boxes to tick, for the form of this id. */
  form?: string;
};

/** The rule or order, and what it runs from; not twice where the one already says the other. */
function whence(row: DeadlineRow): string {
  const from = row.waitingFor ? `waits for: ${row.waitingFor}` : row.triggerText;
  const cite = row.side === "internal" ? null : row.cite;
  const parts = cite !== null && from?.startsWith(cite) ? [from] : [cite, from];
  return parts.filter((part) => part !== null && part !== "").join(" · ");
}

function What({ row, withCase }: { row: DeadlineRow; withCase: boolean }) {
  const verification = row.verification;
  return (
    <div className="font-normal">
      <AppLink
        href={`/cases/${row.caseId}/deadlines/${row.id}`}
        data-row-link
        className={row.side === "internal" ? "link-plain italic" : "link-plain font-medium"}
      >
        {row.title}
      </AppLink>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm text-muted">
        {withCase ? <span className="caption text-sm">{row.caption}</span> : null}
        {withCase && row.illustrative ? <IllustrativeLabel /> : null}
        <span>{whence(row)}</span>
        {row.jurisdictional ? (
          <Badge tone="critical" icon={<ShieldAlert aria-hidden />}>
            Jurisdictional
          </Badge>
        ) : null}
        {verification !== null && verification.state === "unverified" ? (
          <Badge tone="warning">{verificationWords[verification.state]}</Badge>
        ) : null}
      </span>
    </div>
  );
}

/** Dates as the paralegal reads them: when, what, whose, who has it, how sure. */
export function DeadlineTable({ caption, rows, today, withCase, form }: DeadlineTableProps) {
  const columns: Column<DeadlineRow>[] = [
    {
      key: "due",
      header: "Due",
      label: "",
      width: "9.5rem",
      cell: (row) => <DueDay due={row} today={today} open={row.group !== "closed"} />,
    },
    {
      key: "what",
      header: "What is due",
      rowHeader: true,
      cell: (row) => <What row={row} withCase={withCase} />,
    },
    { key: "side", header: "Whose", width: "6.5rem", cell: (row) => <SideMark side={row.side} /> },
    {
      key: "who",
      header: "Who has it",
      width: "11rem",
      cell: (row) => (
        <span className="block">
          {row.owner === null ? <UnknownValue>nobody yet</UnknownValue> : row.owner.name}
          {row.backup === null ? null : (
            <span className="block text-sm text-muted">backup: {row.backup.name}</span>
          )}
          {row.owner !== null && !row.acknowledged && row.group !== "closed" ? (
            <span className="block text-sm text-faint">not acknowledged</span>
          ) : null}
        </span>
      ),
    },
    { key: "state", header: "State", width: "10rem", cell: (row) => <StateMark row={row} /> },
  ];
  const tick: Column<DeadlineRow> = {
    key: "tick",
    header: "Choose",
    hideHeader: true,
    width: "2.5rem",
    cell: (row) =>
      row.can.edit && row.group !== "closed" ? (
        <label className="-m-2 flex p-2">
          <input
            type="checkbox"
            name="ids"
            value={row.id}
            form={form}
            data-row-tick
            aria-label={`Choose ${row.title}`}
            className="size-4.5"
          />
        </label>
      ) : null,
  };
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      density="compact"
      stack="wide"
      columns={form === undefined ? columns : [tick, ...columns]}
    />
  );
}
