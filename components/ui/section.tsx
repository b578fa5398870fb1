import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

export type SectionProps = {
  title: ReactNode;
  /** How many there are; shown beside the title. */
  count?: number;
  lead?: ReactNode;
  actions?: ReactNode;
  /** A card has ground and border; a plain section has only its heading. */
  card?: boolean;
  /** Lets a table reach the edges of its card. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
};

/** A named part of a page, with an h2. */
export function Section({
  title,
  count,
  lead,
  actions,
  card = false,
  flush = false,
  className,
  children,
}: SectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={classNames("min-w-0", card && "rounded-lg border border-rule bg-surface", className)}
    >
      <div
        className={classNames(
          "flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1",
          card ? "px-4 pt-3 pb-2" : "pb-2",
        )}
      >
        <div className="min-w-0">
          <h2 id={id} className="font-serif text-lg font-semibold">
            {title}
            {count === undefined ? null : (
              <span className="ml-2 font-sans text-sm font-normal text-muted tabular-nums">
                {count.toLocaleString("en-US")}
              </span>
            )}
          </h2>
          {lead ? <p className="text-sm text-muted">{lead}</p> : null}
        </div>
        {actions ? <div className="no-print flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
      <div className={card && !flush ? "px-4 pb-4" : undefined}>{children}</div>
    </section>
  );
}
