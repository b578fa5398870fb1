import type { ComponentProps } from "react";
import { controlStyle } from "./control-style";

export function Input({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input {...rest} type={type} className={controlStyle(className)} />;
}
