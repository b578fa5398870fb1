"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { QrCode } from "@/components/ui/qr-code";
import { BackupCodes } from "./backup-codes";
import { authTrouble, postAuth } from "./post-auth";

type Step =
  | { at: "password" }
  | { at: "code"; uri: string; codes: string[] }
  | { at: "codes"; codes: string[] };

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
const secretOf = (uri: string) => new URL(uri).searchParams.get("secret") ?? "";
const inFours = (text: string) => text.match(/.{1,4}/g)?.join(" ") ?? text;

/** Password, then the secret as a picture and as text, then a first code, then the backup codes. */
export function TwoFactorSetUp({ next }: { next: string }) {
  const [step, setStep] = useState<Step>({ at: "password" });
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function begin(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = new FormData(event.currentTarget).get("password");
    if (password === "") return setError("Write your password.");
    setPending(true);
    setError(null);
    const answer = await postAuth("/two-factor/enable", { password });
    setPending(false);
    if (answer.ok && typeof answer.body.totpURI === "string")
      return setStep({ at: "code", uri: answer.body.totpURI, codes: texts(answer.body.backupCodes) });
    setError(authTrouble(answer, "This is not your password."));
  }

  async function verify(event: FormEvent<HTMLFormElement>, codes: string[]) {
    event.preventDefault();
    const form = event.currentTarget;
    const code = String(new FormData(form).get("code") ?? "").replaceAll(/\s/g, "");
    if (code === "") return setError("Write the six digits that the app shows.");
    setPending(true);
    setError(null);
    const answer = await postAuth("/two-factor/verify-totp", { code });
    setPending(false);
    if (answer.ok) return setStep({ at: "codes", codes });
    form.reset();
    setError(
      authTrouble(
        answer,
        "This code does not fit. Use the one that is shown now, and check the phone's clock.",
      ),
    );
  }

  if (step.at === "codes")
    return (
      <BackupCodes codes={step.codes} done="I have kept them" onDone={() => window.location.assign(next)} />
    );
  if (step.at === "code")
    return (
      <form method="post" onSubmit={(event) => verify(event, step.codes)} className="grid gap-4" noValidate>
        <p>Scan this with an authenticator app, or type the key into it.</p>
        <div className="grid place-items-center">
          <QrCode text={step.uri} label="QR code of the key below" />
        </div>
        <p className="text-sm text-muted">
          Key
          <code className="mt-0.5 block rounded-md border border-rule bg-sunken px-3 py-2 font-mono text-base break-words text-ink">
            {inFours(secretOf(step.uri))}
          </code>
        </p>
        <Field label="Code" required hint="The six digits the app shows now." error={error}>
          {(control) => (
            <Input
              {...control}
              key="code"
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              className="font-mono tracking-widest"
            />
          )}
        </Field>
        <Button type="submit" tone="primary" pending={pending}>
          Turn it on
        </Button>
      </form>
    );
  return (
    <form method="post" onSubmit={begin} className="grid gap-4" noValidate>
      <Field label="Your password" required error={error}>
        {(control) => (
          <Input
            {...control}
            key="password"
            name="password"
            type="password"
            autoComplete="current-password"
          />
        )}
      </Field>
      <Button type="submit" tone="primary" pending={pending}>
        Continue
      </Button>
    </form>
  );
}
