"use client";

import { Copy, Quote } from "lucide-react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import type { PageQuote } from "./use-quote";

/** "“…” ECF No. 9-3 at 4–5", as a brief cites it; without a cite, the title stands for it. */
export const withCitation = (quote: PageQuote, cite: string | null, title: string) =>
  `“${quote.quote}” ${placeOf(quote, cite, title)}`;

const placeOf = ({ page, to }: PageQuote, cite: string | null, title: string) =>
  `${cite ?? title} at ${page}${to === undefined ? "" : `–${to}`}`;

/** Puts the words and their place on the clipboard, and says so. */
export async function copyQuote(
  quote: PageQuote,
  { cite, title, isScan }: { cite: string | null; title: string; isScan: boolean },
): Promise<void> {
  try {
    await navigator.clipboard.writeText(withCitation(quote, cite, title));
  } catch {
    showToast({ tone: "critical", title: "The browser did not let it be copied." });
    return;
  }
  const at = placeOf(quote, cite, title);
  showToast({
    title: "Copied with its citation",
    detail: isScan ? `${at}. Read by OCR: compare it with the page.` : at,
  });
}

/** What may be done with the words that are selected. */
export function QuoteBar({
  quote,
  isOpen,
  isScan,
  onCopy,
  onGoOn,
  onDrop,
  onCite,
}: {
  quote: PageQuote;
  /** Words are held from the page before, and none of this one are chosen yet. */
  isOpen: boolean;
  /** The words were read by OCR. */
  isScan: boolean;
  onCopy: () => void;
  /** Goes on to the next page with these words held; absent on the last. */
  onGoOn?: (() => void) | undefined;
  /** Lets go of held words. */
  onDrop: () => void;
  onCite?: ((quote: PageQuote) => void) | undefined;
}) {
  return (
    <div
      role="toolbar"
      aria-label="Selected words"
      className="flex flex-wrap items-center gap-2 border-t border-rule bg-accent-tint px-3 py-1.5"
    >
      <p className="min-w-0 flex-1 basis-48 truncate text-sm">
        <span className="italic">“{quote.quote}”</span>
      </p>
      {isOpen ? (
        <span role="status" className="text-sm font-medium">
          Select where it ends on this page.
        </span>
      ) : null}
      {isScan ? <span className="text-sm font-medium text-warning">Read by OCR: compare</span> : null}
      {/* Pointer down would take the selection away before the click. */}
      <Button
        size="sm"
        icon={<Copy aria-hidden />}
        onPointerDown={(event) => event.preventDefault()}
        onClick={onCopy}
        title="Copy with citation (c)"
      >
        Copy with citation
      </Button>
      {onGoOn === undefined || isOpen ? null : (
        <Button size="sm" onPointerDown={(event) => event.preventDefault()} onClick={onGoOn}>
          Goes on overleaf
        </Button>
      )}
      {onCite === undefined || quote.to !== undefined || isOpen ? null : (
        <Button
          size="sm"
          icon={<Quote aria-hidden />}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onCite(quote)}
        >
          Make a fact
        </Button>
      )}
      {quote.to === undefined && !isOpen ? null : (
        <Button size="sm" onClick={onDrop}>
          Let go
        </Button>
      )}
    </div>
  );
}
