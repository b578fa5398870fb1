"use client";

import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Section } from "@/components/ui/section";
import { useSaved } from "@/components/ui/use-saved";
import { useEndOtherSessions, useEndSession } from "@/lib/account/client";
import type { BrowserSession } from "@/lib/account/schema";
import { formatInstant } from "@/lib/dates/format-date";

/** The browsers one is signed in with. */
export function SessionsSection({
  sessions,
  currentId,
}: {
  sessions: readonly BrowserSession[];
  currentId: string | null;
}) {
  const end = useEndSession();
  const endOthers = useEndOtherSessions();
  const saved = useSaved();
  const others = sessions.filter((s) => s.id !== currentId).length;
  return (
    <Section
      title="Where you are signed in"
      count={sessions.length}
      card
      actions={
        others > 0 ? (
          <ConfirmButton
            size="sm"
            label="Sign out everywhere else"
            title="Sign out everywhere else?"
            confirmLabel="Sign out the others"
            pending={endOthers.isPending}
            onConfirm={(close) =>
              endOthers.mutate(undefined, saved("You are signed out everywhere else.", close))
            }
          >
            {others === 1 ? "The other browser has" : `The ${others} other browsers have`} to sign in again.
            This one stays.
          </ConfirmButton>
        ) : null
      }
    >
      <ul className="divide-y divide-rule">
        {sessions.map((s) => (
          <li key={s.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-2 font-medium">
                {s.browser ?? "A browser that gave no name"}
                {s.id === currentId ? <Badge tone="accent">This one</Badge> : null}
              </p>
              <p className="text-sm text-muted">
                Since {formatInstant(s.startedAt)}
                {s.address === null ? "" : ` from ${s.address}`}
              </p>
            </div>
            {s.id === currentId ? null : (
              <Button
                size="sm"
                pending={end.isPending && end.variables === s.id}
                onClick={() => end.mutate(s.id, saved("That browser is signed out."))}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
