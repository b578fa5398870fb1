"use client";

import { Download, LockKeyhole } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ReleaseButton } from "@/components/filings/release-button";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { contentPath, useRestoreDocument } from "@/lib/documents/client";
import type { DocumentDetail } from "@/lib/documents/schema";
import { DestroyDocument } from "./destroy-document";
import { SequesterDocument } from "./sequester-document";

/** What may be done with a file. While it is locked away: give it back or destroy it, and nothing else. */
export function DocumentActions({ document: shown }: { document: DocumentDetail }) {
  const { id, caseId, can } = shown;
  const router = useRouter();
  const [open, setOpen] = useState<"sequester" | "destroy" | null>(null);
  const restore = useRestoreDocument(caseId, id);
  const giveBack = () =>
    restore.mutate(undefined, {
      onSuccess: () => {
        showToast({ title: "The team can open it again" });
        router.refresh();
      },
      onError: (error) => showError(error),
    });
  return (
    <>
      {can.sequester ? (
        <Button tone="danger" icon={<LockKeyhole aria-hidden />} onClick={() => setOpen("sequester")}>
          Lock away
        </Button>
      ) : null}
      {can.restore ? (
        <Button pending={restore.isPending} onClick={giveBack}>
          Give back
        </Button>
      ) : null}
      {can.destroy ? (
        <Button tone="danger" onClick={() => setOpen("destroy")}>
          Destroy
        </Button>
      ) : null}
      {can.release ? (
        <ReleaseButton caseId={caseId} subjectKind="document" subjectId={id} isReleased={shown.released} />
      ) : null}
      {shown.sequestered ? null : (
        <LinkButton
          href={`${contentPath(caseId, id)}?download=1`}
          download={shown.downloadName}
          tone="primary"
          icon={<Download aria-hidden />}
        >
          Download
        </LinkButton>
      )}
      <SequesterDocument document={shown} open={open === "sequester"} onClose={() => setOpen(null)} />
      <DestroyDocument document={shown} open={open === "destroy"} onClose={() => setOpen(null)} />
    </>
  );
}
