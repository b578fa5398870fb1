"use client";

import { useRouter } from "next/navigation";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { useAssignFetcher } from "@/lib/worklist/client";

export function FetcherSelect({
  caseId,
  filingId,
  name,
  fetcherId,
  people,
}: {
  caseId: string;
  filingId: string;
  name: string;
  fetcherId: string | null;
  people: readonly { id: string; name: string }[];
}) {
  const router = useRouter();
  const assign = useAssignFetcher(caseId, filingId);
  const shown = assign.isPending ? (assign.variables ?? "") : (fetcherId ?? "");
  return (
    <Select
      aria-label={`Who fetches ${name}`}
      value={shown}
      placeholder="Nobody yet"
      options={people.map((p) => ({ value: p.id, label: p.name }))}
      onChange={(event) =>
        assign.mutate(event.target.value || null, {
          onSuccess: () => router.refresh(),
          onError: (error) => showError(error),
        })
      }
    />
  );
}
