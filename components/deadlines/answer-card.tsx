"use client";

import { Copy } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Status } from "@/components/ui/status";
import { showToast } from "@/components/ui/toast-store";
import { formatInstant, formatLong, formatShort } from "@/lib/dates/format-date";
import type { ComputeAnswer } from "@/lib/deadlines/engine-schema";
import { verificationWords } from "@/lib/deadlines/words";
import { StepList } from "./step-list";

/** "Tuesday, June 23, 2026", or the moment where hours were counted. */
export const sayDue = (due: string) => (due.length > 10 ? formatInstant(due) : formatLong(due));

/** The steps as a memo takes them. */
export function memoOf(answer: ComputeAnswer): string {
  const lines = [
    answer.rule?.title ?? "A counted period",
    `${answer.cite}`,
    answer.due === null ? "No date stands." : `Due: ${sayDue(answer.due)}`,
    answer.safe !== null && answer.safe !== answer.due ? `Safe date: ${sayDue(answer.safe)}` : null,
    "",
    ...answer.steps.map((step, i) => `${i + 1}. ${step.text} (${step.cite})`),
    answer.alternatives.length > 0 ? "\nOther readings:" : null,
    ...answer.alternatives.map((a) => `- ${a.due === null ? "no deadline" : sayDue(a.due)}: ${a.if}`),
    answer.warnings.length > 0 ? "\nNote:" : null,
    ...answer.warnings.map((warning) => `- ${warning}`),
    answer.rule ? `\n${answer.rule.verification.words}` : null,
    "To be checked by counsel.",
  ];
  return lines.filter((line) => line !== null).join("\n");
}

/** A computed date with its steps, the dates a careful reader could defend, and how far the rule's text was checked. */
export function AnswerCard({ answer, copy = false }: { answer: ComputeAnswer; copy?: boolean }) {
  const { rule } = answer;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div>
          <p className="font-serif text-2xl font-semibold tracking-tight">
            {answer.due === null ? "No day yet" : sayDue(answer.due)}
          </p>
          <p className="text-muted">
            {answer.cite}
            {answer.safe !== null && answer.safe !== answer.due ? (
              <span className="ml-3 font-medium text-ink">safe: {sayDue(answer.safe)}</span>
            ) : null}
          </p>
          {rule ? (
            <Status
              icon={rule.verification.state === "checked" ? "done" : "unknown"}
              tone={rule.verification.state === "unverified" ? "warning" : "neutral"}
            >
              {verificationWords[rule.verification.state]}
            </Status>
          ) : null}
        </div>
        {copy ? (
          <Button
            size="sm"
            icon={<Copy aria-hidden />}
            onClick={async () => {
              await navigator.clipboard.writeText(memoOf(answer));
              showToast({ title: "Copied with its steps" });
            }}
          >
            Copy for a memo
          </Button>
        ) : null}
      </div>
      {answer.warnings.length > 0 ? (
        <Notice tone="warning">
          {answer.warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      ) : null}
      <StepList steps={answer.steps} />
      {answer.alternatives.length > 0 ? (
        <div>
          <p className="font-medium">Other readings</p>
          <ul className="list-disc pl-4">
            {answer.alternatives.map((a) => (
              <li key={`${a.due}:${a.if}`}>
                {a.due === null ? "No deadline" : formatShort(a.due.slice(0, 10))}: {a.if}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {rule?.contested.map((text) => (
        <p key={text} className="text-sm">
          <span className="font-medium">Contested:</span> {text}
        </p>
      ))}
      {rule ? <p className="text-sm text-muted">{rule.verification.words}</p> : null}
    </div>
  );
}
