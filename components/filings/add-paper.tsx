"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { FileDrop } from "@/components/ui/file-drop";
import { Progress } from "@/components/ui/progress";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { sendFile } from "@/lib/documents/client";
import { useAddPaper } from "@/lib/filings/client";
import type { Filing } from "@/lib/filings/schema";
import { ClassifiedNotice } from "./classified-notice";

/** The next paper of an entry: the first that is named but not held here, else the next number. */
function nextPaper(filing: Filing): { attachment: number; description: string | null } {
  const missing = filing.papers.find((p) => p.documentId === null);
  if (missing !== undefined) return missing;
  const most = Math.max(-1, ...filing.papers.map((p) => p.attachment));
  return { attachment: most + 1, description: null };
}

/** Adds files to an entry that is on the docket already. */
export function AddPaper({ filing }: { filing: Filing }) {
  const router = useRouter();
  const [sending, setSending] = useState<string | null>(null);
  const add = useAddPaper(filing.caseId, filing.id);
  const next = nextPaper(filing);
  const take = async ([file]: File[]) => {
    if (file === undefined) return;
    setSending(file.name);
    try {
      const upload = await sendFile(file);
      const description =
        next.description ?? (next.attachment === 0 ? "Main document" : file.name.replace(/\.\w+$/, ""));
      await add.mutateAsync({
        attachment: next.attachment,
        description,
        uploadId: upload.id,
        notHeldReason: null,
      });
      showToast({ title: "Paper added" });
      router.refresh();
    } catch (error) {
      showError(error);
    } finally {
      setSending(null);
    }
  };
  return (
    <details className="no-print mt-2">
      <summary className="w-fit cursor-pointer text-sm text-muted hover:text-ink">Add a paper</summary>
      <div className="mt-2 grid gap-2">
        {sending === null ? (
          <FileDrop
            onFiles={(files) => void take(files)}
            accept="application/pdf,.pdf"
            prompt={
              next.description === null
                ? next.attachment === 0
                  ? "Drop the main document"
                  : `Drop attachment ${next.attachment}`
                : `Drop “${next.description}”, which is not held here yet`
            }
            note="PDF, up to 50 MB."
          />
        ) : (
          <Progress value={null} label={`Sending ${sending}`} />
        )}
        <ClassifiedNotice />
      </div>
    </details>
  );
}
