"use client";

import dynamic from "next/dynamic";
import { useCallback } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { contentPath } from "@/lib/documents/client";
import type { DocumentDetail } from "@/lib/documents/schema";
import { PlainViewer } from "./plain-viewer";
import type { PageQuote } from "./use-quote";

// pdf.js is larger than the rest of the product: it comes only when a PDF is opened.
const PdfViewer = dynamic(() => import("./pdf-viewer"), {
  ssr: false,
  loading: () => <Skeleton className="h-[60dvh]" />,
});

/** A document as it was filed, opened at a page. `onCite` is called with a quotation where one can be used. */
export function DocumentViewer({
  document: shown,
  page,
  words,
  onCite,
}: {
  document: DocumentDetail;
  page: number;
  words?: string | undefined;
  onCite?: (quote: PageQuote) => void;
}) {
  const src = contentPath(shown.caseId, shown.id);
  const keepPage = useCallback((at: number) => {
    const url = new URL(window.location.href);
    url.searchParams.set("page", String(at));
    // The words that were looked for are on the page that was opened.
    url.searchParams.delete("q");
    window.history.replaceState(window.history.state, "", url);
  }, []);
  if (shown.mediaType !== "application/pdf")
    return <PlainViewer src={src} title={shown.title} mediaType={shown.mediaType} />;
  return (
    <PdfViewer
      caseId={shown.caseId}
      documentId={shown.id}
      hasScans={shown.ocr.pagesRead + shown.ocr.pagesWithout > 0}
      src={src}
      title={shown.title}
      cite={shown.cite}
      page={page}
      words={words}
      onCite={onCite}
      onPage={keepPage}
    />
  );
}
