"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { authTrouble, postAuth } from "./post-auth";

/** The second question of a sign-in: a code of the app, or a backup code where the app is out of reach. */
export function TwoFactorForm({ next }: { next: string }) {
  const [backup, setBackup] = useState(false);
  const [code, setCode] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function verify(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = code.replaceAll(/\s/g, "");
    if (typed === "") return setError("Write the code.");
    setPending(true);
    setError(null);
    const answer = await postAuth(backup ? "/two-factor/verify-backup-code" : "/two-factor/verify-totp", {
      code: typed,
    });
    if (answer.ok) {
      window.location.assign(next);
      return;
    }
    setPending(false);
    setCode("");
    setError(
      answer.body.code === "INVALID_TWO_FACTOR_COOKIE"
        ? "Too much time has passed since you gave your password. Sign in again."
        : authTrouble(
            answer,
            backup
              ? "This is not one of your unused backup codes."
              : "This code does not fit. Codes change every 30 seconds: use the one that is shown now.",
          ),
    );
  }

  return (
    <form method="post" onSubmit={verify} className="grid gap-4" noValidate>
      <Field
        label={backup ? "Backup code" : "Code"}
        required
        hint={
          backup
            ? "One of the codes you kept when you set this up."
            : "Six digits, from your authenticator app."
        }
        error={error}
      >
        {(control) => (
          <Input
            {...control}
            name="code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
            autoComplete="one-time-code"
            inputMode={backup ? "text" : "numeric"}
            autoFocus
            className="font-mono tracking-widest"
          />
        )}
      </Field>
      <Button type="submit" tone="primary" pending={pending}>
        Continue
      </Button>
      <Button
        tone="quiet"
        onClick={() => {
          setBackup(!backup);
          setCode("");
          setError(null);
        }}
      >
        {backup ? "Use the app instead" : "Use a backup code instead"}
      </Button>
    </form>
  );
}
