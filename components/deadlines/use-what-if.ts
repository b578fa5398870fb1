"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { askWhatIf, askWhatIfEverywhere, deadlineKeys } from "@/lib/deadlines/client";
import type { MoveTable, WhatIf } from "@/lib/deadlines/move-schema";

type Question = Partial<Omit<WhatIf, "keep">>;

/**
 * The table of a question, asked again whenever something is unticked. `caseId` null: every case of the viewer.
 * `question` null: there is nothing to ask yet.
 */
export function useWhatIf(caseId: string | null, question: Question | null) {
  const [keep, setKeep] = useState<Record<string, string>>({});
  const kept = Object.keys(keep).sort();
  const table = useQuery<MoveTable>({
    queryKey: [...deadlineKeys.all, "what-if", caseId, question, kept],
    queryFn: () => {
      const body = { ...question, keep: kept };
      return caseId === null ? askWhatIfEverywhere(body) : askWhatIf(caseId, body);
    },
    enabled: question !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const rows = table.data?.rows ?? [];
  return {
    table,
    rows,
    keep,
    setKeep,
    /** What is sent back with the decision: what was seen, and what is kept with which reason. */
    decision: {
      seen: rows.map((row) => ({ id: row.id, newDue: row.newDue })),
      keep: Object.entries(keep)
        .filter(([id]) => rows.some((row) => row.id === id))
        .map(([id, reason]) => ({ id, reason })),
    },
  };
}
