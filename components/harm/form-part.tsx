import type { ReactNode } from "react";

/** A part of a long form that may stay folded: everything beyond the sentence is optional. */
export function FormPart({
  title,
  filled,
  children,
}: {
  title: string;
  filled: boolean;
  children: ReactNode;
}) {
  return (
    <details open={filled} className="rounded-lg border border-rule bg-surface">
      <summary className="px-4 py-2.5 font-medium">
        {title}
        {filled ? null : (
          <span className="ml-2 text-sm font-normal text-faint">optional; a gap until known</span>
        )}
      </summary>
      <div className="space-y-4 px-4 pt-1 pb-4">{children}</div>
    </details>
  );
}
