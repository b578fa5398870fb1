"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { showError } from "@/components/ui/show-error";
import { useRequestKey } from "@/components/ui/use-request-key";
import { useSaved } from "@/components/ui/use-saved";
import { useOpenFeed, useRevokeFeed } from "@/lib/calendars/client";
import type { CalendarFeed } from "@/lib/calendars/schema";
import { formatInstant } from "@/lib/dates/format-date";
import { ApiError } from "@/lib/http/api-error";

const marks = (feed: CalendarFeed, titlesOutside: boolean) =>
  [
    feed.mineOnly ? "Only your dates" : "Every date you see",
    feed.fullTitles ? (titlesOutside ? "with titles" : "titles kept in by the firm") : "without titles",
  ].join(", ");

/** Secret addresses for calendar programs. A new one is shown once. */
export function FeedsSection({
  feeds,
  titlesOutside,
}: {
  feeds: readonly CalendarFeed[];
  titlesOutside: boolean;
}) {
  const router = useRouter();
  const empty = { name: "", mineOnly: false, fullTitles: false };
  const [draft, setDraft] = useState(empty);
  const key = useRequestKey();
  const open = useOpenFeed();
  const revoke = useRevokeFeed();
  const saved = useSaved();
  const error = open.error instanceof ApiError ? open.error.fields.name : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    open.mutate(
      { ...draft, idempotencyKey: key.take() },
      {
        onSuccess: () => {
          setDraft(empty);
          router.refresh();
        },
        onError: (failure) => showError(failure, ["name"]),
        onSettled: (_, error) => key.settle(error),
      },
    );
  }

  return (
    <Section
      title="Calendars"
      count={feeds.length}
      card
      lead="An address that Outlook, Apple Calendar or Google Calendar subscribes to. Dates that move, move there; vacated ones are cancelled there."
    >
      {open.data === undefined ? null : open.data.address === null ? (
        <div className="mb-4">
          <Notice tone="warning" title="This address was shown already">
            An earlier try made it, and an address is shown only once. Revoke it and make a new one.
          </Notice>
        </div>
      ) : (
        <div className="mb-4">
          <Notice tone="success" title={`The address of “${open.data.feed.name}”, shown this once`} live>
            <p>Whoever has it reads your dates without signing in: keep it as you keep a password.</p>
            <code className="my-2 block rounded-md border border-rule bg-surface px-3 py-2 font-mono text-sm break-all">
              {open.data.address}
            </code>
            <CopyButton text={open.data.address} label="Copy the address" />
          </Notice>
        </div>
      )}
      <ul className="divide-y divide-rule">
        {feeds.map((feed) => (
          <li key={feed.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <div className="min-w-0">
              <p className="font-medium break-words">{feed.name}</p>
              <p className="text-sm text-muted">
                {marks(feed, titlesOutside)} · made {formatInstant(feed.createdAt)} ·{" "}
                {feed.lastReadAt === null ? "never read" : `last read ${formatInstant(feed.lastReadAt)}`}
              </p>
            </div>
            <ConfirmButton
              size="sm"
              label="Revoke"
              title={`Revoke “${feed.name}”?`}
              confirmLabel="Revoke it"
              pending={revoke.isPending}
              onConfirm={(close) => revoke.mutate(feed.id, saved("The address no longer answers.", close))}
            >
              The calendar that reads it stops being told of changes. What it has copied stays there.
            </ConfirmButton>
          </li>
        ))}
      </ul>
      {feeds.length === 0 ? <p className="text-muted">None yet.</p> : null}
      <form onSubmit={submit} noValidate className="mt-3 grid gap-3 border-t border-rule pt-4">
        <Field label="Where it will be read" required error={error} className="max-w-md">
          {(control) => (
            <Input
              {...control}
              placeholder="Outlook at work"
              value={draft.name}
              onChange={(event) => setDraft({ ...draft, name: event.target.value })}
            />
          )}
        </Field>
        <Checkbox
          label="Only the dates I own or back up"
          hint="Hearings are always in it."
          checked={draft.mineOnly}
          onChange={(event) => setDraft({ ...draft, mineOnly: event.target.checked })}
        />
        <Checkbox
          label="With titles"
          hint={
            titlesOutside
              ? "Titles are work product: choose this only for a calendar that nobody else opens."
              : "The firm keeps titles in: the calendar names the case, the docket entry and whose date it is."
          }
          checked={draft.fullTitles}
          disabled={!titlesOutside}
          onChange={(event) => setDraft({ ...draft, fullTitles: event.target.checked })}
        />
        <div>
          <Button type="submit" pending={open.isPending}>
            Make an address
          </Button>
        </div>
      </form>
    </Section>
  );
}
