"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { useDocument } from "@/lib/documents/client";
import type { DocumentDetail } from "@/lib/documents/schema";

const busy = (state: DocumentDetail["textState"]) => state === "waiting" || state === "reading";

/** How far the text is read, while that goes on; and why it cannot be searched where it cannot. */
export function ReadingState({ document: given }: { document: DocumentDetail }) {
  const router = useRouter();
  const wasBusy = busy(given.textState);
  const { data } = useDocument(given.caseId, given.id, wasBusy);
  const shown = data ?? given;
  const isDone = wasBusy && !busy(shown.textState);
  useEffect(() => {
    if (isDone) router.refresh();
  }, [isDone, router]);
  if (shown.sequestered || shown.mediaType !== "application/pdf") return null;
  if (busy(shown.textState)) {
    const pages = shown.pageCount ?? 0;
    return (
      <Progress
        value={pages === 0 ? null : shown.pagesRead / pages}
        label="Reading its text"
        detail={pages === 0 ? "waiting" : `${shown.pagesRead} of ${pages} pages`}
      />
    );
  }
  if (shown.textState === "no_text")
    return (
      <Notice title="No text layer">
        This PDF is a picture of its pages. It can be read here, but not searched, selected or quoted.
      </Notice>
    );
  if (shown.textState === "failed")
    return (
      <Notice tone="warning" title="Its text could not be read">
        {shown.textError ?? "The file can still be opened and downloaded."}
      </Notice>
    );
  return null;
}
