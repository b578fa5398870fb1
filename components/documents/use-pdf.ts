import type { PDFDocumentProxy } from "pdfjs-dist";
import { useCallback, useEffect, useState } from "react";
import { openPdf } from "./open-pdf";

/** A PDF as it is fetched and opened: `share` from 0 to 1 until it is here. */
export function usePdf(src: string) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [share, setShare] = useState(0);
  const [failed, setFailed] = useState(false);
  const fail = useCallback(() => setFailed(true), []);
  useEffect(() => {
    const stop = new AbortController();
    openPdf(src, setShare, stop.signal)
      .then((opened) => {
        if (!stop.signal.aborted) setPdf(opened);
      })
      .catch(() => {
        if (!stop.signal.aborted) fail();
      });
    return () => stop.abort();
  }, [src, fail]);
  return { pdf, share, failed, fail };
}
