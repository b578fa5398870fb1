import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { IllustrativeLabel } from "@/components/ui/illustrative-label";
import { Section } from "@/components/ui/section";
import { UnknownValue } from "@/components/ui/unknown-value";
import type { DeadlineRow } from "@/lib/deadlines/schema";
import { GROUPS, groupWords } from "@/lib/deadlines/words";
import { DueDay } from "./due-day";
import { SideMark } from "./side-mark";
import { StateMark } from "./state-mark";

/** The weekly docket report, as it is printed and carried to the meeting. */
export function Report({ rows, asOf }: { rows: readonly DeadlineRow[]; asOf: string }) {
  if (rows.length === 0)
    return (
      <EmptyState title="Nothing is due">
        No open date of these cases lies in the next month, and none waits.
      </EmptyState>
    );
  return (
    <div className="grid gap-6">
      {GROUPS.map((group) => {
        const some = rows.filter((row) => row.group === group);
        return some.length === 0 ? null : (
          <Section key={group} title={groupWords[group]} count={some.length}>
            <DataTable
              caption={groupWords[group]}
              rows={some}
              rowKey={(row) => row.id}
              density="compact"
              columns={[
                {
                  key: "due",
                  header: "Due",
                  width: "9.5rem",
                  cell: (row) => <DueDay due={row} today={asOf} open />,
                },
                {
                  key: "what",
                  header: "What is due",
                  rowHeader: true,
                  cell: (row) => (
                    <span className="font-normal">
                      <span className={row.side === "internal" ? "italic" : "font-medium"}>{row.title}</span>
                      <span className="block text-sm text-muted">
                        <span className="caption text-sm">{row.caption}</span>{" "}
                        {row.illustrative ? <IllustrativeLabel /> : null}{" "}
                        {row.side === "internal" ? null : row.cite}
                        {row.waitingFor ? ` waits for: ${row.waitingFor}` : ""}
                      </span>
                    </span>
                  ),
                },
                {
                  key: "side",
                  header: "Whose",
                  width: "6.5rem",
                  cell: (row) => <SideMark side={row.side} />,
                },
                {
                  key: "who",
                  header: "Who has it",
                  width: "10rem",
                  cell: (row) => (
                    <>
                      {row.owner?.name ?? <UnknownValue>nobody yet</UnknownValue>}
                      {row.backup ? (
                        <span className="block text-sm text-muted">{row.backup.name}</span>
                      ) : null}
                    </>
                  ),
                },
                { key: "state", header: "State", width: "9rem", cell: (row) => <StateMark row={row} /> },
              ]}
            />
          </Section>
        );
      })}
    </div>
  );
}
