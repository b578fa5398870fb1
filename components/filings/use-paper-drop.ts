"use client";

import { useState } from "react";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { readFirstPage, sendFile } from "@/lib/documents/client";
import type { Upload, UploadReading } from "@/lib/documents/schema";
import { ApiError } from "@/lib/http/api-error";

export type Dropped = { upload: Upload; reading: UploadReading };

/** Sends dropped files one after the other and reads the first page of each. `sending` names the one under way. */
export function usePaperDrop(caseId: string, onDropped: (dropped: Dropped) => void) {
  const [sending, setSending] = useState<{ name: string; at: number; of: number } | null>(null);
  const drop = async (files: File[]) => {
    for (const [at, file] of files.entries()) {
      setSending({ name: file.name, at: at + 1, of: files.length });
      try {
        const upload = await sendFile(file);
        const reading = await readFirstPage(upload.id, caseId);
        if (reading.problem !== null)
          showToast({
            tone: "warning",
            title: `The first page of ${file.name} was not read`,
            detail: `${reading.problem.message} The file is kept: fill in the rest by hand.`,
          });
        onDropped({ upload, reading });
      } catch (error) {
        // Of several files the one that was refused is named.
        if (error instanceof ApiError)
          showToast({ tone: "critical", title: `${file.name} was not taken`, detail: error.message });
        else showError(error);
      }
    }
    setSending(null);
  };
  return { sending, drop };
}
