import type { ReactNode } from "react";
import { IllustrativeLabel } from "@/components/ui/illustrative-label";
import { NavTabs } from "@/components/ui/nav-tabs";
import { UnknownValue } from "@/components/ui/unknown-value";
import type { CourtDate } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import { type CaseNavKey, caseNav } from "./firm-nav";
import { PrintCaption } from "./print-caption";

export type CaseShellProps = {
  caseId: string;
  /** "Legion v. Lutnick" */
  caption: string;
  /** Every party as in the court's caption, for paper; the short one where the record has no more. */
  fullCaption?: string | null;
  /** "1:26-cv-01234-ABC"; null where the record does not say. */
  docketNumber: string | null;
  court: string;
  illustrative?: boolean;
  /** The day an illustrative case stops, once that is past: what it leaves open then looks overdue. */
  stoppedOn?: CourtDate | null;
  /** Statuses and such, after the number. */
  labels?: ReactNode;
  /** Buttons that belong to the case as a whole: "Log a filing". */
  actions?: ReactNode;
  counts?: Partial<Record<CaseNavKey, number>>;
  /** The instant of the render on the court's clock, ISO: printed as "as of". */
  asOf: string;
  children: ReactNode;
};

/** The frame of one case: caption, number, court, and its pages as tabs. Inside a FirmShell. */
export function CaseShell(props: CaseShellProps) {
  const {
    caseId,
    caption,
    fullCaption,
    docketNumber,
    court,
    illustrative = false,
    stoppedOn = null,
    labels,
    actions,
    counts,
    asOf,
    children,
  } = props;
  return (
    <div className="case-shell">
      <PrintCaption
        caption={fullCaption ?? caption}
        docketNumber={docketNumber}
        court={court}
        illustrative={illustrative}
        asOf={asOf}
      />
      <div className="no-print flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-serif text-2xl font-semibold tracking-tight">{caption}</span>
            {illustrative ? <IllustrativeLabel /> : null}
          </p>
          <p className="mt-0.5 flex flex-wrap gap-x-3 text-muted">
            <span className="tabular-nums">No. {docketNumber ?? <UnknownValue />}</span>
            <span>{court}</span>
            {labels}
          </p>
          {stoppedOn === null ? null : (
            <p className="mt-1 max-w-[80ch] text-sm text-warning">
              This made-up story stops on {formatShort(stoppedOn)}. What it leaves open counts on from there
              and shows as overdue: nobody has to act on it.
            </p>
          )}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      <div className="case-tabs no-print -mx-3 mt-2 mb-5 border-b border-rule bg-paper px-1 sm:-mx-5 sm:px-2.5">
        <NavTabs
          label="This case"
          tabs={caseNav.map(({ key, label }) => {
            const count = counts?.[key];
            return { href: `/cases/${caseId}/${key}`, label, ...(count === undefined ? {} : { count }) };
          })}
        />
      </div>
      {children}
    </div>
  );
}
