import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { type Tone, toneBox } from "./tone";

/** A short word in a box: a kind, a count, a role. For a state of affairs use Status. */
export function Badge({
  tone = "neutral",
  icon,
  children,
  className,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 rounded-sm border px-1.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3",
        toneBox[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
