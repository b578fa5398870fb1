"use client";

import { Select } from "@/components/ui/select";
import { Status } from "@/components/ui/status";
import { formatDay, formatShort } from "@/lib/dates/format-date";
import type { Proposal } from "@/lib/deadlines/proposal-schema";
import type { Person } from "@/lib/deadlines/schema";
import { sideWords, verificationWords } from "@/lib/deadlines/words";
import { isOneOf } from "@/lib/one-of";
import { SideMark } from "./side-mark";
import { StepList } from "./step-list";
import type { Taken } from "./take-form";

type Props = {
  items: readonly Proposal[];
  taken: Readonly<Record<string, Taken>>;
  onTake: (key: string, changes: Partial<Taken>) => void;
  keepers: readonly Person[];
  errors: Readonly<Record<string, string>>;
};

function When({ p }: { p: Proposal }) {
  const due = p.answer?.due ?? null;
  if (p.error) return <span className="text-critical">cannot be counted</span>;
  if (p.answer === null)
    return <span className="text-muted italic">waits for {p.waitsFor ?? "its main trigger"}</span>;
  if (due === null) return <span className="text-muted italic">no date on this track</span>;
  const safe = p.answer.safe;
  return (
    <>
      <span className="font-semibold whitespace-nowrap">{formatDay(due.slice(0, 10))}</span>
      {safe !== null && safe !== due ? (
        <span className="block text-sm text-muted">safe: {formatShort(safe.slice(0, 10))}</span>
      ) : null}
    </>
  );
}

/** One line a proposed date: tick it, say whose it is and who has it; its steps fold out. */
export function ProposalRows({ items, taken, onTake, keepers, errors }: Props) {
  const people = keepers.map((p) => ({ value: p.id, label: p.name }));
  return (
    <ul className="divide-y divide-rule rounded-lg border border-rule bg-surface">
      {items.map((p) => {
        const t = taken[p.key];
        if (t === undefined) return null;
        return (
          <li
            key={p.key}
            className="grid gap-x-4 gap-y-2 px-3 py-2.5 sm:grid-cols-[1.25rem_9rem_minmax(0,1fr)]"
          >
            <input
              type="checkbox"
              checked={t.ticked}
              onChange={(event) => onTake(p.key, { ticked: event.target.checked })}
              aria-label={`Take: ${p.title}`}
              className="mt-1 size-4.5"
            />
            <div>
              <When p={p} />
            </div>
            <div className="min-w-0">
              <p className="font-medium">{p.title}</p>
              <p className="flex flex-wrap gap-x-3 text-sm text-muted">
                <span>{p.cite}</span>
                <span>{p.triggerText}</span>
                {p.verification.state === "unverified" ? (
                  <Status icon="unknown" tone="warning">
                    {verificationWords.unverified}
                  </Status>
                ) : null}
                {p.jurisdictional ? (
                  <Status icon="alert" tone="critical">
                    Jurisdictional
                  </Status>
                ) : null}
                {p.onRecord ? (
                  <Status icon="done" tone="success">
                    On record already
                  </Status>
                ) : null}
              </p>
              {p.error ? <p className="text-sm text-critical">{p.error}</p> : null}
              {errors[p.key] ? <p className="text-sm font-medium text-critical">{errors[p.key]}</p> : null}
              {t.ticked ? (
                <div className="mt-2 grid gap-2 sm:grid-cols-3">
                  <Select
                    aria-label={`Whose: ${p.title}`}
                    value={t.side}
                    onChange={({ target }) =>
                      isOneOf(sideWords, target.value) ? onTake(p.key, { side: target.value }) : null
                    }
                    options={Object.entries(sideWords).map(([value, label]) => ({ value, label }))}
                  />
                  <Select
                    aria-label={`Owner: ${p.title}`}
                    value={t.ownerId}
                    onChange={(e) => onTake(p.key, { ownerId: e.target.value })}
                    placeholder="Owner: nobody yet"
                    options={people}
                  />
                  <Select
                    aria-label={`Backup: ${p.title}`}
                    value={t.backupId}
                    onChange={(e) => onTake(p.key, { backupId: e.target.value })}
                    placeholder="Backup: nobody"
                    options={people}
                  />
                </div>
              ) : (
                <SideMark side={t.side} />
              )}
              {p.answer === null ? null : (
                <details className="mt-1.5">
                  <summary className="link w-fit text-sm">Why this day</summary>
                  <div className="mt-2 grid gap-2 text-sm">
                    <StepList steps={p.answer.steps} />
                    {p.answer.alternatives.map((a) => (
                      <p key={`${a.due}:${a.if}`}>
                        <span className="font-medium">
                          Or {a.due === null ? "no deadline" : formatShort(a.due.slice(0, 10))}:
                        </span>{" "}
                        {a.if}
                      </p>
                    ))}
                    {[...p.answer.warnings, ...p.contested].map((text) => (
                      <p key={text} className="text-warning">
                        {text}
                      </p>
                    ))}
                    <p className="text-muted">{p.verification.words}</p>
                  </div>
                </details>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
