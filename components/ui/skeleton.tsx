import { classNames } from "./class-names";

/** Holds the place of what is loading, at its size. `lines` of text, or one block sized by `className`. */
export function Skeleton({ lines = 1, className }: { lines?: number; className?: string }) {
  return (
    <div role="status" aria-label="Loading" className="skeleton space-y-2">
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key, line) => (
        <div
          key={key}
          className={classNames(
            "h-3.5 rounded-sm bg-rule",
            lines > 1 && line === lines - 1 && "w-3/5",
            className,
          )}
        />
      ))}
    </div>
  );
}
