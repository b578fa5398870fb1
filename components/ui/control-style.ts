import { classNames } from "./class-names";

/** The box of every text control. 16 px under 640 px wide: phones zoom into anything smaller. */
export const controlStyle = (className?: string) =>
  classNames(
    "block w-full min-w-0 rounded-md border border-rule-strong bg-surface px-2.5 py-1.5 text-ink",
    "text-[1rem]/6 sm:text-base hover:border-ink/60",
    "focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-accent focus-visible:border-accent",
    "aria-invalid:border-critical aria-invalid:bg-critical-tint/40",
    "disabled:bg-sunken disabled:text-muted disabled:cursor-not-allowed [&[readonly]]:bg-sunken",
    className,
  );
