import type { ReactNode } from "react";
import "./shell.css";

export type AuthShellProps = {
  title: string;
  lead?: ReactNode;
  /** Under the box: where else to go. */
  foot?: ReactNode;
  children: ReactNode;
};

/** The frame of the pages without a viewer: sign in, two-factor, accept an invitation. */
export function AuthShell({ title, lead, foot, children }: AuthShellProps) {
  return (
    <div className="grid min-h-dvh place-items-center px-4 py-10">
      <main id="main" className="w-full max-w-96">
        <p className="text-center font-serif text-lg font-semibold text-muted">Legion case tracker</p>
        <div className="mt-4 rounded-lg border border-rule bg-surface px-6 py-6">
          <h1 className="font-serif text-2xl font-semibold tracking-tight">{title}</h1>
          {lead ? <p className="mt-1 text-muted">{lead}</p> : null}
          <div className="mt-5">{children}</div>
        </div>
        {foot ? <div className="mt-4 text-center text-sm text-muted">{foot}</div> : null}
      </main>
    </div>
  );
}
