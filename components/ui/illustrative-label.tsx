import { Sparkle } from "lucide-react";
import { classNames } from "./class-names";

/** Marks what was made up to show the product at work. On every row and page of it, also on paper. */
export function IllustrativeLabel({ className }: { className?: string }) {
  return (
    <span
      title="Made up to show the product at work. Not part of any court's record."
      className={classNames(
        "inline-flex items-center gap-1 rounded-sm border border-dashed border-warning/70 bg-warning-tint px-1.5 text-xs font-medium whitespace-nowrap text-warning",
        className,
      )}
    >
      <Sparkle aria-hidden className="size-3" />
      illustrative
    </span>
  );
}
