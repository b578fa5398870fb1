import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

/** What a control inside a Field must carry so that label, hint and error belong to it. */
export type ControlProps = {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  required?: true;
};

export type FieldProps = {
  label: ReactNode;
  /** Given when something else must point at the input (an error summary); otherwise made up. */
  id?: string;
  hint?: ReactNode;
  /** What is wrong and what to do about it; null when nothing is. */
  error?: string | null | undefined;
  required?: boolean;
  className?: string;
  children: (control: ControlProps) => ReactNode;
};

/** A labelled control: `<Field label="Title">{(control) => <Input {...control} name="title" />}</Field>`. */
export function Field({ label, id, hint, error, required = false, className, children }: FieldProps) {
  const made = useId();
  const control = id ?? made;
  const hintId = hint ? `${control}-hint` : null;
  const errorId = error ? `${control}-error` : null;
  const describedBy = [hintId, errorId].filter(Boolean).join(" ");
  return (
    <div className={classNames("min-w-0", className)}>
      <label htmlFor={control} className="block text-sm font-medium text-ink">
        {label}
        {required ? null : <span className="font-normal text-faint"> (optional)</span>}
      </label>
      {hintId ? (
        <p id={hintId} className="mt-0.5 text-sm text-muted">
          {hint}
        </p>
      ) : null}
      <div className="mt-1">
        {children({
          id: control,
          ...(describedBy ? { "aria-describedby": describedBy } : {}),
          ...(error ? { "aria-invalid": true as const } : {}),
          ...(required ? { required: true as const } : {}),
        })}
      </div>
      {errorId ? (
        <p id={errorId} className="mt-1 flex gap-1.5 text-sm font-medium text-critical">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span>{error}</span>
        </p>
      ) : null}
    </div>
  );
}
