"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { LedgerPicker } from "./ledger-picker";

const fact = () => import("@/lib/harm/fact-schema").then((m) => m.fact);

type Props = {
  label: string;
  caseId: string;
  /** The fact that is being dated: it cannot come after itself. */
  not: string | null;
  factId: string | null;
  onChange: (factId: string) => void;
};

/** The fact that an undated one comes after, found by its words. */
export function AfterFact({ label, caseId, not, factId, onChange }: Props) {
  const chosen = useQuery({
    queryKey: ["fact", caseId, factId],
    queryFn: ({ signal }) => api(`/cases/${caseId}/facts/${factId}`, fact, { signal }),
    enabled: factId !== null,
  });
  return (
    <div className="w-72 max-w-full">
      <LedgerPicker
        noun="fact"
        aria-label={label}
        caseId={caseId}
        without={[not, factId].filter((id) => id !== null)}
        onPick={(picked) => onChange(picked.id)}
      />
      {factId === null ? null : (
        <p className="mt-1 text-sm text-muted">{`After: ${chosen.data?.text ?? "…"}`}</p>
      )}
    </div>
  );
}
