"use client";

import { useRouter } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { useDraft } from "@/components/ui/use-draft";
import { kindWords } from "@/lib/filings/words";
import { newIdempotencyKey } from "@/lib/http/client";
import { useAcceptImport, useDiscardImport, useUndoImport } from "@/lib/imports/client";
import type { ImportReview } from "@/lib/imports/schema";
import { isOneOf } from "@/lib/one-of";
import { HeadLines } from "./head-lines";
import { PersonLines } from "./person-lines";
import { ReviewEntry } from "./review-entry";
import { ReviewMade } from "./review-made";
import { ReviewNotes } from "./review-notes";
import { ReviewSummary } from "./review-summary";

type Chosen = { leaveOut: string[]; kinds: Record<string, string>; sameCase: boolean };
const nothingChosen: Chosen = { leaveOut: [], kinds: {}, sameCase: false };

const STEP = 100;
const plural = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString("en-US")} ${n === 1 ? one : many}`;

/** The review: accept all, or line by line. Nothing is written before the button is pressed. */
export function ReviewDesk({ review, userId }: { review: ImportReview; userId: string }) {
  const router = useRouter();
  // A review of hundreds of lines is left for lunch: what was chosen is there again afterwards.
  const draft = useDraft(userId, `import:${review.id}`, nothingChosen);
  const { sameCase } = draft.values;
  const leaveOut = useMemo(() => new Set(draft.values.leaveOut), [draft.values.leaveOut]);
  const kinds = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(draft.values.kinds).flatMap(([k, v]) => (isOneOf(kindWords, v) ? [[k, v]] : [])),
      ),
    [draft.values.kinds],
  );
  const [shown, setShown] = useState(STEP);
  const accept = useAcceptImport(review.caseId, review.id);
  const discard = useDiscardImport(review.caseId, review.id);
  const undo = useUndoImport(review.caseId, review.id);
  // One key while the decision stays the same: a second click must not import twice.
  const key = useRef({ for: "", key: "" });

  const keys = useMemo(() => [...review.lines, ...review.people, ...review.head].map((l) => l.key), [review]);
  const left = keys.filter((k) => leaveOut.has(k)).length;
  const isOther = review.files.some((f) => f.match === "other" && f.entries > 0 && !f.leftAlone);
  const toggle = (line: string, accepted: boolean) => {
    const rest = draft.values.leaveOut.filter((k) => k !== line);
    draft.set({ leaveOut: accepted ? rest : [...rest, line] });
  };
  const send = () => {
    const input = {
      planKey: review.planKey,
      leaveOut: keys.filter((k) => leaveOut.has(k)),
      // What was chosen of a line that is no longer offered says nothing any more.
      kinds: Object.fromEntries(Object.entries(kinds).filter(([k]) => keys.includes(k))),
      sameCase,
    };
    const name = JSON.stringify(input);
    if (key.current.for !== name) key.current = { for: name, key: newIdempotencyKey() };
    accept.mutate(
      { input, key: key.current.key },
      {
        onSuccess: (done) => {
          draft.clear();
          const added = done.counts?.added ?? 0;
          const changed = done.counts?.changed ?? 0;
          showToast({
            title:
              added + changed === 0
                ? "Noted. The docket is as it was."
                : `${plural(added, "entry", "entries")} added, ${changed} changed.`,
          });
          router.refresh();
        },
        onError: (error) => {
          showError(error);
          router.refresh();
        },
      },
    );
  };

  const plain = review.lines.every((l) => l.change === "added");
  const nothing = keys.length === 0;
  const unread = review.files.every((f) => f.entries === 0 && f.match === "unread");
  return (
    <div className="space-y-6">
      {review.undoable ? (
        <Notice
          tone="warning"
          title="This entry is in the docket already, and nobody has looked at it."
          actions={
            <>
              <LinkButton href={`/cases/${review.caseId}/import/proposals`}>Look at it</LinkButton>
              <Button
                tone="danger"
                pending={undo.isPending}
                onClick={() =>
                  undo.mutate(undefined, { onSuccess: () => router.refresh(), onError: (e) => showError(e) })
                }
              >
                Take it back
              </Button>
            </>
          }
        >
          It came as an authentic notice of the court. Taking it back removes the entry; the mail stays.
        </Notice>
      ) : null}
      {review.can.decide && nothing && !unread && review.unmatched.length > 0 ? (
        <Notice tone="warning" title="Nothing here can be written">
          What these sources say fits no entry of this docket
          {review.seen === 0 ? "" : ", or is on it already"}: the rows are below. A menu of attachments needs
          its entry: bring the docket sheet, or log the entry first.
        </Notice>
      ) : null}
      {review.can.decide && nothing && !unread && review.unmatched.length === 0 ? (
        <Notice tone="success" title="Nothing new">
          Everything these sources show is on this docket already ({plural(review.seen, "entry", "entries")}{" "}
          seen again).
        </Notice>
      ) : null}
      <ReviewSummary review={review} />
      <div id="changes" className="scroll-mt-16 empty:hidden">
        {review.lines.length === 0 ? null : (
          <Section
            title="What would change on the docket"
            count={review.lines.length}
            flush
            card
            actions={
              review.can.decide ? (
                <>
                  <Button size="sm" tone="quiet" onClick={() => draft.set({ leaveOut: [] })}>
                    Accept all
                  </Button>
                  <Button size="sm" tone="quiet" onClick={() => draft.set({ leaveOut: keys })}>
                    Accept none
                  </Button>
                </>
              ) : null
            }
          >
            <ul className="divide-y divide-rule border-t border-rule">
              {review.lines.slice(0, shown).map((line) => (
                <ReviewEntry
                  key={line.key}
                  line={line}
                  manySources={review.files.length > 1}
                  kind={kinds[line.key] ?? line.kind}
                  accepted={!leaveOut.has(line.key)}
                  readOnly={!review.can.decide}
                  plain={plain}
                  onAccept={(accepted) => toggle(line.key, accepted)}
                  onKind={(kind) => draft.set({ kinds: { ...draft.values.kinds, [line.key]: kind } })}
                />
              ))}
            </ul>
            {review.lines.length > shown ? (
              <div className="border-t border-rule px-4 py-3">
                <Button size="sm" onClick={() => setShown(shown + 5 * STEP)}>
                  Show more of {review.lines.length.toLocaleString("en-US")}
                </Button>
              </div>
            ) : null}
          </Section>
        )}
      </div>
      <PersonLines
        people={review.people}
        leaveOut={leaveOut}
        onAccept={toggle}
        readOnly={!review.can.decide}
      />
      <HeadLines head={review.head} leaveOut={leaveOut} onAccept={toggle} readOnly={!review.can.decide} />
      <ReviewMade review={review} />
      <ReviewNotes review={review} />
      {review.can.decide ? (
        <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule bg-paper px-4 py-3">
          {isOther ? (
            <Checkbox
              label="It names another case, and belongs to this one all the same"
              checked={sameCase}
              onChange={(event) => draft.set({ sameCase: event.target.checked })}
            />
          ) : null}
          <Button
            tone="primary"
            onClick={send}
            pending={accept.isPending}
            disabled={unread || (isOther && !sameCase)}
          >
            {nothing ? "Note that it was checked" : `Accept ${plural(keys.length - left, "line")}`}
          </Button>
          <Button
            pending={discard.isPending}
            onClick={() =>
              discard.mutate(undefined, { onSuccess: () => router.refresh(), onError: (e) => showError(e) })
            }
          >
            Put it aside
          </Button>
          <p className="text-sm text-muted">
            {left === 0
              ? "Nothing is written before you accept."
              : `${plural(left, "line")} left as they are; they are offered again next time.`}
          </p>
        </div>
      ) : null}
    </div>
  );
}
