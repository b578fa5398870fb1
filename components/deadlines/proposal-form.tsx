"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { useRequestKey } from "@/components/ui/use-request-key";
import { formatShort } from "@/lib/dates/format-date";
import { useAddDeadlines, useEffects } from "@/lib/deadlines/client";
import type { Proposals } from "@/lib/deadlines/proposal-schema";
import { ApiError } from "@/lib/http/api-error";
import { ProposalRows } from "./proposal-rows";
import { firstChoice, type Taken, toItem } from "./take-form";

type Props = {
  caseId: string;
  /** The entry that triggers them; null for an event. */
  filingId: string | null;
  proposals: Proposals;
  /** The court's day on which the entry met a date. */
  completedOn: string;
  onSaved?: (() => void) | undefined;
};

/** Proposed dates to take or leave, and dates on record that the entry meets or suspends. */
export function ProposalForm({ caseId, filingId, proposals, completedOn, onSaved }: Props) {
  const router = useRouter();
  const { items, effects, notes, keepers } = proposals;
  const [taken, setTaken] = useState<Record<string, Taken>>(() =>
    Object.fromEntries(items.map((p) => [p.key, firstChoice(p)])),
  );
  const [ticked, setTicked] = useState<readonly string[]>(effects.map((e) => e.deadline.id));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const key = useRequestKey();
  const add = useAddDeadlines(caseId);
  const run = useEffects(caseId);
  const chosen = items.filter((p) => taken[p.key]?.ticked);
  const done = effects.filter((e) => ticked.includes(e.deadline.id));
  const take = (which: string, changes: Partial<Taken>) =>
    setTaken((before) => {
      const old = before[which];
      return old === undefined ? before : { ...before, [which]: { ...old, ...changes } };
    });
  const all = (changes: Partial<Taken>) => {
    for (const p of chosen) take(p.key, changes);
  };

  const save = async () => {
    setErrors({});
    try {
      if (chosen.length > 0)
        await add.mutateAsync({
          body: {
            deadlines: chosen.map((p) => toItem(p, taken[p.key] ?? firstChoice(p), filingId)),
          },
          idempotencyKey: key.take(),
        });
      // They are made: if the next request is refused, sending this form again must not make them twice.
      key.settle(null);
      setTaken((before) =>
        Object.fromEntries(Object.entries(before).map(([k, t]) => [k, { ...t, ticked: false }])),
      );
      if (done.length > 0) await run.mutateAsync({ effects: done, filingId, completedOn });
      showToast({
        title:
          chosen.length === 0
            ? "Saved"
            : `${chosen.length} ${chosen.length === 1 ? "date" : "dates"} added, unconfirmed`,
      });
      setTicked([]);
      onSaved?.();
      router.refresh();
    } catch (error) {
      key.settle(error);
      if (error instanceof ApiError) {
        const found: Record<string, string> = {};
        for (const [path, message] of Object.entries(error.fields)) {
          const which = chosen[Number(/^deadlines\.(\d+)/.exec(path)?.[1] ?? -1)];
          if (which) found[which.key] = message;
        }
        setErrors(found);
      }
      showError(error);
    }
  };

  if (items.length === 0 && effects.length === 0 && notes.length === 0)
    return (
      <p className="text-muted">
        This starts no period that the rule table knows. A date can be added by hand.
      </p>
    );
  return (
    <div className="grid gap-4">
      {notes.map((note) => (
        <Notice key={note} tone="warning">
          {note}
        </Notice>
      ))}
      {effects.length === 0 ? null : (
        <Notice tone="accent" title="Dates on record that this touches">
          <div className="grid gap-1">
            {effects.map((effect) => (
              <Checkbox
                key={effect.deadline.id}
                checked={ticked.includes(effect.deadline.id)}
                onChange={(event) =>
                  setTicked(
                    event.target.checked
                      ? [...ticked, effect.deadline.id]
                      : ticked.filter((id) => id !== effect.deadline.id),
                  )
                }
                label={`${effect.kind === "complete" ? "Complete" : "Supersede"}: ${effect.deadline.title}${
                  effect.deadline.dueOn ? `, due ${formatShort(effect.deadline.dueOn)}` : ""
                }`}
                hint={effect.reason}
              />
            ))}
          </div>
        </Notice>
      )}
      {items.length === 0 ? null : (
        <>
          <ProposalRows items={items} taken={taken} onTake={take} keepers={keepers} errors={errors} />
          <div className="flex flex-wrap items-center gap-2 text-sm text-muted">
            <span>All that are ticked:</span>
            <span className="w-48">
              <Select
                aria-label="Owner of all that are ticked"
                value=""
                onChange={(e) => all({ ownerId: e.target.value })}
                placeholder="Set the owner"
                options={keepers.map((p) => ({ value: p.id, label: p.name }))}
              />
            </span>
            <span className="w-48">
              <Select
                aria-label="Backup of all that are ticked"
                value=""
                onChange={(e) => all({ backupId: e.target.value })}
                placeholder="Set the backup"
                options={keepers.map((p) => ({ value: p.id, label: p.name }))}
              />
            </span>
          </div>
        </>
      )}
      {proposals.can.add && items.length + effects.length > 0 ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button
            tone="primary"
            pending={add.isPending || run.isPending}
            aria-disabled={chosen.length + done.length === 0}
            onClick={() => (chosen.length + done.length > 0 ? save() : undefined)}
          >
            {chosen.length === 0 ? "Save" : `Add ${chosen.length} ${chosen.length === 1 ? "date" : "dates"}`}
          </Button>
          <p className="text-sm text-muted">They show and remind at once; a second person confirms them.</p>
        </div>
      ) : null}
    </div>
  );
}
