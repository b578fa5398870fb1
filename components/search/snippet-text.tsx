import type { SnippetPart } from "@/lib/search/schema";

/** Text with what was found marked: by weight and underline too, for those who see no colour, and on paper. */
export function SnippetText({ parts }: { parts: readonly SnippetPart[] }) {
  // Parts never move or change, so their place is their key.
  let at = 0;
  return (
    <>
      {parts.map((part) => {
        const key = at;
        at += part.text.length;
        return part.hit ? (
          <mark
            key={key}
            className="rounded-xs bg-accent-tint font-semibold text-ink underline decoration-accent/60 decoration-1 underline-offset-3"
          >
            {part.text}
          </mark>
        ) : (
          <span key={key}>{part.text}</span>
        );
      })}
    </>
  );
}
