"use client";

import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Status } from "@/components/ui/status";
import { chainQuery } from "@/lib/activity/client";

/** Follows the audit chain from its first event and says whether it holds. */
export function ChainStatus({ caseId }: { caseId: string }) {
  const { data, error, isFetching, refetch } = useQuery(chainQuery(caseId));
  return (
    <div aria-live="polite" className="flex flex-wrap items-center gap-3">
      {isFetching ? (
        <Status icon="waiting">Checking the chain</Status>
      ) : error ? (
        <Status icon="unknown">The chain could not be checked</Status>
      ) : data?.holds ? (
        <Status icon="done" tone="success">
          {data.length === 1
            ? "Chain verified: 1 event"
            : `Chain verified: ${data.length.toLocaleString("en-US")} events`}
        </Status>
      ) : data ? (
        <Status icon="alert" tone="critical">{`The chain is broken at event ${data.brokenAt}`}</Status>
      ) : null}
      <Button size="sm" onClick={() => void refetch()} pending={isFetching}>
        Check again
      </Button>
    </div>
  );
}
