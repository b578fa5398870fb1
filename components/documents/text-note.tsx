import { ScanText } from "lucide-react";
import type { PageText } from "@/lib/documents/schema";

/** Below this the words of a page are guesses, in percent. */
const DOUBTFUL = 80;

/** What the words of the page that is shown are worth: nothing is said of a page with its own text. */
export function TextNote({ hasText, page }: { hasText: boolean; page: PageText | null }) {
  if (page?.origin === "ocr")
    return (
      <p className="flex gap-1.5 border-t border-rule px-3 py-1.5 text-sm text-muted">
        <ScanText aria-hidden className="mt-0.5 size-4 shrink-0" />
        {page.confidence === null
          ? "OCR found no words on this page."
          : `Read by OCR${page.confidence < DOUBTFUL ? ", and often in doubt" : ""}: ${page.confidence} % sure of its words. Compare with the picture before you quote.`}
      </p>
    );
  if (hasText && page?.origin !== "none") return null;
  return (
    <p className="border-t border-rule px-3 py-1.5 text-sm text-muted">
      This page has no text layer: it cannot be searched, selected or quoted.
    </p>
  );
}
