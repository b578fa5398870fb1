"use client";

import { type FormEvent, useState } from "react";
import { EntryPicker } from "@/components/record-form/entry-picker";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { showError } from "@/components/ui/show-error";
import { useRequestKey } from "@/components/ui/use-request-key";
import { useSaved } from "@/components/ui/use-saved";
import { formatShort } from "@/lib/dates/format-date";
import { useGrantItem, useWithdrawGrant } from "@/lib/grants/client";
import type { Grantee } from "@/lib/grants/schema";
import { roleWords } from "@/lib/people/words";

/** One co-counsel or expert: the items named to them, and a line to name another. */
export function GranteeCard({
  caseId,
  grantee,
  canGrant,
}: {
  caseId: string;
  grantee: Grantee;
  canGrant: boolean;
}) {
  const [itemId, setItemId] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const key = useRequestKey();
  const grant = useGrantItem(caseId, grantee.userId);
  const withdraw = useWithdrawGrant(caseId, grantee.userId);
  const saved = useSaved();

  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(itemId === null);
    if (itemId === null) return;
    const after = saved(`${grantee.name} sees this entry and its papers now.`, () => setItemId(null));
    grant.mutate(
      { itemId, idempotencyKey: key.take() },
      {
        onSuccess: after.onSuccess,
        onError: (error) => showError(error),
        onSettled: (_, error) => key.settle(error),
      },
    );
  }

  return (
    <article className="rounded-lg border border-rule bg-surface px-4 py-3">
      <h3 className="font-serif text-base font-semibold">
        {grantee.name}
        <span className="ml-2 font-sans text-sm font-normal text-muted">{roleWords[grantee.role]}</span>
      </h3>
      <ul className="mt-1 divide-y divide-rule">
        {grantee.items.map((item) => (
          <li key={item.itemId} className="flex items-start justify-between gap-4 py-1.5">
            <div className="min-w-0">
              {item.label === null ? (
                <span className="text-muted">An item that is no entry or document you see</span>
              ) : (
                <AppLink
                  className="link-plain break-words"
                  href={`/cases/${caseId}/${item.kind === "filing" ? "filings" : "documents"}/${item.itemId}`}
                >
                  {item.label}
                </AppLink>
              )}
              {item.filedOn === null ? null : (
                <span className="block text-sm text-muted">filed {formatShort(item.filedOn)}</span>
              )}
            </div>
            {canGrant ? (
              <Button
                size="sm"
                aria-label={`Take back ${item.label ?? "this item"} from ${grantee.name}`}
                pending={withdraw.isPending && withdraw.variables === item.itemId}
                onClick={() => withdraw.mutate(item.itemId, saved("It was taken back."))}
              >
                Take back
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {grantee.items.length === 0 ? (
        <p className="text-muted">Nothing named: they see nothing of the case.</p>
      ) : null}
      {canGrant ? (
        <form
          onSubmit={submit}
          noValidate
          className="mt-2 grid items-start gap-3 border-t border-rule pt-3 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <Field
            label="Name an entry to them"
            required
            error={missing ? "Choose an entry of the docket." : null}
          >
            {(control) => (
              <EntryPicker
                caseId={caseId}
                chosen={null}
                value={itemId}
                onChange={setItemId}
                control={control}
              />
            )}
          </Field>
          <Button type="submit" className="sm:mt-6" pending={grant.isPending}>
            Name it
          </Button>
        </form>
      ) : null}
    </article>
  );
}
