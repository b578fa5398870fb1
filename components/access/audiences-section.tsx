"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { useDraft } from "@/components/ui/use-draft";
import { useRequestKey } from "@/components/ui/use-request-key";
import { useSaved } from "@/components/ui/use-saved";
import { useOpenAudience } from "@/lib/audiences/client";
import type { Audience } from "@/lib/audiences/schema";
import { tierWords } from "@/lib/audiences/words";
import type { CourtDate } from "@/lib/dates/court-date";
import { ApiError } from "@/lib/http/api-error";
import type { Member } from "@/lib/people/schema";
import { AudienceCard } from "./audience-card";

export type AudiencesSectionProps = {
  caseId: string;
  userId: string;
  audiences: readonly Audience[];
  candidates: readonly Member[];
  canOpen: boolean;
  today: CourtDate;
};

/** The protected groups one belongs to. Others are not hinted at. */
export function AudiencesSection(props: AudiencesSectionProps) {
  const { caseId, userId, audiences, candidates, canOpen, today } = props;
  const draft = useDraft(userId, `audience:${caseId}`, { name: "", tier: "" });
  const { name, tier } = draft.values;
  const key = useRequestKey();
  const open = useOpenAudience(caseId);
  const saved = useSaved();
  const errors = open.error instanceof ApiError ? open.error.fields : {};

  function submit(event: FormEvent) {
    event.preventDefault();
    const after = saved("The group was made. You are its first member.", draft.discard);
    open.mutate(
      { body: { name, tier }, idempotencyKey: key.take() },
      {
        onSuccess: after.onSuccess,
        onError: (error) => showError(error, ["name", "tier"]),
        onSettled: (_, error) => key.settle(error),
      },
    );
  }

  return (
    <Section
      title="Protected groups"
      count={audiences.length}
      lead="What is sealed, ex parte or under a protective order is seen by the people of its group alone. You see the groups you belong to."
    >
      <div className="grid gap-3">
        {audiences.length === 0 ? (
          <EmptyState title="No protected group of yours">
            Make one before you log a sealed paper: the group says who may see it.
          </EmptyState>
        ) : (
          audiences.map((a) => (
            <AudienceCard key={a.id} caseId={caseId} audience={a} candidates={candidates} today={today} />
          ))
        )}
        {canOpen ? (
          <form
            onSubmit={submit}
            noValidate
            className="grid items-start gap-3 pt-1 sm:grid-cols-[minmax(0,1fr)_13rem_auto]"
          >
            <Field label="New group" required error={errors.name}>
              {(control) => (
                <Input
                  {...control}
                  value={name}
                  onChange={(event) => draft.set({ name: event.target.value })}
                />
              )}
            </Field>
            <Field label="What it protects" required error={errors.tier}>
              {(control) => (
                <Select
                  {...control}
                  placeholder="Choose"
                  value={tier}
                  onChange={(event) => draft.set({ tier: event.target.value })}
                  options={Object.entries(tierWords).map(([value, label]) => ({ value, label }))}
                />
              )}
            </Field>
            <Button type="submit" className="sm:mt-6" pending={open.isPending}>
              Make the group
            </Button>
          </form>
        ) : null}
      </div>
    </Section>
  );
}
