"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { passwordTrouble } from "@/lib/auth/password-rules";
import { NewPasswordField } from "./new-password-field";
import { authTrouble, postAuth } from "./post-auth";

/** Somebody new chooses a password, and is in. */
export function AcceptForm({ token, email, name }: { token: string; email: string; name: string }) {
  const [password, setPassword] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const about = [email, name];

  async function accept(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const trouble = passwordTrouble(password, about);
    setError(trouble);
    if (trouble !== null) return;
    setPending(true);
    const answer = await postAuth("/invitation/accept", { token, password });
    if (answer.ok) {
      window.location.assign("/");
      return;
    }
    setPending(false);
    setError(authTrouble(answer, "This did not work. Try again, or ask for a new link."));
  }

  return (
    <form method="post" onSubmit={accept} className="grid gap-4" noValidate>
      {/* Tells a password manager which account this is. */}
      <input type="text" name="email" autoComplete="username" defaultValue={email} hidden readOnly />
      <NewPasswordField
        label="Choose a password"
        value={password}
        onValueChange={setPassword}
        about={about}
        error={error}
      />
      <Button type="submit" tone="primary" pending={pending}>
        Accept and sign in
      </Button>
    </form>
  );
}
