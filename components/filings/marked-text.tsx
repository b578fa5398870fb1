import { findWords } from "@/lib/documents/find-pattern";

/** A text with the words marked that a search was for. */
export function MarkedText({ text, words }: { text: string; words: string | undefined }) {
  const spans = words === undefined ? [] : findWords(text, words);
  let at = 0;
  const parts = spans.map(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return (
      <span key={start}>
        {before}
        <mark className="rounded-xs bg-accent-tint font-semibold text-ink underline decoration-accent/60 underline-offset-3">
          {text.slice(start, end)}
        </mark>
      </span>
    );
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
