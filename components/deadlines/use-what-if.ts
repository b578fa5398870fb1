"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { askWhatIf, askWhatIfEverywhere, deadlineKeys } from "@/lib/deadlines/client";
import type { MoveTable, WhatIf } from "@/lib/deadlines/move-schema";

/** Which rows stay, by id, each with its reason. */
export type Keep = Record<string, string>;
type Question = Partial<Omit<WhatIf, "keep">>;

/**
 * The table of a question, asked again whenever something is unticked. `caseId` null: every case of the viewer.
 * `question` null: there is nothing to ask yet. `held`: where a form keeps what is unticked with its other values.
 */
export function useWhatIf(
  caseId: string | null,
  question: Question | null,
  held?: readonly [Keep, (keep: Keep) => void],
) {
  const own = useState<Keep>({});
  const [keep, setKeep] = held ?? own;
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
