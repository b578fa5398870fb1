"use client";

import "./pdf-viewer.css";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { useCallback, useEffect, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { isTyping } from "@/components/ui/shortcuts";
import { highlightWords } from "./highlight-words";
import { drawPage, openPdf, pageWidth } from "./open-pdf";
import { PageBar } from "./page-bar";
import { type PageQuote, QuoteBar } from "./quote-bar";

export type PdfViewerProps = {
  /** Where the bytes are. */
  src: string;
  title: string;
  /** "ECF No. 9-3"; null for a paper of no entry. */
  cite: string | null;
  /** The page it opens at. */
  page: number;
  /** Words to mark on the page it opens at. */
  words?: string | undefined;
  /** Given where a quotation can be used: called with the words that are selected. */
  onCite?: ((quote: PageQuote) => void) | undefined;
  /** The page now shown, for an address that can be sent on. */
  onPage?: (page: number) => void;
};

/** A PDF, drawn by pdf.js page by page with its words over it. The browser itself never gets to run the file. */
export default function PdfViewer({ src, title, cite, page: first, words, onCite, onPage }: PdfViewerProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [share, setShare] = useState(0);
  const [failed, setFailed] = useState(false);
  const [page, setPage] = useState(first);
  const [zoom, setZoom] = useState(1);
  const [hasText, setHasText] = useState(true);
  const [quote, setQuote] = useState<PageQuote | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    openPdf(src, setShare, stop.signal)
      .then((opened) => {
        if (stop.signal.aborted) return;
        setPdf(opened);
        setPage((at) => Math.min(Math.max(1, at), opened.numPages));
      })
      .catch(() => {
        if (!stop.signal.aborted) setFailed(true);
      });
    return () => stop.abort();
  }, [src]);

  useEffect(() => {
    if (pdf === null) return;
    const stop = new AbortController();
    const draw = async () => {
      if (!canvas.current || !layer.current || !frame.current) return;
      const room = frame.current.clientWidth - 24;
      const scale = (Math.min(room, 900) / (await pageWidth(pdf, page))) * zoom;
      if (stop.signal.aborted) return;
      const drawn = await drawPage(pdf, page, scale, canvas.current, layer.current, stop.signal);
      if (drawn === null) return;
      setHasText(drawn.hasText);
      if (words) highlightWords(layer.current, words);
    };
    draw().catch(() => {
      if (!stop.signal.aborted) setFailed(true);
    });
    return () => stop.abort();
  }, [pdf, page, zoom, words]);

  const go = useCallback(
    (to: number) => {
      setPage(to);
      setQuote(null);
      onPage?.(to);
      frame.current?.scrollTo({ top: 0 });
    },
    [onPage],
  );

  // Left and right turn pages wherever the focus is, except in something that is typed in.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (pdf === null || isTyping(event) || event.altKey || event.ctrlKey || event.metaKey) return;
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (step !== 0 && page + step >= 1 && page + step <= pdf.numPages) go(page + step);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [pdf, page, go]);

  useEffect(() => {
    const onSelect = () => {
      const selection = document.getSelection();
      const inside = selection?.anchorNode && layer.current?.contains(selection.anchorNode);
      const text = inside ? selection.toString().replaceAll(/\s+/g, " ").trim() : "";
      setQuote(text === "" ? null : { page, quote: text });
    };
    document.addEventListener("selectionchange", onSelect);
    return () => document.removeEventListener("selectionchange", onSelect);
  }, [page]);

  if (failed)
    return (
      <Notice tone="critical" live title="This PDF could not be shown">
        Download it to read it, or tell the administrator if that fails too.
      </Notice>
    );
  return (
    <section aria-label={`${title}, viewer`} className="rounded-lg border border-rule bg-sunken">
      <div className="sticky top-(--sticky-top,0px) z-10 rounded-t-lg border-b border-rule bg-surface">
        {pdf === null ? (
          <div className="px-3 py-2">
            <Progress value={share === 0 ? null : share} label="Opening" />
          </div>
        ) : (
          <PageBar page={page} pages={pdf.numPages} zoom={zoom} onPage={go} onZoom={setZoom} />
        )}
        {quote === null ? null : <QuoteBar quote={quote} cite={cite} title={title} onCite={onCite} />}
        {hasText ? null : (
          <p className="border-t border-rule px-3 py-1.5 text-sm text-muted">
            This page has no text layer: it cannot be searched, selected or quoted.
          </p>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide page scrolls sideways, also by keyboard. */}
      <div ref={frame} tabIndex={0} className="overflow-x-auto p-3">
        <div className="pdf-page w-fit">
          <canvas ref={canvas} aria-hidden />
          <div ref={layer} className="pdf-text" />
        </div>
      </div>
    </section>
  );
}
