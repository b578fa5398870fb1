import {
  Ban,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleHelp,
  Clock,
  Lock,
  TriangleAlert,
} from "lucide-react";
import type { ComponentType, ReactNode } from "react";
import { classNames } from "./class-names";
import { type Tone, toneText } from "./tone";

/** The shape of a state, told apart without colour. */
export type StatusIcon =
  | "alert"
  | "warning"
  | "clock"
  | "open"
  | "waiting"
  | "done"
  | "void"
  | "unknown"
  | "locked";

const icons: Record<StatusIcon, ComponentType<{ className?: string; "aria-hidden"?: boolean }>> = {
  alert: CircleAlert,
  warning: TriangleAlert,
  clock: Clock,
  open: CircleDot,
  waiting: CircleDashed,
  done: CircleCheck,
  void: Ban,
  unknown: CircleHelp,
  locked: Lock,
};

export type StatusProps = { tone?: Tone; icon: StatusIcon; children: ReactNode; className?: string };

/** A state: icon, word, colour, in that order of importance. */
export function Status({ tone = "neutral", icon, children, className }: StatusProps) {
  const Icon = icons[icon];
  return (
    <span className={classNames("inline-flex items-baseline gap-1.5 font-medium", toneText[tone], className)}>
      <Icon aria-hidden className="size-3.5 shrink-0 translate-y-0.5" />
      <span>{children}</span>
    </span>
  );
}
