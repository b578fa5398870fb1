"use client";

import { type FormEvent, useState } from "react";
import { NewPasswordField } from "@/components/auth/new-password-field";
import { authTrouble, postAuth } from "@/components/auth/post-auth";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { useSaved } from "@/components/ui/use-saved";
import { passwordTrouble } from "@/lib/auth/password-rules";

/** A new password. Every other browser is signed out with it. */
export function PasswordSection({ name, email }: { name: string; email: string }) {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [errors, setErrors] = useState<{ current?: string; next?: string }>({});
  const [pending, setPending] = useState(false);
  const saved = useSaved();
  const about = [name, email];

  async function change(event: FormEvent) {
    event.preventDefault();
    const trouble = passwordTrouble(next, about);
    const found = {
      ...(current === "" ? { current: "Write the password you have now." } : {}),
      ...(trouble === null ? {} : { next: trouble }),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    setPending(true);
    const answer = await postAuth("/change-password", {
      currentPassword: current,
      newPassword: next,
      revokeOtherSessions: true,
    });
    setPending(false);
    if (!answer.ok) {
      const weak = answer.body.code === "WEAK_PASSWORD";
      setErrors({ [weak ? "next" : "current"]: authTrouble(answer, "This is not your password.") });
      return;
    }
    setCurrent("");
    setNext("");
    saved("Your password was changed; other browsers are signed out.").onSuccess();
  }

  return (
    <Section title="Password" card lead="Changing it signs you out everywhere else.">
      <form method="post" onSubmit={change} noValidate className="grid max-w-md gap-4">
        <input type="text" name="email" autoComplete="username" defaultValue={email} hidden readOnly />
        <Field label="Password now" required error={errors.current}>
          {(control) => (
            <Input
              {...control}
              type="password"
              autoComplete="current-password"
              value={current}
              onChange={(event) => setCurrent(event.target.value)}
            />
          )}
        </Field>
        <NewPasswordField
          label="New password"
          value={next}
          onValueChange={setNext}
          about={about}
          error={errors.next ?? null}
        />
        <div>
          <Button type="submit" pending={pending}>
            Change the password
          </Button>
        </div>
      </form>
    </Section>
  );
}
