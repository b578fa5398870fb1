import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "./class-names";

export type CheckboxProps = Omit<ComponentProps<"input">, "type" | "className"> & {
  label: ReactNode;
  hint?: ReactNode;
  className?: string;
};

export function Checkbox({ label, hint, id, className, ...rest }: CheckboxProps) {
  const made = useId();
  const control = id ?? made;
  return (
    <div className={classNames("flex gap-2.5 py-0.5", className)}>
      <input
        {...rest}
        id={control}
        type="checkbox"
        aria-describedby={hint ? `${control}-hint` : rest["aria-describedby"]}
        className="mt-0.5 size-4.5 shrink-0"
      />
      <div className="min-w-0">
        <label htmlFor={control} className="block">
          {label}
        </label>
        {hint ? (
          <p id={`${control}-hint`} className="text-sm text-muted">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
