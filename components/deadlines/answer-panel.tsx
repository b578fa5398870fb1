"use client";

import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { ApiError } from "@/lib/http/api-error";
import { AnswerCard } from "./answer-card";
import { useAnswer } from "./use-answer";

type Props = {
  question: Record<string, unknown> | null;
  /** The case whose form asks; null: the engine alone is asked. */
  caseId?: string | null;
  /** Said while there is nothing to ask. */
  empty: string;
  copy?: boolean;
};

/** The date that a question gives, as it is typed. What would be accepted is said where it cannot be counted. */
export function AnswerPanel({ question, caseId = null, empty, copy = false }: Props) {
  const answer = useAnswer(question, caseId);
  if (question === null) return <p className="text-muted">{empty}</p>;
  if (answer.isError)
    return (
      <Notice tone="critical" live title="This cannot be counted">
        {answer.error instanceof ApiError ? answer.error.message : "Something went wrong in this window."}
      </Notice>
    );
  if (answer.data === undefined) return <Skeleton className="h-40" />;
  return (
    <div aria-live="polite" aria-busy={answer.isFetching}>
      <AnswerCard answer={answer.data} copy={copy} />
    </div>
  );
}
