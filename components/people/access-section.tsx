"use client";

import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { useSaved } from "@/components/ui/use-saved";
import { formatInstant } from "@/lib/dates/format-date";
import { useRevoke, useSetAdministrator } from "@/lib/people/client";
import type { Person } from "@/lib/people/schema";
import { PasswordLink } from "./password-link";

/** Taking all access away, giving it back, and who administers. */
export function AccessSection({ person }: { person: Person }) {
  const revoke = useRevoke(person.id);
  const administrator = useSetAdministrator(person.id);
  const saved = useSaved();
  return (
    <Section title="Access" card>
      <div className="grid gap-4">
        {person.revokedAt === null ? null : (
          <Notice
            tone="critical"
            title="Access was taken away"
            actions={
              <Button
                pending={revoke.isPending}
                onClick={() => revoke.mutate(false, saved(`${person.name} may sign in again.`))}
              >
                Restore access
              </Button>
            }
          >
            {formatInstant(person.revokedAt)}. Sessions and API tokens ended then; restoring gives back the
            roles, not those.
          </Notice>
        )}
        {person.can.setAdministrator ? (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="max-w-[60ch]">
              {person.isAdmin ? "Administers this installation: " : "Does not administer this installation: "}
              <span className="text-muted">
                people, roles, settings, the log. It opens no case by itself.
              </span>
            </p>
            <ConfirmButton
              label={person.isAdmin ? "End administrator’s rights" : "Make administrator"}
              tone="secondary"
              title={
                person.isAdmin ? `End the rights of ${person.name}?` : `Make ${person.name} an administrator?`
              }
              confirmLabel={person.isAdmin ? "End the rights" : "Make administrator"}
              pending={administrator.isPending}
              onConfirm={(close) =>
                administrator.mutate(
                  !person.isAdmin,
                  saved("The administrator’s rights were changed.", close),
                )
              }
            >
              {person.isAdmin
                ? "They keep their roles in cases."
                : "An administrator can let anybody into any case, themselves too. The log of each case shows it."}
            </ConfirmButton>
          </div>
        ) : null}
        {person.can.givePasswordLink ? <PasswordLink person={person} /> : null}
        {person.can.revoke ? (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="max-w-[60ch] text-muted">
              Taking access away signs them out everywhere at once and ends their API tokens. What they did
              stays, under their name.
            </p>
            <ConfirmButton
              label="Take access away"
              title={`Take away the access of ${person.name}?`}
              confirmLabel="Take access away"
              pending={revoke.isPending}
              onConfirm={(close) =>
                revoke.mutate(true, saved(`${person.name} is signed out everywhere.`, close))
              }
            >
              All their sessions and API tokens end now. You can restore access later.
            </ConfirmButton>
          </div>
        ) : null}
        {!person.can.revoke && person.revokedAt === null ? (
          <p className="text-muted">
            This is you. Another administrator can take your access away or make you a link for a new
            password.
          </p>
        ) : null}
      </div>
    </Section>
  );
}
