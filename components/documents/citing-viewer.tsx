"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import type { DocumentDetail } from "@/lib/documents/schema";
import { DocumentViewer } from "./document-viewer";
import type { PageQuote } from "./use-quote";

const QuoteToFact = dynamic(() => import("@/components/harm/quote-to-fact"), { ssr: false });

/** The viewer of a document in which words that are selected become a fact that cites them. */
export function CitingViewer({
  document: shown,
  page,
  words,
}: {
  document: DocumentDetail;
  page: number;
  words?: string | undefined;
}) {
  const [quote, setQuote] = useState<PageQuote | null>(null);
  if (!shown.can.cite) return <DocumentViewer document={shown} page={page} words={words} />;
  return (
    <>
      <DocumentViewer document={shown} page={page} words={words} onCite={setQuote} />
      {quote === null ? null : (
        <QuoteToFact
          caseId={shown.caseId}
          documentId={shown.id}
          title={shown.title}
          cite={shown.cite}
          quote={quote}
          onClose={() => setQuote(null)}
        />
      )}
    </>
  );
}
