import type { RedlinePart } from "@/lib/docket/merge/redline";

/** What changed between two wordings (`redline` finds it): struck through and underlined, and said aloud. */
export function RedlineText({ parts }: { parts: readonly RedlinePart[] }) {
  let offset = 0;
  return (
    <p className="record-text">
      {parts.map(({ kind, text }) => {
        const key = `${kind}-${offset}`;
        offset += text.length + 1;
        if (kind === "removed")
          return (
            <del key={key} className="bg-critical-tint text-critical">
              {text}
            </del>
          );
        if (kind === "added")
          return (
            <ins key={key} className="bg-success-tint text-success">
              {text}
            </ins>
          );
        return <span key={key}>{text}</span>;
      })}
    </p>
  );
}
