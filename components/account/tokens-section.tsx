"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { showError } from "@/components/ui/show-error";
import { Status } from "@/components/ui/status";
import { useDraft } from "@/components/ui/use-draft";
import { useRequestKey } from "@/components/ui/use-request-key";
import { useSaved } from "@/components/ui/use-saved";
import { formatInstant } from "@/lib/dates/format-date";
import { ApiError } from "@/lib/http/api-error";
import { useMakeToken, useRevokeToken } from "@/lib/tokens/client";
import type { ApiToken } from "@/lib/tokens/schema";

/** Tokens for programs that act as this person. A new one is shown once. */
export function TokensSection({ tokens, userId }: { tokens: readonly ApiToken[]; userId: string }) {
  const router = useRouter();
  const draft = useDraft(userId, "token", { name: "" });
  const { name } = draft.values;
  const key = useRequestKey();
  const make = useMakeToken();
  const revoke = useRevokeToken();
  const saved = useSaved();
  const error = make.error instanceof ApiError ? make.error.fields.name : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    make.mutate(
      { name, idempotencyKey: key.take() },
      {
        onSuccess: () => {
          draft.discard();
          router.refresh();
        },
        onError: (failure) => showError(failure, ["name"]),
        onSettled: (_, error) => key.settle(error),
      },
    );
  }

  return (
    <Section
      title="API tokens"
      count={tokens.filter((t) => t.revokedAt === null).length}
      card
      lead="A program that carries one acts as you, and sees what you see."
    >
      {make.data === undefined ? null : (
        <div className="mb-4">
          {make.data === null ? (
            <Notice tone="warning" title="This token was shown already">
              An earlier try made it, and a token is shown only once. Revoke it and make a new one.
            </Notice>
          ) : (
            <Notice tone="success" title="Your new token, shown this once" live>
              <code className="my-2 block rounded-md border border-rule bg-surface px-3 py-2 font-mono text-sm break-all">
                {make.data}
              </code>
              <CopyButton text={make.data} label="Copy the token" />
            </Notice>
          )}
        </div>
      )}
      <ul className="divide-y divide-rule">
        {tokens.map((t) => (
          <li key={t.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <div className="min-w-0">
              <p className="font-medium break-words">{t.name}</p>
              <p className="text-sm text-muted">
                Made {formatInstant(t.createdAt)} ·{" "}
                {t.lastUsedAt === null ? "never used" : `last used ${formatInstant(t.lastUsedAt)}`}
              </p>
            </div>
            {t.revokedAt === null ? (
              <ConfirmButton
                size="sm"
                label="Revoke"
                title={`Revoke “${t.name}”?`}
                confirmLabel="Revoke it"
                pending={revoke.isPending}
                onConfirm={(close) => revoke.mutate(t.id, saved("The token no longer works.", close))}
              >
                Whatever uses it is refused from its next request on.
              </ConfirmButton>
            ) : (
              <Status icon="void">Revoked</Status>
            )}
          </li>
        ))}
      </ul>
      {tokens.length === 0 ? <p className="text-muted">None yet.</p> : null}
      <form
        onSubmit={submit}
        noValidate
        className="mt-3 grid items-start gap-3 border-t border-rule pt-4 sm:grid-cols-[minmax(0,1fr)_auto]"
      >
        <Field label="What the new token is for" required error={error}>
          {(control) => (
            <Input {...control} value={name} onChange={(event) => draft.set({ name: event.target.value })} />
          )}
        </Field>
        <Button type="submit" className="sm:mt-6" pending={make.isPending}>
          Make a token
        </Button>
      </form>
    </Section>
  );
}
