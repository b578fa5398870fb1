import { CircleCheck, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { type Tone, toneBox } from "./tone";

const icons = {
  neutral: Info,
  accent: Info,
  critical: OctagonAlert,
  warning: TriangleAlert,
  success: CircleCheck,
};

/** Something to know before going on, in place. `live` reads it aloud when it appears. */
export function Notice({
  tone = "neutral",
  title,
  live = false,
  actions,
  children,
}: {
  tone?: Tone;
  title?: ReactNode;
  live?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const Icon = icons[tone];
  return (
    <div
      role={live ? (tone === "critical" ? "alert" : "status") : undefined}
      className={classNames("flex gap-2.5 rounded-md border px-3 py-2.5", toneBox[tone])}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1 text-ink">
        {title ? (
          <p className={classNames("font-semibold", tone !== "neutral" && "text-inherit")}>{title}</p>
        ) : null}
        {children ? <div className={title ? "mt-0.5" : undefined}>{children}</div> : null}
        {actions ? <div className="mt-2 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
