"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { passwordTrouble } from "@/lib/auth/password-rules";
import { NewPasswordField } from "./new-password-field";
import { authTrouble, postAuth } from "./post-auth";

type Props = { token: string; email: string; name: string; dropsSecondFactor: boolean };

/** Sets the password of the link's person; they sign in with it afterwards. */
export function NewPasswordForm({ token, email, name, dropsSecondFactor }: Props) {
  const [password, setPassword] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [state, setState] = useState<"open" | "pending" | "done">("open");
  const about = [email, name];

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const trouble = passwordTrouble(password, about);
    setError(trouble);
    if (trouble !== null) return;
    setState("pending");
    const answer = await postAuth("/new-password", { token, password });
    setState(answer.ok ? "done" : "open");
    if (!answer.ok) setError(authTrouble(answer, "This did not work. Try again, or ask for a new link."));
  }

  if (state === "done")
    return (
      <Notice
        tone="success"
        title="Your new password is set"
        live
        actions={
          <LinkButton href="/sign-in" tone="primary">
            Sign in
          </LinkButton>
        }
      >
        Every browser that was signed in as you is signed out.
        {dropsSecondFactor ? " Your old second factor was removed: set up a new one under your account." : ""}
      </Notice>
    );
  return (
    <form method="post" onSubmit={save} className="grid gap-4" noValidate>
      {/* Tells a password manager which account this is. */}
      <input type="text" name="email" autoComplete="username" defaultValue={email} hidden readOnly />
      <NewPasswordField
        label="New password"
        value={password}
        onValueChange={setPassword}
        about={about}
        error={error}
      />
      {dropsSecondFactor ? (
        <p className="text-sm text-muted">This also removes the second factor that was lost.</p>
      ) : null}
      <Button type="submit" tone="primary" pending={state === "pending"}>
        Save the new password
      </Button>
    </form>
  );
}
