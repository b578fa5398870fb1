"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showError } from "@/components/ui/show-error";
import { useTakeFreeLook } from "@/lib/worklist/client";

/** The one free look: asked for twice, because it works once. The link opens in the person's own browser. */
export function FreeLookButton({
  caseId,
  filingId,
  name,
}: {
  caseId: string;
  filingId: string;
  name: string;
}) {
  const router = useRouter();
  const take = useTakeFreeLook(caseId, filingId);
  const [open, setOpen] = useState(false);
  const [url, setUrl] = useState<string | null>(null);
  const close = () => {
    setOpen(false);
    if (url !== null) router.refresh();
  };
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)} aria-label={`Take the free look at ${name}`}>
        Take it
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={`Free look at ${name}`}
        width="narrow"
        actions={
          url === null ? (
            <>
              <Button onClick={close}>Not now</Button>
              <Button
                tone="primary"
                pending={take.isPending}
                onClick={() =>
                  take.mutate(undefined, {
                    onSuccess: (taken) => setUrl(taken.url),
                    onError: (error) => showError(error),
                  })
                }
              >
                Use the free look
              </Button>
            </>
          ) : (
            <Button onClick={close}>Done</Button>
          )
        }
      >
        {url === null ? (
          <p>
            The court lets this document be opened once without charge. Be ready to save it: after that it
            costs what PACER charges.
          </p>
        ) : (
          <p>
            <a href={url} target="_blank" rel="noreferrer noopener" className="link font-medium">
              Open the document at the court
            </a>
            . Save it, and add it to the entry.
          </p>
        )}
      </Dialog>
    </>
  );
}
