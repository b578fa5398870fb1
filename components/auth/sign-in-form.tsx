"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { authTrouble, postAuth } from "./post-auth";

export type SignInFormProps = {
  /** The only address this sign-in is for, as an invitation names it. */
  email?: string;
  /** Where to go afterwards; a path of this site. */
  next?: string;
};

/** E-mail and password; a second factor, where one is set up, is asked on the next page. */
export function SignInForm({ email, next = "/" }: SignInFormProps) {
  const [error, setError] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [pending, setPending] = useState(false);

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setError(null);
    setMissing(data.get("email") === "");
    if (data.get("email") === "" || data.get("password") === "") {
      if (data.get("password") === "") setError("Write your password.");
      return;
    }
    setPending(true);
    const answer = await postAuth("/sign-in/email", {
      email: data.get("email"),
      password: data.get("password"),
    });
    if (answer.ok) {
      // A full load: nothing of an earlier session may stay in memory.
      const second = next === "/" ? "/two-factor" : `/two-factor?next=${encodeURIComponent(next)}`;
      window.location.assign(answer.body.twoFactorRedirect === true ? second : next);
      return;
    }
    setPending(false);
    setError(
      authTrouble(
        answer,
        "This e-mail and password do not fit together. Check both, or ask your administrator for a new link.",
      ),
    );
  }

  return (
    // A click before the page is ready posts: a password must never stand in an address.
    <form method="post" onSubmit={signIn} className="grid gap-4" noValidate>
      <Field label="E-mail" required error={missing ? "Write your e-mail address." : null}>
        {(control) => (
          <Input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={email}
            readOnly={email !== undefined}
          />
        )}
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
