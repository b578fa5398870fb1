"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast-store";
import { useRequestKey } from "@/components/ui/use-request-key";
import { formatUncertain } from "@/lib/dates/uncertain-date";
import { parseCite } from "@/lib/harm/cites";
import { uncertainFromText } from "@/lib/harm/parse/date-text";
import { factStateWords } from "@/lib/harm/timeline-words";
import { factStates } from "@/lib/harm/vocabulary";
import { api } from "@/lib/http/client";
import { optionsOf } from "./options-of";

type Props = {
  caseId: string;
  documentId: string;
  title: string;
  /** "ECF No. 9-3"; null for a paper of no entry. */
  cite: string | null;
  quote: { page: number; quote: string };
  onClose: () => void;
};

const LONGEST_QUOTE = 4_000;

/** Makes a fact of words selected on a page. What the fact says is the team's own sentence; the words stay a quote. */
export default function QuoteToFact({ caseId, documentId, title, cite, quote, onClose }: Props) {
  const router = useRouter();
  const [text, setText] = useState("");
  const [date, setDate] = useState("");
  const [state, setState] = useState("unsure");
  const key = useRequestKey();
  const read = date.trim() === "" ? null : uncertainFromText(date);
  const unread = date.trim() !== "" && read === null;
  const pages = { from: quote.page, to: null };
  const save = useMutation({
    mutationFn: async () => {
      const { fact } = await import("@/lib/harm/fact-schema");
      return api(`/cases/${caseId}/facts`, fact, {
        body: {
          text,
          date: read,
          state,
          citations: [
            {
              cite: (cite === null ? null : parseCite(`${cite} at ${quote.page}`)) ?? {
                kind: "document",
                title,
                pages,
              },
              documentId,
              page: quote.page,
              quote: quote.quote,
            },
          ],
        },
        idempotencyKey: key.take(),
      });
    },
    onSuccess: (made) => {
      showToast({ title: "Fact recorded", detail: `It cites ${made.citations[0]?.words ?? "this page"}.` });
      router.refresh();
      onClose();
    },
    onError: (error) => showError(error),
    onSettled: (_, error) => key.settle(error),
  });
  const tooLong = quote.quote.length > LONGEST_QUOTE;
  return (
    <Dialog
      open
      onClose={onClose}
      keepOnOutsideClick={text !== ""}
      title="Make a fact"
      lead={`It cites ${cite ?? title} at ${quote.page}, and these words.`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            tone="primary"
            pending={save.isPending}
            disabled={text.trim() === "" || unread || tooLong}
            onClick={() => save.mutate()}
          >
            Record the fact
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <blockquote className="record-text max-h-40 overflow-y-auto border-l-2 border-rule-strong pl-3">
          {`“${quote.quote}”`}
        </blockquote>
        {tooLong ? <p className="text-critical">Quote at most 4,000 characters: select less.</p> : null}
        <Field label="The fact, in one sentence of your own" required>
          {(control) => (
            <Textarea {...control} rows={3} value={text} onChange={(e) => setText(e.target.value)} />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label="When"
            hint={
              read === null ? "“Jun 12, 2026”, “around June 26, 2026”, “June 2026”" : formatUncertain(read)
            }
            error={unread ? "This date cannot be read. Write it like “Jun 12, 2026”." : null}
          >
            {(control) => <Input {...control} value={date} onChange={(e) => setDate(e.target.value)} />}
          </Field>
          <Field label="State">
            {(control) => (
              <Select
                {...control}
                value={state}
                options={optionsOf(factStates, factStateWords)}
                onChange={(e) => setState(e.target.value)}
              />
            )}
          </Field>
        </div>
      </div>
    </Dialog>
  );
}
