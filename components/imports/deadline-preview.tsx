"use client";

import { useState } from "react";
import { AnswerPanel } from "@/components/deadlines/answer-panel";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { formatShort } from "@/lib/dates/format-date";
import { howOfDeadline } from "@/lib/imports/how-of-deadline";
import type { ProposalData, ProposalPage } from "@/lib/imports/proposal-schema";

export type TakenDate = { ownerId: string | null; backupId: string | null; deadlineId: string | null };

type Props = {
  caseId: string;
  data: Extract<ProposalData, { kind: "deadline" }>;
  filedOn: string;
  page: Pick<ProposalPage, "keepers" | "openDates" | "calendar">;
  pending: boolean;
  onTake: (taken: TakenDate) => void;
  onLeave: () => void;
  onCorrect: () => void;
};

const orNull = (text: string) => (text === "" ? null : text);

/** What a date in the docket text comes to, before it is one: its day with its steps, who has it, what it moves. */
export function DeadlinePreview({ caseId, data, filedOn, page, pending, onTake, onLeave, onCorrect }: Props) {
  const [ownerId, setOwner] = useState("");
  const [backupId, setBackup] = useState("");
  const [deadlineId, setDeadline] = useState("");
  const asked = howOfDeadline(data, filedOn, page.calendar);
  const ends = data.act === "vacated";
  const people = page.keepers.map((p) => ({ value: p.id, label: p.name }));
  const mayTake = ends ? deadlineId !== "" : asked !== null;
  return (
    <div className="mt-2 grid gap-4 rounded-md bg-sunken p-3">
      {ends ? (
        <p className="text-sm text-muted">
          The entry takes a date away. Choose which one; it stays on record.
        </p>
      ) : asked === null ? (
        <Notice tone="warning" title="Nothing here can be counted">
          Correct it: give the day it is due. Or leave it, and add the date by hand.
        </Notice>
      ) : asked.waitingFor !== null ? (
        <p>It waits for: {asked.waitingFor}. The day is computed when that happens.</p>
      ) : (
        <AnswerPanel
          caseId={caseId}
          question={{ how: asked.how, printedOn: data.printedOn, title: data.title }}
          empty=""
        />
      )}
      {ends || data.printedOn === null ? null : (
        <p className="text-sm text-muted">
          This is the day as the docket prints it. A clerk’s date is evidence, never authority: compare it
          with what the entry sets in motion.
        </p>
      )}
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {data.act === "set" ? null : (
          <Field label={ends ? "Which date it takes away" : "Which date it moves"} required={ends}>
            {(control) => (
              <Select
                {...control}
                value={deadlineId}
                onChange={(event) => setDeadline(event.target.value)}
                placeholder={ends ? "Choose a date" : "None: it is a new date"}
                options={page.openDates.map((d) => ({
                  value: d.id,
                  label: `${d.title}${d.dueOn === null ? "" : `, ${formatShort(d.dueOn)}`}`,
                }))}
              />
            )}
          </Field>
        )}
        {ends || deadlineId !== "" ? null : (
          <>
            <Field label="Owner">
              {(control) => (
                <Select
                  {...control}
                  value={ownerId}
                  onChange={(event) => setOwner(event.target.value)}
                  placeholder="Nobody yet"
                  options={people}
                />
              )}
            </Field>
            <Field label="Backup">
              {(control) => (
                <Select
                  {...control}
                  value={backupId}
                  onChange={(event) => setBackup(event.target.value)}
                  placeholder="Nobody"
                  options={people.filter((p) => p.value !== ownerId)}
                />
              )}
            </Field>
          </>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          tone="primary"
          size="sm"
          pending={pending}
          aria-disabled={!mayTake}
          onClick={() =>
            mayTake
              ? onTake({
                  ownerId: orNull(ownerId),
                  backupId: orNull(backupId),
                  deadlineId: orNull(deadlineId),
                })
              : undefined
          }
        >
          {ends ? "Take that date away" : deadlineId === "" ? "Take this date" : "Move that date"}
        </Button>
        <Button size="sm" onClick={onCorrect}>
          Correct
        </Button>
        <Button size="sm" tone="quiet" pending={pending} onClick={onLeave}>
          Leave it
        </Button>
        {ends ? null : (
          <p className="text-sm text-muted">It shows and reminds at once; a second person confirms it.</p>
        )}
      </div>
    </div>
  );
}
