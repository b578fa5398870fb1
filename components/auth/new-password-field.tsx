"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { passwordStrength } from "@/lib/auth/password-rules";

export type NewPasswordFieldProps = {
  label?: string;
  value: string;
  onValueChange: (value: string) => void;
  /** Name and e-mail of the person, which a password must not lean on. */
  about: readonly string[];
  error?: string | null;
};

/** A new password, with one sentence on how well it would hold, as it is typed. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  const { label = "Password", value, onValueChange, about, error = null } = props;
  return (
    <Field
      label={label}
      required
      hint={<span aria-live="polite">{passwordStrength(value, about)}</span>}
      error={error}
    >
      {(control) => (
        <Input
          {...control}
          type="password"
          autoComplete="new-password"
          value={value}
          onChange={(event) => onValueChange(event.target.value)}
        />
      )}
    </Field>
  );
}
