"use client";

import { useQuery } from "@tanstack/react-query";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { proposalsOf } from "@/lib/deadlines/client";
import { ProposalForm } from "./proposal-form";

type Props = {
  caseId: string;
  filingId: string;
  /** The court's day on which the entry was filed: what it meets was done that day. */
  filedOn: string;
  onSaved?: () => void;
};

/** After an entry is logged: which dates it triggers, to take or leave each one, and which it meets or suspends. */
export function ProposalList({ caseId, filingId, filedOn, onSaved }: Props) {
  const { data, isError } = useQuery(proposalsOf(caseId, filingId));
  if (isError)
    return (
      <Notice tone="critical" title="The dates this entry triggers could not be read">
        The entry is saved. Open it, and its dates, from the docket.
      </Notice>
    );
  if (data === undefined) return <Skeleton lines={4} />;
  return (
    <ProposalForm
      key={`${filingId}:${data.items.length}`}
      caseId={caseId}
      filingId={filingId}
      proposals={data}
      completedOn={filedOn}
      onSaved={onSaved}
    />
  );
}
