"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import type { DraftCiteRow } from "@/lib/harm/declaration-schema";
import { plural } from "@/lib/harm/plural";
import { api, newIdempotencyKey } from "@/lib/http/client";

export const draftCitesKey = (caseId: string) => ["harm", caseId, "draft-cites"] as const;

/** The cites that are still in a draft's words, what each would become, and why nobody but a person can say so. */
export function DraftCitesList({ caseId }: { caseId: string }) {
  const router = useRouter();
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: draftCitesKey(caseId),
    queryFn: () =>
      api(`/cases/${caseId}/declarations/draft-cites`, () =>
        import("@/lib/harm/declaration-schema").then((m) => m.draftCites),
      ),
    staleTime: 0,
  });
  const accept = useMutation({
    mutationFn: (row: { filingId: string; citationId: string; words: string }) =>
      api(
        `/cases/${caseId}/declarations/cite-as-filed`,
        () => import("@/lib/harm/declaration-schema").then((m) => m.ledgerResolved),
        {
          body: { filingId: row.filingId, citationIds: [row.citationId] },
          idempotencyKey: newIdempotencyKey(),
        },
      ),
    onSuccess: (_, row) => {
      showToast({ title: `It now cites ${row.words}`, detail: "What stood is kept in its history." });
      void queries.invalidateQueries({ queryKey: draftCitesKey(caseId) });
      router.refresh();
    },
    onError: (failure) => showError(failure),
  });
  if (error !== null)
    return (
      <Notice tone="critical">{error instanceof Error ? error.message : "They cannot be listed."}</Notice>
    );
  if (data === undefined) return <p className="text-muted">Looking for draft cites…</p>;
  if (data.items.length === 0)
    return <Notice tone="success">No cite is in the words of a draft: nothing would break.</Notice>;
  const breaking = data.items.filter((i) => i.breaks).length;
  const sworn = data.items.length - breaking;
  const heading = [
    breaking === 0 ? "No cite would break" : `${plural(breaking, "cite")} would still break`,
    sworn === 0 ? null : `${plural(sworn, "cite")} in sworn words`,
  ];
  return (
    <section aria-label="What would still break" className="space-y-2">
      <h3 className="text-sm font-semibold">{heading.filter((h) => h !== null).join("; ")}</h3>
      <ul className="divide-y divide-rule rounded-md border border-rule">
        {data.items.map((item, i) => (
          <li
            key={item.citationId ?? `${item.row.href} ${i}`}
            className="flex flex-wrap items-start gap-x-4 gap-y-1 p-3"
          >
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-medium">
                {item.proposed === null ? item.words : `${item.words} → ${item.proposed.words}`}
              </p>
              <p className="truncate text-sm">
                <AppLink href={item.row.href} className="link">
                  {item.row.text}
                </AppLink>
              </p>
              <p className="text-sm text-muted">{item.why}</p>
            </div>
            <Accept item={item} pending={accept.isPending} onAccept={accept.mutate} />
          </li>
        ))}
      </ul>
      {data.more ? <p className="text-sm text-muted">There are more than are listed here.</p> : null}
    </section>
  );
}

function Accept({
  item: { citationId, proposed },
  pending,
  onAccept,
}: {
  item: DraftCiteRow;
  pending: boolean;
  onAccept: (row: { filingId: string; citationId: string; words: string }) => void;
}) {
  if (citationId === null || proposed === null) return null;
  return (
    <Button
      size="sm"
      pending={pending}
      onClick={() => onAccept({ filingId: proposed.filingId, citationId, words: proposed.words })}
    >
      {`Cite ${proposed.words}`}
    </Button>
  );
}
