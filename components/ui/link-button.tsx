import type { ReactNode } from "react";
import { AppLink } from "./app-link";
import { type ButtonSize, type ButtonTone, buttonStyle } from "./button-style";

export type LinkButtonProps = {
  href: string;
  tone?: ButtonTone;
  size?: ButtonSize;
  icon?: ReactNode;
  /** The browser saves the answer instead of showing it; the router is left out. */
  download?: boolean | string;
  className?: string;
  children: ReactNode;
};

/** Goes somewhere, looks like a button. What changes something is a Button. */
export function LinkButton({ href, tone, size, icon, download, className, children }: LinkButtonProps) {
  const style = buttonStyle(tone, size, className);
  if (download !== undefined && download !== false) {
    return (
      <a href={href} download={download} className={style}>
        {icon}
        {children}
      </a>
    );
  }
  return (
    <AppLink href={href} className={style}>
      {icon}
      {children}
    </AppLink>
  );
}
