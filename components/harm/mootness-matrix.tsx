import { DataTable } from "@/components/ui/data-table";
import { HoverCard } from "@/components/ui/hover-card";
import { Notice } from "@/components/ui/notice";
import { Status, type StatusIcon } from "@/components/ui/status";
import type { Tone } from "@/components/ui/tone";
import { type Answer, mootnessQuestions, mootnessWords } from "@/lib/harm/live-or-moot";
import type { MootnessMatrix as MootnessMatrixDto } from "@/lib/harm/matrix-schema";
import { strengthWords } from "@/lib/harm/strength";

const answers = {
  yes: { icon: "done", tone: "success", words: "Yes" },
  no: { icon: "void", tone: "neutral", words: "No" },
  contested: { icon: "warning", tone: "warning", words: "Contested" },
  not_shown: { icon: "waiting", tone: "critical", words: "Not shown" },
  not_in_question: { icon: "unknown", tone: "neutral", words: "Not in question" },
} as const satisfies Record<Answer, { icon: StatusIcon; tone: Tone; words: string }>;

/** Per claim and form of relief: standing when filed, and what keeps it alive on the chosen day. */
export function MootnessMatrix({ matrix }: { matrix: MootnessMatrixDto }) {
  if (matrix.missing !== null) return <Notice tone="warning">{matrix.missing}</Notice>;
  return (
    <DataTable
      caption="Live or moot, by claim and form of relief"
      rows={matrix.rows}
      rowKey={(r) => `${r.claimId}${r.reliefId}`}
      stack="wide"
      columns={[
        {
          key: "pair",
          header: "Claim and relief",
          rowHeader: true,
          cell: (r) => (
            <span className="font-normal">
              {r.relief}
              <span className="block text-sm text-muted">{r.claim}</span>
              {r.recorded === null ? null : (
                <span className="block text-sm text-muted">{`Recorded: ${r.recorded}`}</span>
              )}
              {r.completedPast === null ? null : (
                <Status icon="warning" tone="warning" className="text-sm">
                  {r.completedPast}
                </Status>
              )}
            </span>
          ),
        },
        ...mootnessQuestions.map((question) => ({
          key: question,
          header: <span className="block whitespace-normal">{mootnessWords[question]}</span>,
          label: mootnessWords[question],
          width: "6.25rem",
          cell: (r: MootnessMatrixDto["rows"][number]) => {
            const cell = r.cells.find((c) => c.question === question);
            if (cell === undefined) return null;
            const look = answers[cell.answer];
            return (
              <HoverCard
                label={`${mootnessWords[question]}: ${look.words}`}
                trigger={
                  <Status icon={look.icon} tone={look.tone}>
                    {look.words}
                  </Status>
                }
              >
                <p className="font-semibold">{`${look.words}. Proof: ${strengthWords[cell.strength].toLowerCase()}.`}</p>
                <ul className="mt-1 list-disc space-y-1 pl-4">
                  {cell.why.map((w) => (
                    <li key={w}>{w}</li>
                  ))}
                </ul>
              </HoverCard>
            );
          },
        })),
      ]}
    />
  );
}
