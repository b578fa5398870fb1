"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type ClipboardEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FileDrop } from "@/components/ui/file-drop";
import { Progress } from "@/components/ui/progress";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { sendFile } from "@/lib/documents/client";
import { useBringImport } from "@/lib/imports/client";
import { type DroppedPaper, writePapers } from "@/lib/imports/dropped-papers";

// Source copied out of an editor or "view source" has colours for its markup: there the text is what counts.
const SOURCE = /^\s*(?:<[!?a-z]|[{[]|[A-Z][A-Za-z-]{1,40}: \S)/;

const isPdf = async (file: File) => (await file.slice(0, 5).text()) === "%PDF-";

const DroppedPapers = dynamic(() => import("./dropped-papers").then((m) => m.DroppedPapers));

/** Drop files or paste a page: what was found is shown before anything is written. */
export function BringForm({ caseId, papers }: { caseId: string; papers: readonly DroppedPaper[] }) {
  const router = useRouter();
  const bring = useBringImport(caseId);
  const [pasted, setPasted] = useState("");
  const [sent, setSent] = useState<{ done: number; of: number } | null>(null);
  // A page copied from the browser brings its markup along, which tells more than its text.
  const markup = useRef<string | null>(null);

  const send = async (files: File[]) => {
    const isPaper = await Promise.all(files.map(isPdf));
    const sources = files.filter((_, at) => !isPaper[at]);
    const kept: DroppedPaper[] = [];
    try {
      // A PDF is a paper of an entry, not docket material: it is kept as the documents are, and put to its entry.
      for (const file of files.filter((_, at) => isPaper[at])) {
        setSent({ done: kept.length, of: files.length });
        kept.push({ uploadId: (await sendFile(file)).id, name: file.name });
      }
      const base = `/cases/${caseId}/import`;
      const query = kept.length === 0 ? "" : `?papers=${writePapers(kept)}`;
      if (sources.length === 0) return router.push(`${base}${query}`);
      const { id } = await bring.mutateAsync({
        files: sources,
        onFile: (done) => setSent({ done: kept.length + done, of: files.length }),
      });
      router.push(`${base}/${id}${query}`);
    } catch (error) {
      showError(error);
    } finally {
      setSent(null);
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    markup.current = event.clipboardData.getData("text/html") || null;
  };
  const sendPasted = () => {
    const html = SOURCE.test(pasted) ? null : markup.current;
    void send([
      html?.includes("<")
        ? new File([html], "Pasted page.html", { type: "text/html" })
        : new File([pasted], "Pasted text.txt", { type: "text/plain" }),
    ]);
  };
  return (
    <>
      <div className="grid gap-4 lg:grid-cols-2">
        <div className="grid content-start gap-3">
          <FileDrop
            multiple
            disabled={sent !== null}
            onFiles={(files) => void send(files)}
            prompt="Drop docket sheets, notices, feeds, menus or papers"
            note="Saved pages (.html), mail (.eml), RSS (.xml), API answers (.json) and stamped PDFs, any mix. What each is, is found from its content."
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
            <Button onClick={sendPasted} pending={sent !== null} disabled={pasted.trim() === ""}>
              Look at what was pasted
            </Button>
          </div>
        </div>
      </div>
      <DroppedPapers caseId={caseId} papers={papers} />
    </>
  );
}
