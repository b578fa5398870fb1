"use client";

import { useRouter } from "next/navigation";
import { type ClipboardEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FileDrop } from "@/components/ui/file-drop";
import { Progress } from "@/components/ui/progress";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { useBringImport } from "@/lib/imports/client";

// Source copied out of an editor or "view source" has colours for its markup: there the text is what counts.
const SOURCE = /^\s*(?:<[!?a-z]|[{[]|[A-Z][A-Za-z-]{1,40}: \S)/;

/** Drop files or paste a page: what was found is shown before anything is written. */
export function BringForm({ caseId }: { caseId: string }) {
  const router = useRouter();
  const bring = useBringImport(caseId);
  const [pasted, setPasted] = useState("");
  const [sent, setSent] = useState<{ done: number; of: number } | null>(null);
  // A page copied from the browser brings its markup along, which tells more than its text.
  const markup = useRef<string | null>(null);

  const send = (files: File[]) => {
    setSent({ done: 0, of: files.length });
    bring.mutate(
      { files, onFile: (done) => setSent({ done, of: files.length }) },
      {
        onSuccess: ({ id }) => router.push(`/cases/${caseId}/import/${id}`),
        onError: (error) => showError(error),
        onSettled: () => setSent(null),
      },
    );
  };
  const onPaste = (event: ClipboardEvent) => {
    markup.current = event.clipboardData.getData("text/html") || null;
  };
  const sendPasted = () => {
    const html = SOURCE.test(pasted) ? null : markup.current;
    send([
      html?.includes("<")
        ? new File([html], "Pasted page.html", { type: "text/html" })
        : new File([pasted], "Pasted text.txt", { type: "text/plain" }),
    ]);
  };
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <div className="grid content-start gap-3">
        <FileDrop
          multiple
          disabled={bring.isPending}
          onFiles={send}
          prompt="Drop docket sheets, notices, feeds or menus"
          note="Saved pages (.html), mail (.eml), RSS (.xml) and API answers (.json), any mix. What each is, is found from its content."
        />
        {sent === null ? null : (
          <Progress
            label={sent.done < sent.of ? "Sending" : "Reading"}
            value={sent.done < sent.of ? sent.done / sent.of : null}
            detail={`${sent.done} of ${sent.of} files`}
          />
        )}
      </div>
      <div className="grid content-start gap-2">
        <Field label="Or paste a page, a notice or its source">
          {(control) => (
            <Textarea
              {...control}
              rows={4}
              className="max-h-40"
              value={pasted}
              onPaste={onPaste}
              onChange={(event) => {
                setPasted(event.target.value);
                if (event.target.value === "") markup.current = null;
              }}
              placeholder="Select all on the PACER page, copy, and paste here."
            />
          )}
        </Field>
        <div>
          <Button onClick={sendPasted} pending={bring.isPending} disabled={pasted.trim() === ""}>
            Look at what was pasted
          </Button>
        </div>
      </div>
    </div>
  );
}
