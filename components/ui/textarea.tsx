import type { ComponentProps } from "react";
import { controlStyle } from "./control-style";

/** Grows with what is typed, from `rows` to most of the window. */
export function Textarea({ className, rows = 3, autoComplete = "off", ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...rest}
      autoComplete={autoComplete}
      rows={rows}
      className={controlStyle(`field-sizing-content max-h-[60dvh] min-h-16 resize-y ${className ?? ""}`)}
    />
  );
}
