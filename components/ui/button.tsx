import { LoaderCircle } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonTone, buttonStyle } from "./button-style";

export type ButtonProps = Omit<ComponentProps<"button">, "className"> & {
  tone?: ButtonTone;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Something is under way: shows a spinner and ignores clicks, but keeps the focus and the words. */
  pending?: boolean;
  className?: string | undefined;
};

export function Button({
  tone = "secondary",
  size = "md",
  icon,
  pending = false,
  type = "button",
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={pending && type === "submit" ? "button" : type}
      aria-disabled={pending || rest["aria-disabled"]}
      aria-busy={pending || undefined}
      onClick={pending ? undefined : onClick}
      className={buttonStyle(tone, size, className)}
    >
      {pending ? <LoaderCircle aria-hidden className="animate-spin" /> : icon}
      {children}
    </button>
  );
}
