import type { ComponentProps } from "react";
import { controlStyle } from "./control-style";

/** The browser does not remember what was typed, for the next person at the machine, unless `autoComplete` says so. */
export function Input({ className, type = "text", autoComplete = "off", ...rest }: ComponentProps<"input">) {
  return <input {...rest} autoComplete={autoComplete} type={type} className={controlStyle(className)} />;
}
