import type { ReviewLine } from "@/lib/imports/schema";

/** What changed in a docket text: struck through and underlined, and said aloud. */
export function RedlineParts({ parts }: { parts: NonNullable<ReviewLine["redline"]> }) {
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
