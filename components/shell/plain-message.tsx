import type { ReactNode } from "react";

/** A page that only says something: not found, gone wrong. Stands in any frame, or in none. */
export function PlainMessage({
  title,
  children,
  actions,
}: {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mx-auto max-w-lg px-4 py-[14vh]">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{title}</h1>
      <div className="mt-2 text-lg text-muted">{children}</div>
      {actions ? <div className="mt-5 flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
