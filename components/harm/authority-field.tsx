import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

/** The authorities of a text, one a line. */
export const authorityLines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

export function AuthorityField({
  value,
  onChange,
  error,
}: {
  value: string;
  onChange: (text: string) => void;
  error?: string | undefined;
}) {
  return (
    <Field
      label="Authorities"
      hint="One a line, such as FBI v. Fikre, 601 U.S. 234, 241 (2024)."
      error={error}
    >
      {(control) => (
        <Textarea {...control} rows={3} value={value} onChange={(e) => onChange(e.target.value)} />
      )}
    </Field>
  );
}
