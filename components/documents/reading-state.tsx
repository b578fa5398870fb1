"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { documentKeys, isBeingRead, useDocument } from "@/lib/documents/client";
import type { DocumentDetail } from "@/lib/documents/schema";
import { ReadScan } from "./read-scan";

/** How far the text is read, while that goes on; and why it cannot be searched where it cannot. */
export function ReadingState({ document: given }: { document: DocumentDetail }) {
  const router = useRouter();
  const client = useQueryClient();
  const wasBusy = isBeingRead(given);
  const { data } = useDocument(given.caseId, given.id, wasBusy);
  const shown = wasBusy ? (data ?? given) : given;
  const isDone = wasBusy && !isBeingRead(shown);
  useEffect(() => {
    if (!isDone) return;
    void client.invalidateQueries({ queryKey: documentKeys.one(given.caseId, given.id) });
    router.refresh();
  }, [isDone, router, client, given.caseId, given.id]);
  if (shown.sequestered || shown.mediaType !== "application/pdf") return null;
  const { textState, ocrState, ocr } = shown;
  if (textState === "waiting" || textState === "reading") {
    const pages = shown.pageCount ?? 0;
    return (
      <Progress
        value={pages === 0 ? null : shown.pagesRead / pages}
        label="Reading its text"
        detail={pages === 0 ? "waiting" : `${shown.pagesRead} of ${pages} pages`}
      />
    );
  }
  if (ocrState === "waiting" || ocrState === "reading") {
    const pages = ocr.pagesRead + ocr.pagesWithout;
    return (
      <Progress
        value={ocrState === "waiting" && ocr.pagesRead === 0 ? null : ocr.pagesRead / Math.max(1, pages)}
        label="Reading its pictures by OCR. You can leave this page."
        detail={ocrState === "waiting" ? "waiting" : `${ocr.pagesRead} of ${pages} pages`}
      />
    );
  }
  if (textState === "failed")
    return (
      <Notice tone="warning" title="Its text could not be read">
        {shown.textError ?? "The file can still be opened and downloaded."}
      </Notice>
    );
  return <ReadScan document={shown} />;
}
