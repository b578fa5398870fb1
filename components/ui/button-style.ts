import { classNames } from "./class-names";

/** `primary`: the one thing this screen is for. `danger`: cannot be taken back lightly. */
export type ButtonTone = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md";

const tones: Record<ButtonTone, string> = {
  primary: "bg-accent text-accent-ink border-transparent hover:bg-accent-strong",
  secondary: "bg-surface text-ink border-rule-strong/60 hover:bg-hover hover:border-rule-strong",
  quiet: "bg-transparent text-ink border-transparent hover:bg-hover",
  danger: "bg-surface text-critical border-critical/60 hover:bg-critical-tint",
};

/** 24 px is the least a target may measure (WCAG 2.5.8); 28 and 34 leave room, 40 where fingers are likely. */
const sizes: Record<ButtonSize, string> = {
  sm: "min-h-7 px-2 text-sm gap-1.5 pointer-coarse:min-h-10",
  md: "min-h-8.5 px-3 text-base gap-2 pointer-coarse:min-h-10",
};

/** Classes of anything that looks like a button. */
export const buttonStyle = (tone: ButtonTone = "secondary", size: ButtonSize = "md", className?: string) =>
  classNames(
    "inline-flex shrink-0 items-center justify-center rounded-md border font-medium whitespace-nowrap select-none",
    "disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55",
    "[&_svg]:size-4 [&_svg]:shrink-0",
    tones[tone],
    sizes[size],
    className,
  );
