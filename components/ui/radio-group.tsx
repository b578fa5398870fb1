import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

export type RadioGroupProps = {
  legend: ReactNode;
  name: string;
  options: readonly RadioOption[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  hint?: ReactNode;
  error?: string | null | undefined;
  required?: boolean;
  /** Side by side, for two or three short words. */
  inline?: boolean;
};

export function RadioGroup(props: RadioGroupProps) {
  const {
    legend,
    name,
    options,
    value,
    defaultValue,
    onValueChange,
    hint,
    error,
    required = false,
    inline,
  } = props;
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  return (
    <fieldset className="min-w-0" aria-describedby={describedBy || undefined}>
      <legend className="text-sm font-medium">{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      <div className={classNames("mt-1 flex", inline ? "flex-wrap gap-x-5 gap-y-1" : "flex-col gap-1.5")}>
        {options.map((option) => {
          const control = `${id}-${option.value}`;
          return (
            <div key={option.value} className="flex gap-2.5 py-0.5">
              <input
                id={control}
                type="radio"
                name={name}
                value={option.value}
                required={required}
                disabled={option.disabled}
                aria-describedby={option.hint ? `${control}-hint` : undefined}
                className="mt-0.5 size-4.5 shrink-0"
                {...(value === undefined
                  ? { defaultChecked: option.value === defaultValue }
                  : { checked: option.value === value })}
                onChange={onValueChange ? () => onValueChange(option.value) : undefined}
                readOnly={value !== undefined && !onValueChange}
              />
              <div className="min-w-0">
                <label htmlFor={control}>{option.label}</label>
                {option.hint ? (
                  <p id={`${control}-hint`} className="text-sm text-muted">
                    {option.hint}
                  </p>
                ) : null}
              </div>
            </div>
          );
        })}
      </div>
      {error ? (
        <p id={`${id}-error`} className="mt-1 flex gap-1.5 text-sm font-medium text-critical">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span>{error}</span>
        </p>
      ) : null}
    </fieldset>
  );
}
