"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { FileDrop } from "@/components/ui/file-drop";
import { FormErrorSummary } from "@/components/ui/form-error-summary";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { useDraft } from "@/components/ui/use-draft";
import { useRequestKey } from "@/components/ui/use-request-key";
import type { CourtDate } from "@/lib/dates/court-date";
import { readDocketText, useLogFiling } from "@/lib/filings/client";
import type { DocketFrame } from "@/lib/filings/frame-schema";
import type { Filing } from "@/lib/filings/schema";
import { ApiError } from "@/lib/http/api-error";
import { ClassifiedNotice } from "./classified-notice";
import {
  checkFiling,
  emptyFiling,
  type FilingValues,
  toFilingInput,
  withProposal,
  withUpload,
} from "./filing-values";
import { KindFields } from "./kind-fields";
import { LinkFields } from "./link-fields";
import { LoggedFiling } from "./logged-filing";
import { MoreFields } from "./more-fields";
import { PaperFields } from "./paper-fields";
import { type Dropped, usePaperDrop } from "./use-paper-drop";

const READ_AFTER_MS = 500;

const answersWith = (kind: string) =>
  kind === "reply"
    ? "replies_to"
    : kind.includes("order") || kind === "opinion" || kind === "judgment"
      ? "disposes_of"
      : kind === "opposition" || kind === "answer"
        ? "responds_to"
        : kind === "declaration" || kind === "exhibit" || kind === "memorandum"
          ? "supports"
          : "refers_to";

export type LogFilingProps = {
  caseId: string;
  userId: string;
  frame: DocketFrame;
  today: CourtDate;
  /** A number that is known to be missing, from its gap on the docket. */
  number: string;
};

/** Logs one docket entry: a PDF or its docket text fills most of it, a person confirms it. */
export function LogFiling({ caseId, userId, frame, today, number }: LogFilingProps) {
  const { values, set, restoredAt, clear, discard } = useDraft<FilingValues>(
    userId,
    `filing:${caseId}`,
    emptyFiling(number),
  );
  const latest = useRef(values);
  latest.current = values;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [mismatch, setMismatch] = useState<string | null>(null);
  const [scans, setScans] = useState<string[]>([]);
  const [unknown, setUnknown] = useState<number[]>([]);
  const key = useRequestKey();
  const [logged, setLogged] = useState<Filing | null>(null);
  const log = useLogFiling(caseId);

  /** What a person sets is theirs: no later reading changes it. */
  const touch = (change: Partial<FilingValues>, field: string) => {
    set({ ...change, touched: [...new Set([...latest.current.touched, field])] });
    setErrors(({ [field]: _gone, ...rest }) => rest);
  };

  const onDropped = ({ upload, reading }: Dropped) => {
    const now = latest.current;
    const { stamp } = reading;
    const isMain = (stamp?.attachment ?? null) === null && now.papers.every((p) => p.attachment !== 0);
    const change: Partial<FilingValues> = {
      papers: withUpload(now.papers, upload, isMain ? 0 : (stamp?.attachment ?? null), reading.title),
      ...(now.number === "" && stamp?.number ? { number: String(stamp.number) } : {}),
      ...(now.filedOn === null && stamp?.filedOn ? { filedOn: stamp.filedOn } : {}),
      ...(isMain && now.text === "" && reading.title !== null ? { text: reading.title } : {}),
    };
    latest.current = { ...now, ...change };
    set(change);
    if (upload.mediaType === "application/pdf" && !reading.hasText && reading.problem === null)
      setScans((names) => [...names, upload.fileName]);
    if (reading.mismatch !== null && stamp !== null) setMismatch(stamp.docketNumber);
  };
  const { sending, drop } = usePaperDrop(caseId, onDropped);

  // The text proposes kind, filer and links a moment after the last key; an answer that comes late is dropped.
  const { text } = values;
  useEffect(() => {
    if (text.trim().length < 3) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const { number: ecf, filedOn } = latest.current;
      try {
        const proposal = await readDocketText(caseId, {
          text,
          number: /^\d{1,8}$/.test(ecf) && Number(ecf) > 0 ? Number(ecf) : null,
          filedOn,
        });
        if (!isCurrent) return;
        set(withProposal(latest.current, proposal));
        setUnknown(proposal.unknownNumbers);
      } catch {
        // Proposals are a help: without them the form is filled by hand.
      }
    }, READ_AFTER_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, caseId, set]);

  const reset = () => {
    discard();
    setLogged(null);
    setErrors({});
    setMismatch(null);
    setScans([]);
    setUnknown([]);
  };
  const save = async () => {
    const wrong = checkFiling(values);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    log.mutate(
      { input: await toFilingInput(values, frame.audiences), key: key.take() },
      {
        onSuccess: (filing) => {
          clear();
          setLogged(filing);
        },
        onSettled: (_, error) => key.settle(error),
        onError: (error) => {
          setErrors(error instanceof ApiError ? error.fields : {});
          showError(error, error instanceof ApiError ? Object.keys(error.fields) : []);
        },
      },
    );
  };

  if (logged !== null) return <LoggedFiling filing={logged} onAnother={reset} />;
  return (
    <form
      className="grid max-w-4xl gap-5"
      aria-label="Log a filing"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <FormErrorSummary errors={Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))} />
      {restoredAt === null ? null : (
        <Notice actions={<Button onClick={reset}>Start afresh</Button>}>
          What you typed earlier is back. It was kept on this device only.
        </Notice>
      )}
      <div className="grid gap-2">
        {sending === null ? (
          <FileDrop
            id="papers"
            multiple
            accept="application/pdf,.pdf"
            onFiles={(files) => void drop(files)}
            prompt={
              values.papers.length === 0 ? "Drop the filed PDF and its attachments" : "Drop more papers"
            }
            note="The stamp and the title fill the form. PDF, up to 50 MB each."
          />
        ) : (
          <Progress
            value={null}
            label={`Sending ${sending.name}`}
            detail={`${sending.at} of ${sending.of}`}
          />
        )}
        <ClassifiedNotice />
        {errors.papers === undefined ? null : (
          <p className="text-sm font-medium text-critical">{errors.papers}</p>
        )}
        {mismatch === null ? null : (
          <Notice tone="critical" live title="This paper may belong to another case">
            Its pages are stamped {mismatch}; this case is {frame.docketNumber}. Check before you save.
          </Notice>
        )}
        {scans.length === 0 ? null : (
          <p role="status" className="text-sm text-muted">
            {scans.join(", ")}: no text layer on the first page, so nothing was read from it. Once it is saved
            its own page offers OCR.
          </p>
        )}
        <PaperFields
          papers={values.papers}
          errors={errors}
          onChange={(papers) => touch({ papers }, "papers")}
        />
      </div>
      <Field
        label="Docket text"
        id="text"
        required
        error={errors.text}
        hint="Paste the entry as the court printed it: kind, filer and links are read from it."
      >
        {(control) => (
          <Textarea
            {...control}
            rows={4}
            value={text}
            onChange={(event) => touch({ text: event.target.value }, "text")}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="ECF No." id="number" error={errors.number} hint="Empty for a minute entry.">
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              className="max-w-40"
              value={values.number}
              onChange={(event) => touch({ number: event.target.value }, "number")}
            />
          )}
        </Field>
        <Field label="Filed" id="filedOn" required error={errors.filedOn} hint="As stamped by the court.">
          {(control) => (
            <DateInput
              {...control}
              today={today}
              value={values.filedOn}
              onValueChange={(date) => touch({ filedOn: date }, "filedOn")}
            />
          )}
        </Field>
      </div>
      <KindFields
        ids={{ kind: "kind", motionKind: "motionKind" }}
        kind={values.kind}
        motionKind={values.motionKind}
        error={errors.kind ?? errors.motionKind ?? null}
        onChange={(change) => touch(change, "kind")}
      />
      <div className="grid gap-2">
        <LinkFields
          caseId={caseId}
          links={values.links}
          defaultKind={answersWith(values.kind)}
          onChange={(links) => touch({ links }, "links")}
        />
        {unknown.length === 0 ? null : (
          <p className="text-sm text-muted">
            The text also names ECF No. {unknown.join(", ")}, which {unknown.length === 1 ? "is" : "are"} not
            on record here.
          </p>
        )}
      </div>
      <MoreFields values={values} errors={errors} frame={frame} today={today} onChange={touch} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" pending={log.isPending} disabled={sending !== null}>
          Log the filing
        </Button>
        <Button tone="quiet" onClick={reset}>
          Clear
        </Button>
      </div>
    </form>
  );
}
