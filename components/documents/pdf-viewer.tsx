"use client";

import "./pdf-viewer.css";
import { useCallback, useEffect, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { isTyping, singleKeysOff } from "@/components/ui/shortcuts";
import { usePageText } from "@/lib/documents/client";
import { findTogether, findWords } from "@/lib/documents/find-pattern";
import { FindBar } from "./find-bar";
import { highlightWords } from "./highlight-words";
import { layScan } from "./lay-scan";
import { drawPage, pageWidth } from "./open-pdf";
import { PageBar } from "./page-bar";
import { type PageQuote, QuoteBar } from "./quote-bar";
import { TextNote } from "./text-note";
import { placeOf, useFind } from "./use-find";
import { usePdf } from "./use-pdf";

const FIND_ID = "find-in-document";

export type PdfViewerProps = {
  caseId: string;
  documentId: string;
  /** Where the bytes are. */
  src: string;
  title: string;
  /** "ECF No. 9-3"; null for a paper of no entry. */
  cite: string | null;
  /** The page it opens at. */
  page: number;
  /** Words to mark on the page it opens at. */
  words?: string | undefined;
  /** Some of its pages are pictures: what OCR read is laid over them. */
  hasScans: boolean;
  /** Given where a quotation can be used: called with the words that are selected. */
  onCite?: ((quote: PageQuote) => void) | undefined;
  /** The page now shown, for an address that can be sent on. */
  onPage?: (page: number) => void;
};

/** A PDF, drawn by pdf.js page by page with its words over it. The browser itself never gets to run the file. */
export default function PdfViewer({
  caseId,
  documentId,
  src,
  title,
  cite,
  page: first,
  words,
  hasScans,
  onCite,
  onPage,
}: PdfViewerProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const { pdf, share, failed, fail } = usePdf(src);
  const [wanted, setWanted] = useState(first);
  const [zoom, setZoom] = useState(1);
  const [hasText, setHasText] = useState(true);
  const [quote, setQuote] = useState<PageQuote | null>(null);
  const page = pdf === null ? wanted : Math.min(Math.max(1, wanted), pdf.numPages);
  const { data: scan = null } = usePageText(caseId, documentId, page, hasScans && pdf !== null);
  /** Counts the pages drawn: what is laid over one waits for it. */
  const [drawn, setDrawn] = useState(0);

  const go = useCallback(
    (to: number) => {
      setWanted(to);
      setQuote(null);
      onPage?.(to);
      frame.current?.scrollTo({ top: 0 });
    },
    [onPage],
  );
  const { found, pending, find, step, clear } = useFind(caseId, documentId, (to) => {
    if (to !== page) go(to);
  });
  const place = found === null ? null : placeOf(found);

  useEffect(() => {
    if (pdf === null) return;
    const stop = new AbortController();
    const draw = async () => {
      if (!canvas.current || !layer.current || !frame.current) return;
      const room = frame.current.clientWidth - 24;
      const scale = (Math.min(room, 900) / (await pageWidth(pdf, page))) * zoom;
      if (stop.signal.aborted) return;
      const result = await drawPage(pdf, page, scale, canvas.current, layer.current, stop.signal);
      if (result === null) return;
      if (scan?.page === page && scan.origin === "ocr") layScan(layer.current, scan.lines, result);
      setHasText(result.hasText);
      setDrawn((count) => count + 1);
    };
    draw().catch(() => {
      if (!stop.signal.aborted) fail();
    });
    return () => stop.abort();
  }, [pdf, page, zoom, scan, fail]);

  /** Whether the words that led here were brought into sight: once, a picture's words come later than the picture. */
  const arrived = useRef(false);
  const looked = found?.words;
  const current = place?.page === page ? place.nth : null;
  useEffect(() => {
    if (drawn === 0 || layer.current === null) return;
    // Words that were looked for in here come before those of the search that led here.
    const ranges = highlightWords(
      layer.current,
      looked !== undefined
        ? (text) => findTogether(text, looked)
        : words && page === first
          ? (text) => findWords(text, words)
          : null,
      current,
    );
    const to = ranges[current ?? 0] ?? ranges.at(-1);
    if (to === undefined || (current === null && arrived.current)) return;
    arrived.current = true;
    to.startContainer.parentElement?.scrollIntoView({ block: "center", inline: "nearest" });
  }, [drawn, looked, current, words, page, first]);

  // Left and right turn pages wherever the focus is, except in something typed in, or wider than its window.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (pdf === null || isTyping(event) || event.shiftKey) return;
      if (event.key === "f" && !singleKeysOff()) {
        event.preventDefault();
        document.getElementById(FIND_ID)?.focus();
      }
      const isWide = frame.current !== null && frame.current.scrollWidth > frame.current.clientWidth;
      if (isWide && document.activeElement === frame.current) return;
      const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (by !== 0 && page + by >= 1 && page + by <= pdf.numPages) go(page + by);
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
      <div className="no-print sticky top-(--sticky-top,0px) z-10 rounded-t-lg border-b border-rule bg-surface">
        {pdf === null ? (
          <div className="px-3 py-2">
            <Progress value={share === 0 ? null : share} label="Opening" />
          </div>
        ) : (
          <>
            <PageBar page={page} pages={pdf.numPages} zoom={zoom} onPage={go} onZoom={setZoom} />
            <FindBar
              found={found}
              pending={pending}
              inputId={FIND_ID}
              onFind={(text) => void find(text, page)}
              onStep={step}
              onClear={clear}
            />
          </>
        )}
        {quote === null ? null : (
          <QuoteBar
            quote={quote}
            cite={cite}
            title={title}
            isScan={scan?.page === page && scan.origin === "ocr"}
            onCite={onCite}
          />
        )}
        <TextNote hasText={hasText} page={scan?.page === page ? scan : null} />
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
