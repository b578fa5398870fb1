"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { postAuth } from "./post-auth";

/** E-mail and password; a second factor, where one is set up, is asked on the next page. */
export function SignInForm() {
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setPending(true);
    setError(null);
    const answer = await postAuth("/sign-in/email", {
      email: data.get("email"),
      password: data.get("password"),
    });
    if (answer.ok) {
      // A full load: nothing of an earlier session may stay in memory.
      window.location.assign(answer.body.twoFactorRedirect === true ? "/two-factor" : "/");
      return;
    }
    setPending(false);
    setError(
      answer.status === 429
        ? "Too many attempts. Wait a minute, then try again."
        : answer.status === 0
          ? "The server could not be reached. Try again."
          : "This e-mail and password do not fit together. Check both, or ask your administrator for a new link.",
    );
  }

  return (
    <form onSubmit={signIn} className="grid gap-4" noValidate>
      <Field label="E-mail" required>
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" />}
      </Field>
      <Field label="Password" required error={error}>
        {(control) => <Input {...control} name="password" type="password" autoComplete="current-password" />}
      </Field>
      <Button type="submit" tone="primary" pending={pending}>
        Sign in
      </Button>
    </form>
  );
}
