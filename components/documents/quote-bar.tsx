"use client";

import { Copy, Quote } from "lucide-react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";

export type PageQuote = { page: number; quote: string };

/** "“…” ECF No. 9-3 at 4", as a brief cites it; without a cite, the title stands for it. */
export const withCitation = ({ page, quote }: PageQuote, cite: string | null, title: string) =>
  `“${quote}” ${cite ?? title} at ${page}`;

/** What may be done with the words that are selected. */
export function QuoteBar({
  quote,
  cite,
  title,
  isScan,
  onCite,
}: {
  quote: PageQuote;
  cite: string | null;
  title: string;
  /** The words were read by OCR. */
  isScan: boolean;
  onCite?: ((quote: PageQuote) => void) | undefined;
}) {
  const copy = async () => {
    await navigator.clipboard.writeText(withCitation(quote, cite, title));
    const at = `${cite ?? title} at ${quote.page}`;
    showToast({
      title: "Copied with its citation",
      detail: isScan ? `${at}. Read by OCR: compare it with the page.` : at,
    });
  };
  return (
    <div
      role="toolbar"
      aria-label="Selected words"
      className="flex flex-wrap items-center gap-2 border-t border-rule bg-accent-tint px-3 py-1.5"
    >
      <p className="min-w-0 flex-1 truncate text-sm italic">“{quote.quote}”</p>
      {isScan ? <span className="text-sm font-medium text-warning">Read by OCR: compare</span> : null}
      {/* Pointer down would take the selection away before the click. */}
      <Button
        size="sm"
        icon={<Copy aria-hidden />}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => void copy()}
      >
        Copy with citation
      </Button>
      {onCite === undefined ? null : (
        <Button
          size="sm"
          icon={<Quote aria-hidden />}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onCite(quote)}
        >
          Make a fact
        </Button>
      )}
    </div>
  );
}
