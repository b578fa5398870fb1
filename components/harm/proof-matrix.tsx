import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { HoverCard } from "@/components/ui/hover-card";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import type { CourtDate } from "@/lib/dates/court-date";
import type { ProofMatrix as ProofMatrixDto } from "@/lib/harm/matrix-schema";
import { harmElements, harmElementWords } from "@/lib/harm/proof-matrix";
import { strengthWords } from "@/lib/harm/strength";
import { taskTitle } from "@/lib/harm/task-title";
import type { Teammate } from "@/lib/tasks/schema";
import { AssignButton } from "./assign-button";
import { StrengthMark } from "./strength-mark";

type Props = { caseId: string; matrix: ProofMatrixDto; team: readonly Teammate[]; today: CourtDate };
type Fact = ProofMatrixDto["factors"][number]["facts"][number];

function FactLinks({ caseId, facts, total }: { caseId: string; facts: readonly Fact[]; total: number }) {
  if (total === 0) return null;
  return (
    <ul className="space-y-0.5 text-sm">
      {facts.slice(0, 3).map((f) => (
        <li key={f.id}>
          <AppLink href={`/cases/${caseId}/harm/facts/${f.id}`} className="link-plain">
            {f.text}
          </AppLink>
          <span className="text-muted">{` · ${strengthWords[f.strength].toLowerCase()}${f.disputed ? ", disputed" : ""}`}</span>
        </li>
      ))}
      {total > 3 ? <li className="text-muted">{`and ${total - 3} more`}</li> : null}
    </ul>
  );
}

/** The elements of irreparable harm x harms: a cell says how strong its proof is; empty cells are the to-do list. */
function HarmProof({ caseId, matrix, team, today }: Props) {
  return (
    <DataTable
      caption="Elements of irreparable harm, by harm"
      rows={matrix.harms}
      rowKey={(h) => h.harmId}
      stack="wide"
      empty={
        <EmptyState
          title="No harm yet"
          action={<LinkButton href={`/cases/${caseId}/harm/new`}>Add a harm</LinkButton>}
        >
          Each harm is judged here against every element of irreparable harm.
        </EmptyState>
      }
      columns={[
        {
          key: "harm",
          header: "Harm",
          rowHeader: true,
          cell: (h) => (
            <AppLink
              href={`/cases/${caseId}/harm/${h.harmId}`}
              data-row-link
              className="link-plain font-normal"
            >
              {h.text}
            </AppLink>
          ),
        },
        ...harmElements.map((element) => ({
          key: element,
          header: <span className="block whitespace-normal">{harmElementWords[element]}</span>,
          label: harmElementWords[element],
          width: "6.5rem",
          cell: (h: ProofMatrixDto["harms"][number]) => {
            const cell = h.cells.find((c) => c.element === element);
            if (cell === undefined) return null;
            return (
              <HoverCard
                label={`${harmElementWords[element]}: ${strengthWords[cell.strength]}`}
                trigger={<StrengthMark strength={cell.strength} />}
              >
                <p className="font-semibold">{`${harmElementWords[element]}: ${strengthWords[cell.strength].toLowerCase()}`}</p>
                <ul className="mt-1 list-disc space-y-1 pl-4">
                  {cell.why.map((w) => (
                    <li key={w}>{w}</li>
                  ))}
                </ul>
                {cell.todo === null ? null : (
                  <div className="mt-2 space-y-2 border-t border-rule pt-2">
                    <p>{`To do: ${cell.todo}`}</p>
                    <AssignButton
                      caseId={caseId}
                      title={taskTitle({
                        todo: cell.todo,
                        subject: { noun: "harm", id: h.harmId, text: h.text },
                      })}
                      subject={{ kind: "harm", id: h.harmId }}
                      team={team}
                      today={today}
                    />
                  </div>
                )}
              </HoverCard>
            );
          },
        })),
        {
          key: "weakest",
          header: "Weakest",
          width: "6.5rem",
          cell: (h) => <StrengthMark strength={h.weakest} />,
        },
      ]}
    />
  );
}

/** Proof of harm, of each claim's elements, and of the other factors of a preliminary injunction. */
export function ProofMatrix(props: Props) {
  const { caseId, matrix, team, today } = props;
  return (
    <div className="space-y-8">
      <Section
        title="Irreparable harm"
        lead="Wisconsin Gas Co. v. FERC, 758 F.2d 669, 674 (D.C. Cir. 1985): as strong as its weakest element."
      >
        <HarmProof {...props} />
      </Section>
      <Section title="Claims" lead="Each element with the facts that go to it, strongest first.">
        {matrix.claims.length === 0 ? (
          <EmptyState title="No claims yet">
            The claims of the operative pleading appear here with their elements.
          </EmptyState>
        ) : (
          <div className="space-y-5">
            {matrix.claims.map((c) => (
              <div key={c.claimId}>
                <h3 className="mb-1.5 flex flex-wrap items-baseline gap-x-3 font-medium">
                  {c.title}
                  <StrengthMark strength={c.weakest} />
                </h3>
                <DataTable
                  caption={`Elements of ${c.title}`}
                  rows={c.elements}
                  rowKey={(e) => e.elementId}
                  empty={
                    <p className="text-sm text-warning">
                      No element of this claim is written down. Add them under Claims.
                    </p>
                  }
                  columns={[
                    {
                      key: "element",
                      header: "Element",
                      rowHeader: true,
                      width: "16rem",
                      cell: (e) => <span className="font-normal">{e.text}</span>,
                    },
                    {
                      key: "strength",
                      header: "Proof",
                      width: "10rem",
                      cell: (e) => <StrengthMark strength={e.strength} />,
                    },
                    {
                      key: "facts",
                      header: "Facts",
                      cell: (e) => <FactLinks caseId={caseId} facts={e.facts} total={e.total} />,
                    },
                    {
                      key: "todo",
                      header: "To do",
                      width: "13rem",
                      cell: (e) =>
                        e.todo === null ? null : (
                          <div className="space-y-1">
                            <p>{e.todo}</p>
                            <AssignButton
                              caseId={caseId}
                              title={taskTitle({
                                todo: e.todo,
                                subject: { noun: "claim", id: c.claimId, text: e.text },
                              })}
                              subject={{ kind: "claim", id: c.claimId }}
                              team={team}
                              today={today}
                            />
                          </div>
                        ),
                    },
                  ]}
                />
              </div>
            ))}
          </div>
        )}
      </Section>
      <Section title="The other factors" lead="Winter v. NRDC, 555 U.S. 7, 20 (2008).">
        <DataTable
          caption="Other factors of a preliminary injunction"
          rows={matrix.factors}
          rowKey={(f) => `${f.factor}${f.claimId ?? ""}`}
          columns={[
            {
              key: "factor",
              header: "Factor",
              rowHeader: true,
              width: "16rem",
              cell: (f) => <span className="font-normal">{f.title}</span>,
            },
            {
              key: "strength",
              header: "Proof",
              width: "10rem",
              cell: (f) => <StrengthMark strength={f.strength} />,
            },
            {
              key: "facts",
              header: "Facts",
              cell: (f) => <FactLinks caseId={caseId} facts={f.facts} total={f.total} />,
            },
            { key: "authorities", header: "Authorities", cell: (f) => f.authorities.join("; ") || null },
            { key: "todo", header: "To do", width: "12rem", cell: (f) => f.todo },
          ]}
        />
      </Section>
    </div>
  );
}
