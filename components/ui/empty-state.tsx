import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type EmptyStateProps = {
  /** What is not here yet: "No filings yet". */
  title: string;
  /** What belongs here, and where it comes from. */
  children: ReactNode;
  /** The one thing to do next: a LinkButton or Button. */
  action?: ReactNode;
  icon?: ReactNode;
  className?: string;
};

export function EmptyState({ title, children, action, icon, className }: EmptyStateProps) {
  return (
    <div
      className={classNames(
        "rounded-lg border border-dashed border-rule-strong/60 px-6 py-8 text-center",
        className,
      )}
    >
      {icon ? <div className="mx-auto mb-2 w-fit text-faint [&_svg]:size-6">{icon}</div> : null}
      <p className="font-serif text-lg font-semibold">{title}</p>
      <div className="mx-auto mt-1 max-w-[52ch] text-muted">{children}</div>
      {action ? <div className="no-print mt-4 flex justify-center">{action}</div> : null}
    </div>
  );
}
