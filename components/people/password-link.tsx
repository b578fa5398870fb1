"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { showError } from "@/components/ui/show-error";
import { useRequestKey } from "@/components/ui/use-request-key";
import { useSaved } from "@/components/ui/use-saved";
import { formatInstant } from "@/lib/dates/format-date";
import { useMakePasswordLink, useWithdrawPasswordLink } from "@/lib/password-links/client";
import type { Person } from "@/lib/people/schema";
import { LinkOnce } from "./link-once";

/** For somebody who cannot sign in any more: a link with which they set a new password themselves. */
export function PasswordLink({ person }: { person: Person }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [dropsSecondFactor, setDrops] = useState(false);
  const [made, setMade] = useState<{ link: string | null } | null>(null);
  const key = useRequestKey();
  const make = useMakePasswordLink(person.id);
  const withdraw = useWithdrawPasswordLink(person.id);
  const saved = useSaved();

  function close() {
    setOpen(false);
    setMade(null);
    setDrops(false);
  }

  const confirm = () =>
    make.mutate(
      { body: { dropsSecondFactor }, idempotencyKey: key.take() },
      {
        onSuccess: (link) => {
          setMade({ link });
          router.refresh();
        },
        onError: (error) => showError(error),
        onSettled: (_, error) => key.settle(error),
      },
    );

  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="max-w-[60ch] text-muted">
        {person.passwordLink === null
          ? "Forgot the password, or lost the phone? A link lets them set a new password themselves."
          : `A link to set a new password${person.passwordLink.dropsSecondFactor ? ", without the second factor," : ""} waits until ${formatInstant(person.passwordLink.expiresAt)}.`}
      </p>
      <div className="flex flex-wrap gap-2">
        {person.passwordLink === null ? null : (
          <Button
            pending={withdraw.isPending}
            onClick={() => withdraw.mutate(undefined, saved("The link no longer works."))}
          >
            Withdraw the link
          </Button>
        )}
        <Button onClick={() => setOpen(true)}>New password link</Button>
      </div>
      <Dialog
        open={open}
        onClose={close}
        keepOnOutsideClick
        title={made === null ? `Let ${person.name} set a new password?` : "The link is ready"}
        lead={
          made === null
            ? "The link works once, for one day. Using it signs them out everywhere; until then the old password works."
            : undefined
        }
        actions={
          made === null ? (
            <>
              <Button onClick={close}>Cancel</Button>
              <Button tone="primary" pending={make.isPending} onClick={confirm}>
                Make the link
              </Button>
            </>
          ) : (
            <Button tone="primary" onClick={close}>
              Done
            </Button>
          )
        }
      >
        {made === null ? (
          <div className="grid gap-3">
            <p>
              Make sure it is them who ask: whoever has the link becomes {person.name} here. The log shows who
              made it, and when it was used.
            </p>
            {person.hasTwoFactor ? (
              <Checkbox
                label="Their second factor is lost too"
                hint="It is removed when the link is used. Otherwise the next sign-in still asks for its code."
                checked={dropsSecondFactor}
                onChange={(event) => setDrops(event.target.checked)}
              />
            ) : null}
          </div>
        ) : (
          <LinkOnce link={made.link} lead="Hand it to them in a way you trust." />
        )}
      </Dialog>
    </div>
  );
}
