"use client";

import { type FormEvent, useId, useState } from "react";
import { BackupCodes } from "@/components/auth/backup-codes";
import { authTrouble, postAuth } from "@/components/auth/post-auth";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { useSaved } from "@/components/ui/use-saved";

type Asked = "codes" | "off";

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];

/** Turning the second factor on and off, and new backup codes. */
export function SecondFactorSection({ has, required }: { has: boolean; required: boolean }) {
  const form = useId();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const saved = useSaved();

  function close() {
    setAsked(null);
    setCodes(null);
    setError(null);
  }

  async function confirm(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = new FormData(event.currentTarget).get("password");
    if (password === "") return setError("Write your password.");
    setPending(true);
    setError(null);
    const path = asked === "off" ? "/two-factor/disable" : "/two-factor/generate-backup-codes";
    const answer = await postAuth(path, { password });
    setPending(false);
    if (!answer.ok) return setError(authTrouble(answer, "This is not your password."));
    if (asked === "codes") return setCodes(texts(answer.body.backupCodes));
    close();
    saved("Your second factor is off.").onSuccess();
  }

  return (
    <Section title="Second factor" card>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div className="max-w-[60ch]">
          {has ? (
            <Status icon="done" tone="success">
              On
            </Status>
          ) : (
            <Status icon="waiting">Off</Status>
          )}
          <p className="mt-1 text-muted">
            {has
              ? `Signing in asks for a code of your authenticator app.${required ? " It is required here and cannot be turned off." : ""}`
              : "A password alone can be stolen. With a second factor, signing in also asks for a code from your phone."}
          </p>
        </div>
        {has ? (
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => setAsked("codes")}>New backup codes</Button>
            {required ? null : (
              <Button tone="danger" onClick={() => setAsked("off")}>
                Turn off
              </Button>
            )}
          </div>
        ) : (
          <LinkButton href="/two-factor/set-up">Set it up</LinkButton>
        )}
      </div>
      <Dialog
        open={asked !== null}
        onClose={close}
        width="narrow"
        keepOnOutsideClick={codes !== null}
        title={asked === "off" ? "Turn off the second factor?" : "New backup codes"}
        actions={
          codes === null ? (
            <>
              <Button onClick={close}>Cancel</Button>
              <Button
                type="submit"
                form={form}
                tone={asked === "off" ? "danger" : "primary"}
                pending={pending}
              >
                {asked === "off" ? "Turn it off" : "Make new codes"}
              </Button>
            </>
          ) : undefined
        }
      >
        {codes === null ? (
          <form method="post" id={form} onSubmit={confirm} noValidate className="grid gap-4">
            <p>
              {asked === "off"
                ? "From then on your password alone lets somebody in."
                : "The codes you have now stop working."}
            </p>
            <Field label="Your password" required error={error}>
              {(control) => (
                <Input {...control} name="password" type="password" autoComplete="current-password" />
              )}
            </Field>
          </form>
        ) : (
          <BackupCodes codes={codes} done="I have kept them" onDone={close} />
        )}
      </Dialog>
    </Section>
  );
}
