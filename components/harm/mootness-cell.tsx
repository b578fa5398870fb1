import { AppLink } from "@/components/ui/app-link";
import { HoverCard } from "@/components/ui/hover-card";
import { Status, type StatusIcon } from "@/components/ui/status";
import type { Tone } from "@/components/ui/tone";
import type { CourtDate } from "@/lib/dates/court-date";
import { type Answer, mootnessWords } from "@/lib/harm/live-or-moot";
import type { MootnessMatrix } from "@/lib/harm/matrix-schema";
import { strengthWords } from "@/lib/harm/strength";
import { taskTitle } from "@/lib/harm/task-title";
import type { Teammate } from "@/lib/tasks/schema";
import { AssignButton } from "./assign-button";
import { TieButton } from "./tie-button";

const answers = {
  yes: { icon: "done", tone: "success", words: "Yes" },
  no: { icon: "void", tone: "neutral", words: "No" },
  contested: { icon: "warning", tone: "warning", words: "Contested" },
  not_shown: { icon: "waiting", tone: "critical", words: "Not shown" },
  not_in_question: { icon: "unknown", tone: "neutral", words: "Not in question" },
} as const satisfies Record<Answer, { icon: StatusIcon; tone: Tone; words: string }>;

type Row = MootnessMatrix["rows"][number];
type Props = {
  caseId: string;
  userId: string;
  row: Row;
  cell: Row["cells"][number];
  canEdit: boolean;
  team: readonly Teammate[];
  today: CourtDate;
};

/** One answer with its reasons, its facts on either side and its authorities; what it lacks becomes a task. */
export function MootnessCell({ caseId, userId, row, cell, canEdit, team, today }: Props) {
  const look = answers[cell.answer];
  const title = mootnessWords[cell.question];
  const pair = {
    claimId: row.claimId,
    reliefId: row.reliefId,
    version: row.version,
    title: `${row.relief} (${row.claim})`,
  };
  return (
    <HoverCard
      label={`${title}: ${look.words}`}
      className="block"
      trigger={
        <>
          <Status icon={look.icon} tone={look.tone}>
            {look.words}
          </Status>
          {cell.facts.length === 0 ? null : (
            <span className="block text-xs text-muted">
              {cell.facts.length === 1 ? "1 fact" : `${cell.facts.length} facts`}
            </span>
          )}
          {cell.authorities.length === 0 ? null : (
            <span className="block text-xs text-muted">
              {cell.authorities.length === 1 ? "1 authority" : `${cell.authorities.length} authorities`}
            </span>
          )}
        </>
      }
    >
      <p className="font-semibold">{`${title}: ${look.words.toLowerCase()}`}</p>
      <p className="text-sm text-muted">{`Proof: ${strengthWords[cell.strength].toLowerCase()}`}</p>
      <ul className="mt-1 list-disc space-y-1 pl-4">
        {cell.why.map((w) => (
          <li key={w}>{w}</li>
        ))}
        {cell.moreWhy === 0 ? null : <li className="text-muted">{`and ${cell.moreWhy} more`}</li>}
      </ul>
      {cell.facts.length === 0 ? null : (
        <ul className="mt-2 space-y-1 border-t border-rule pt-2">
          {cell.facts.map((f) => (
            <li key={f.id}>
              <span className="text-muted">{f.side === "for" ? "Yes: " : "No: "}</span>
              <AppLink href={`/cases/${caseId}/harm/facts/${f.id}`} className="link">
                {f.text}
              </AppLink>
              <span className="text-muted">{` · ${strengthWords[f.strength].toLowerCase()}${f.disputed ? ", disputed" : ""}`}</span>
            </li>
          ))}
        </ul>
      )}
      {cell.authorities.length === 0 ? null : (
        <p className="mt-2 border-t border-rule pt-2">{cell.authorities.join("; ")}</p>
      )}
      {canEdit && cell.answer !== "not_in_question" ? (
        <div className="mt-2 space-y-2 border-t border-rule pt-2">
          {cell.todo === null ? null : <p>{`To do: ${cell.todo}`}</p>}
          <div className="flex flex-wrap gap-2">
            <TieButton
              caseId={caseId}
              userId={userId}
              pair={pair}
              question={cell.question}
              facts={cell.facts}
              authorities={cell.authorities}
            />
            {cell.todo === null ? null : (
              <AssignButton
                caseId={caseId}
                title={taskTitle({
                  todo: cell.todo,
                  subject: { noun: "claim", id: row.claimId, text: `${title}, ${pair.title}` },
                })}
                subject={{ kind: "claim", id: row.claimId }}
                team={team}
                today={today}
              />
            )}
          </div>
        </div>
      ) : null}
    </HoverCard>
  );
}
