import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import type { CourtDate } from "@/lib/dates/court-date";
import type { ProofMatrix as ProofMatrixDto } from "@/lib/harm/matrix-schema";
import { strengthWords } from "@/lib/harm/strength";
import { taskTitle } from "@/lib/harm/task-title";
import type { Teammate } from "@/lib/tasks/schema";
import { AssignButton } from "./assign-button";
import { FactLinks } from "./fact-links";
import { FactorAuthoritiesButton } from "./factor-authorities-button";
import { LinkFactButton } from "./link-fact-button";
import { StrengthMark } from "./strength-mark";

type Part = { caseId: string; matrix: ProofMatrixDto; team: readonly Teammate[]; today: CourtDate };

/** Each element of a claim with the facts that go to it; an empty one gets a fact or becomes a task. */
export function ClaimProof({
  caseId,
  matrix,
  team,
  today,
  claim: c,
}: Part & { claim: ProofMatrixDto["claims"][number] }) {
  return (
    <div>
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
            No element of this claim is written down. Add them under{" "}
            <AppLink href={`/cases/${caseId}/claims#${c.claimId}`} className="link">
              Claims
            </AppLink>
            .
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
            cell: (e) => (
              <>
                <StrengthMark strength={e.strength} />
                {e.counts.length < 2 ? null : (
                  <span className="block text-xs text-muted">
                    {e.counts.map((n) => `${n.count} ${strengthWords[n.strength].toLowerCase()}`).join(", ")}
                  </span>
                )}
              </>
            ),
          },
          {
            key: "facts",
            header: "Facts",
            cell: (e) => <FactLinks caseId={caseId} facts={e.facts} total={e.total} />,
          },
          {
            key: "todo",
            header: "To do",
            width: "14rem",
            cell: (e) => (
              <div className="space-y-1">
                {e.todo === null ? null : <p>{e.todo}</p>}
                {matrix.can.edit ? (
                  <div className="no-print flex flex-wrap gap-1.5">
                    <LinkFactButton
                      caseId={caseId}
                      to={{ elementId: e.elementId }}
                      words={`${c.title}: ${e.text}`}
                      without={e.facts.map((f) => f.id)}
                    />
                    {e.todo === null ? null : (
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
                    )}
                  </div>
                ) : null}
              </div>
            ),
          },
        ]}
      />
    </div>
  );
}

const factorOf = { balance: "balance_of_equities", public_interest: "public_interest" } as const;

/** The factors beside irreparable harm, with their facts and authorities. */
export function FactorProof({ caseId, userId, matrix, team, today }: Part & { userId: string }) {
  return (
    <DataTable
      caption="Other factors of a preliminary injunction"
      rows={matrix.factors}
      rowKey={(f) => `${f.factor}${f.claimId ?? ""}`}
      columns={[
        {
          key: "factor",
          header: "Factor",
          rowHeader: true,
          width: "14rem",
          cell: (f) => <span className="font-normal">{f.title}</span>,
        },
        {
          key: "strength",
          header: "Proof",
          width: "8.5rem",
          cell: (f) => <StrengthMark strength={f.strength} />,
        },
        {
          key: "facts",
          header: "Facts",
          cell: (f) => <FactLinks caseId={caseId} facts={f.facts} total={f.total} />,
        },
        {
          key: "authorities",
          header: "Authorities",
          cell: (f) =>
            f.authorities.length === 0 ? null : (
              <ul className="space-y-0.5 text-sm">
                {f.authorities.map((a) => (
                  <li key={a}>{a}</li>
                ))}
              </ul>
            ),
        },
        {
          key: "todo",
          header: "To do",
          width: "13rem",
          cell: (f) => (
            <div className="space-y-1">
              {f.todo === null ? null : <p>{f.todo}</p>}
              {matrix.can.edit ? (
                <div className="no-print flex flex-wrap gap-1.5">
                  {f.factor === "likelihood" ? null : (
                    <>
                      <LinkFactButton
                        caseId={caseId}
                        to={{ factor: factorOf[f.factor] }}
                        words={f.title}
                        without={f.facts.map((x) => x.id)}
                      />
                      <FactorAuthoritiesButton
                        caseId={caseId}
                        userId={userId}
                        factor={factorOf[f.factor]}
                        title={f.title}
                        authorities={f.authorities}
                        version={f.version}
                      />
                    </>
                  )}
                  {f.todo === null ? null : (
                    <AssignButton
                      caseId={caseId}
                      title={taskTitle({
                        todo: f.todo,
                        subject: { noun: "claim", id: f.claimId ?? "", text: f.title },
                      })}
                      subject={f.claimId === null ? null : { kind: "claim", id: f.claimId }}
                      team={team}
                      today={today}
                    />
                  )}
                </div>
              ) : null}
            </div>
          ),
        },
      ]}
    />
  );
}
