"use client";

import { ScanText } from "lucide-react";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { showError } from "@/components/ui/show-error";
import { useReadScan } from "@/lib/documents/client";
import type { DocumentDetail } from "@/lib/documents/schema";

const count = (pages: number) => (pages === 1 ? "1 page" : `${pages} pages`);

/** What of a document is a picture, what OCR made of it, and the offer to read what is left. */
export function ReadScan({ document: shown }: { document: DocumentDetail }) {
  const router = useRouter();
  const read = useReadScan(shown.caseId, shown.id);
  const { ocr, ocrState, textState, pageCount, can } = shown;
  if (ocr.pagesWithout === 0 && ocr.pagesRead === 0) return null;
  const start = () =>
    read.mutate(undefined, {
      onError: (error) => showError(error),
      // Refused, too: somebody else may have asked meanwhile, and then the page shows how far it is.
      onSettled: () => router.refresh(),
    });
  const button =
    can.readScan && ocr.pagesWithout > 0 ? (
      <Button icon={<ScanText aria-hidden />} pending={read.isPending} onClick={start}>
        {ocrState === null ? "Read it by OCR" : "Try again by OCR"}
      </Button>
    ) : undefined;
  if (ocrState === "failed")
    return (
      <Notice tone="warning" title="OCR did not get through" actions={button}>
        {ocr.error ?? "The file can still be opened and downloaded."}
      </Notice>
    );
  if (ocrState === "done")
    return (
      <Notice title={`Read by OCR: ${count(ocr.pagesRead)}`} actions={button}>
        {ocr.confidence === null
          ? "No words were found on them."
          : `It was ${ocr.confidence} % sure of its words. They can be searched and copied; compare with the picture before you quote.`}{" "}
        {ocr.error}
      </Notice>
    );
  // A blank page or two among many is how most briefs are bound: that is not worth a notice.
  if (textState === "read" && ocr.pagesWithout < Math.max(2, (pageCount ?? 0) / 10)) return null;
  return (
    <Notice
      title={textState === "no_text" ? "No text layer" : `${count(ocr.pagesWithout)} without a text layer`}
      actions={button}
    >
      {textState === "no_text"
        ? "This PDF is a picture of its pages. It can be read here, but not searched, selected or quoted."
        : "They are pictures, or blank: what is on them cannot be searched, selected or quoted."}
      {button === undefined
        ? null
        : " OCR reads English words from the picture, here on the server, a few seconds a page; pages that lie on their side are turned. What it reads is marked as such."}
    </Notice>
  );
}
