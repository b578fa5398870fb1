"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { Status } from "@/components/ui/status";
import { useRequestKey } from "@/components/ui/use-request-key";
import { useSaved } from "@/components/ui/use-saved";
import { useAddToAudience, useRemoveFromAudience } from "@/lib/audiences/client";
import type { Audience } from "@/lib/audiences/schema";
import { tierMeaning, tierWords } from "@/lib/audiences/words";
import type { CourtDate } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import { ApiError } from "@/lib/http/api-error";
import type { Member } from "@/lib/people/schema";
import { roleWords } from "@/lib/people/words";

/** One protected group: who is in it, since which signature; attorneys in it let people in and out. */
export function AudienceCard({
  caseId,
  audience,
  candidates,
  today,
}: {
  caseId: string;
  audience: Audience;
  /** People of the case who may be let in, without the client's. */
  candidates: readonly Member[];
  today: CourtDate;
}) {
  const [userId, setUserId] = useState("");
  const [signedOn, setSignedOn] = useState<CourtDate | null>(null);
  const key = useRequestKey();
  const add = useAddToAudience(caseId, audience.id);
  const remove = useRemoveFromAudience(caseId, audience.id);
  const saved = useSaved();
  const errors = add.error instanceof ApiError ? add.error.fields : {};
  const free = candidates.filter((c) => !audience.members.some((m) => m.userId === c.userId));
  const signing = audience.tier === "protective";

  function submit(event: FormEvent) {
    event.preventDefault();
    const after = saved("They see what this group protects from now on.", () => {
      setUserId("");
      setSignedOn(null);
    });
    add.mutate(
      { body: { userId, signedOn }, idempotencyKey: key.take() },
      {
        onSuccess: after.onSuccess,
        onError: (error) => showError(error, ["userId", "signedOn"]),
        onSettled: (_, error) => key.settle(error),
      },
    );
  }

  return (
    <article className="rounded-lg border border-rule bg-surface px-4 py-3">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-serif text-base font-semibold">{audience.name}</h3>
        <Status icon="locked">{tierWords[audience.tier]}</Status>
      </header>
      <p className="text-sm text-muted">{tierMeaning[audience.tier]}</p>
      <ul className="mt-2 divide-y divide-rule">
        {audience.members.map((m) => (
          <li key={m.userId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5">
            <span>
              <span className="font-medium">{m.name}</span>{" "}
              <span className="text-muted">
                · {m.role === null ? "no longer in the case, sees nothing" : roleWords[m.role]}
                {m.signedOn === null ? "" : ` · signed ${formatShort(m.signedOn)}`}
              </span>
            </span>
            {audience.can.change ? (
              <ConfirmButton
                size="sm"
                label="Remove"
                title={`Remove ${m.name}?`}
                confirmLabel="Remove"
                pending={remove.isPending}
                onConfirm={(close) =>
                  remove.mutate(m.userId, saved("They were removed from the group.", close))
                }
              >
                From their next click on they see nothing that “{audience.name}” protects.
              </ConfirmButton>
            ) : null}
          </li>
        ))}
      </ul>
      {audience.can.change && free.length > 0 ? (
        <form
          onSubmit={submit}
          noValidate
          className="mt-2 grid items-start gap-3 border-t border-rule pt-3 sm:grid-cols-[minmax(0,1fr)_13rem_auto]"
        >
          <Field label="Let in" required error={errors.userId}>
            {(control) => (
              <Select
                {...control}
                placeholder="Choose a person"
                value={userId}
                onChange={(event) => setUserId(event.target.value)}
                options={free.map((c) => ({
                  value: c.userId,
                  label: `${c.name}, ${roleWords[c.role].toLowerCase()}`,
                }))}
              />
            )}
          </Field>
          <Field label="Signed on" required={signing} error={errors.signedOn}>
            {(control) => (
              <DateInput
                {...control}
                today={today}
                value={signedOn}
                onValueChange={(date) => setSignedOn(date)}
              />
            )}
          </Field>
          <Button type="submit" className="sm:mt-6" pending={add.isPending}>
            Let in
          </Button>
        </form>
      ) : null}
    </article>
  );
}
