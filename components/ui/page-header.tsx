import type { ReactNode } from "react";

export type PageHeaderProps = {
  title: ReactNode;
  /** One line under the title: what this is, or as of when. */
  lead?: ReactNode;
  /** Labels beside the title: a status, "illustrative". */
  labels?: ReactNode;
  /** Buttons, the primary one last. */
  actions?: ReactNode;
};

/** The page's h1. One a page. */
export function PageHeader({ title, lead, labels, actions }: PageHeaderProps) {
  return (
    <header className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="font-serif text-2xl font-semibold tracking-tight">{title}</h1>
          {labels}
        </div>
        {lead ? <p className="mt-0.5 max-w-[80ch] text-muted">{lead}</p> : null}
      </div>
      {actions ? <div className="no-print flex flex-wrap gap-2">{actions}</div> : null}
    </header>
  );
}
