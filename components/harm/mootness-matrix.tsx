import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Status } from "@/components/ui/status";
import type { CourtDate } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import { mootnessQuestions, mootnessWords } from "@/lib/harm/live-or-moot";
import type { MootnessMatrix as MootnessMatrixDto } from "@/lib/harm/matrix-schema";
import type { Teammate } from "@/lib/tasks/schema";
import { DayChooser } from "./day-chooser";
import { MootnessCell } from "./mootness-cell";
import { ReliefHarmsButton } from "./relief-harms-button";
import { TieHistoryButton } from "./tie-history-button";

type Props = {
  caseId: string;
  userId: string;
  matrix: MootnessMatrixDto;
  team: readonly Teammate[];
  today: CourtDate;
};
type Row = MootnessMatrixDto["rows"][number];

function Pair({ caseId, row, canEdit }: { caseId: string; row: Row; canEdit: boolean }) {
  const pair = {
    claimId: row.claimId,
    reliefId: row.reliefId,
    version: row.version,
    title: `${row.relief} (${row.claim})`,
  };
  return (
    <div className="space-y-0.5 font-normal">
      <p>{row.relief}</p>
      <p className="text-sm text-muted">{row.claim}</p>
      {row.recorded === null ? null : <p className="text-sm text-muted">{`Recorded: ${row.recorded}`}</p>}
      {row.completedPast === null ? null : (
        <Status icon="warning" tone="warning" className="text-sm">
          {row.completedPast}
        </Status>
      )}
      <div className="flex flex-wrap gap-x-3">
        {canEdit ? (
          <ReliefHarmsButton key={row.version ?? "new"} caseId={caseId} pair={pair} harms={row.harms} />
        ) : row.harms === null ? null : (
          <p className="text-sm text-muted">{`Rests on ${row.harms.length} chosen harms`}</p>
        )}
        {row.version === null ? null : <TieHistoryButton caseId={caseId} pair={pair} />}
      </div>
    </div>
  );
}

/** Per claim and form of relief: standing when filed, and what keeps it alive on the chosen day. */
export function MootnessMatrix({ caseId, userId, matrix, team, today }: Props) {
  return (
    <>
      <PageHeader
        title="Live or moot"
        lead={`What the record answers on ${formatShort(matrix.on)}, per claim and form of relief. What follows from it is for counsel.`}
      />
      <DayChooser
        on={matrix.on}
        today={today}
        label="Asked on"
        marks={matrix.filedOn === null ? [] : [{ label: "When filed", on: matrix.filedOn }]}
      />
      {matrix.missing !== null ? (
        <Notice tone="warning">{matrix.missing}</Notice>
      ) : (
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
              cell: (r) => <Pair caseId={caseId} row={r} canEdit={matrix.can.edit} />,
            },
            ...mootnessQuestions.map((question) => ({
              key: question,
              header: <span className="block whitespace-normal">{mootnessWords[question]}</span>,
              label: mootnessWords[question],
              width: "6.25rem",
              cell: (row: Row) => {
                const cell = row.cells.find((c) => c.question === question);
                return cell === undefined ? null : (
                  <MootnessCell
                    caseId={caseId}
                    userId={userId}
                    row={row}
                    cell={cell}
                    canEdit={matrix.can.edit}
                    team={team}
                    today={today}
                  />
                );
              },
            })),
          ]}
        />
      )}
    </>
  );
}
