import type { ReactNode } from "react";

/** A key, as it is written on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex min-w-5 items-center justify-center rounded-sm border border-rule-strong/50 bg-sunken px-1 font-sans text-xs text-muted">
      {children}
    </kbd>
  );
}
