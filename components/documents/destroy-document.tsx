"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { KeyValueList } from "@/components/ui/key-value-list";
import { showError } from "@/components/ui/show-error";
import { useDestroyDocument } from "@/lib/documents/client";
import type { Certificate, DocumentDetail } from "@/lib/documents/schema";
import { ApiError } from "@/lib/http/api-error";

/** Destroys for good, and shows the certificate that stays in the log. */
export function DestroyDocument({
  document: shown,
  open,
  onClose,
}: {
  document: DocumentDetail;
  open: boolean;
  onClose: () => void;
}) {
  const router = useRouter();
  const [word, setWord] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [done, setDone] = useState<Certificate | null>(null);
  const destroy = useDestroyDocument(shown.caseId, shown.id);
  const close = () => {
    onClose();
    if (done !== null) router.refresh();
  };
  const submit = () =>
    destroy.mutate(word.trim().toLowerCase(), {
      onSuccess: setDone,
      onError: (failure) => {
        setError(failure instanceof ApiError ? (failure.fields.confirm ?? null) : null);
        showError(failure, ["confirm"]);
      },
    });
  if (done !== null)
    return (
      <Dialog
        open={open}
        onClose={close}
        title="Destroyed"
        lead="This certificate stands in the audit log. It holds hashes and counts, no words of the document."
        actions={
          <Button tone="primary" onClick={close}>
            Close
          </Button>
        }
      >
        <KeyValueList
          layout="rows"
          items={[
            {
              key: "sha",
              label: "SHA-256 of the file",
              value: <code className="text-sm break-all">{done.sha256}</code>,
            },
            { key: "size", label: "Bytes", value: done.byteSize.toLocaleString("en-US") },
            { key: "pages", label: "Pages of text", value: String(done.pages) },
            {
              key: "text",
              label: "SHA-256 of the text",
              value: <code className="text-sm break-all">{done.textSha256}</code>,
            },
            { key: "quotes", label: "Quotations", value: String(done.quotes) },
            { key: "frozen", label: "Frozen exports that quoted it", value: String(done.frozenVersions) },
          ]}
        />
      </Dialog>
    );
  return (
    <Dialog
      open={open}
      onClose={close}
      title="Destroy this document"
      lead="The file, its text, every quotation of it and its search entries are removed. This cannot be undone. A certificate of hashes stays."
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button tone="danger" pending={destroy.isPending} onClick={submit}>
            Destroy for good
          </Button>
        </>
      }
    >
      <Field label="Type the word destroy" required error={error}>
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            value={word}
            onChange={(event) => setWord(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
