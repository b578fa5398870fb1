"use client";

import "./pdf-viewer.css";
import { useCallback, useEffect, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { usePageText } from "@/lib/documents/client";
import { findTogether, findWords } from "@/lib/documents/find-pattern";
import { turnOf } from "@/lib/documents/turn-of";
import { FindBar } from "./find-bar";
import { highlightWords } from "./highlight-words";
import { layScan } from "./lay-scan";
import { drawPage, pageWidth } from "./open-pdf";
import { LEAST_ZOOM, MOST_ZOOM, PageBar, ZOOM_STEP } from "./page-bar";
import { copyQuote, QuoteBar } from "./quote-bar";
import { TextNote } from "./text-note";
import { placeOf, useFind } from "./use-find";
import { usePdf } from "./use-pdf";
import { type PageQuote, useQuote } from "./use-quote";
import { useViewerKeys } from "./use-viewer-keys";

const FIND_ID = "find-in-document";
const TURNS = [0, 90, 180, 270] as const;
type Turn = (typeof TURNS)[number];

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
  const paper = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const { pdf, share, failed, fail } = usePdf(src);
  const [wanted, setWanted] = useState(first);
  const [zoom, setZoom] = useState(1);
  const [hasText, setHasText] = useState(true);
  const [turned, setTurned] = useState<{ page: number; by: Turn } | null>(null);
  const page = pdf === null ? wanted : Math.min(Math.max(1, wanted), pdf.numPages);
  const { data: scan = null } = usePageText(caseId, documentId, page, hasScans && pdf !== null);
  const isScan = scan?.page === page && scan.origin === "ocr";
  // A scan that lies on its side is shown as it is read; a person may turn any page.
  const turn: Turn = turned?.page === page ? turned.by : isScan ? turnOf(scan.lines) : 0;
  const { quote, isOpen, hold, drop, step: stepWords } = useQuote(layer, page);
  const hits = useRef<Range[]>([]);
  /** Counts the pages drawn: what is laid over one waits for it. */
  const [drawn, setDrawn] = useState(0);

  const go = useCallback(
    (to: number) => {
      setWanted(to);
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
      if (!paper.current || !canvas.current || !layer.current || !frame.current) return;
      const sheet = { paper: paper.current, canvas: canvas.current, layer: layer.current };
      const room = frame.current.clientWidth - 24;
      const scale = (Math.min(room, 900) / (await pageWidth(pdf, page, turn % 180 !== 0))) * zoom;
      if (stop.signal.aborted) return;
      const result = await drawPage(pdf, page, scale, sheet, stop.signal);
      if (result === null) return;
      if (isScan) layScan(sheet.layer, scan.lines, result);
      setHasText(result.hasText);
      setDrawn((count) => count + 1);
    };
    draw().catch(() => {
      if (!stop.signal.aborted) fail();
    });
    return () => stop.abort();
  }, [pdf, page, zoom, scan, isScan, turn, fail]);

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
    hits.current = ranges;
    const to = ranges[current ?? 0] ?? ranges.at(-1);
    if (to === undefined || (current === null && arrived.current)) return;
    arrived.current = true;
    to.startContainer.parentElement?.scrollIntoView({ block: "center", inline: "nearest" });
  }, [drawn, looked, current, words, page, first]);

  const copy = () => {
    if (quote !== null) void copyQuote(quote, { cite, title, isScan });
  };
  const goOn = () => {
    hold();
    go(page + 1);
  };
  const turnSheet = () => setTurned({ page, by: TURNS[(TURNS.indexOf(turn) + 1) % TURNS.length] ?? 0 });
  useViewerKeys(frame, {
    ready: pdf !== null,
    turnPage: (by) => {
      if (pdf !== null && page + by >= 1 && page + by <= pdf.numPages) go(page + by);
    },
    zoom: (by) => setZoom(by === 0 ? 1 : Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom + by * ZOOM_STEP))),
    turn: turnSheet,
    find: () => document.getElementById(FIND_ID)?.focus(),
    copy,
    drop,
    select: (key) => stepWords(key, hits.current[current ?? 0] ?? null),
  });

  if (failed)
    return (
      <Notice tone="critical" live title="This PDF could not be shown">
        Download it to read it, or tell the administrator if that fails too.
      </Notice>
    );
  return (
    <section
      aria-label={`${title}, viewer`}
      className="pdf-viewer min-w-0 rounded-lg border border-rule bg-sunken"
    >
      <div className="no-print sticky top-(--sticky-top,0px) z-10 rounded-t-lg border-b border-rule bg-surface">
        {pdf === null ? (
          <div className="px-3 py-2">
            <Progress value={share === 0 ? null : share} label="Opening" />
          </div>
        ) : (
          <>
            <PageBar
              page={page}
              pages={pdf.numPages}
              zoom={zoom}
              onPage={go}
              onZoom={setZoom}
              onTurn={turnSheet}
            />
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
            isOpen={isOpen}
            isScan={isScan}
            onCopy={copy}
            onGoOn={pdf !== null && page < pdf.numPages ? goOn : undefined}
            onDrop={drop}
            onCite={onCite}
          />
        )}
        <TextNote hasText={hasText} page={scan?.page === page ? scan : null} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form; this holds a page. */}
      <div
        ref={frame}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide page scrolls sideways, also by keyboard.
        tabIndex={0}
        aria-label={`Page ${page}. Shift with the arrow keys selects words.`}
        className="overflow-x-auto p-3"
      >
        {pdf === null ? null : (
          <p className="print-only text-sm">
            {cite ?? title}, page {page} of {pdf.numPages}
          </p>
        )}
        <div ref={paper} className="pdf-sheet">
          <div className="pdf-page" data-turn={turn}>
            <canvas ref={canvas} aria-hidden />
            <div ref={layer} className="pdf-text" />
          </div>
        </div>
      </div>
    </section>
  );
}
