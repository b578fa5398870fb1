import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { HoverCard } from "@/components/ui/hover-card";
import { LinkButton } from "@/components/ui/link-button";
import { LoadMore } from "@/components/ui/load-more";
import { Section } from "@/components/ui/section";
import type { CourtDate } from "@/lib/dates/court-date";
import type { ProofMatrix as ProofMatrixDto } from "@/lib/harm/matrix-schema";
import { harmElements, harmElementWords } from "@/lib/harm/proof-matrix";
import type { HarmFilters } from "@/lib/harm/schema";
import { strengthWords } from "@/lib/harm/strength";
import { taskTitle } from "@/lib/harm/task-title";
import type { Teammate } from "@/lib/tasks/schema";
import { AssignButton } from "./assign-button";
import { ClaimProof, FactorProof } from "./claim-proof";
import { LedgerFilters } from "./ledger-filters";
import { nextPage } from "./next-page";
import { StrengthMark } from "./strength-mark";

type Props = {
  caseId: string;
  userId: string;
  matrix: ProofMatrixDto;
  filters: HarmFilters;
  team: readonly Teammate[];
  today: CourtDate;
};
/** The elements of irreparable harm x harms: a cell says how strong its proof is; empty cells are the to-do list. */
function HarmProof({ caseId, matrix, team, today }: Pick<Props, "caseId" | "matrix" | "team" | "today">) {
  return (
    <DataTable
      caption="Elements of irreparable harm, by harm"
      rows={matrix.harms}
      rowKey={(h) => h.harmId}
      stack="wide"
      empty={
        <EmptyState
          title="No harm here"
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
                // Of two lines the first one stands on the row's line.
                className="inline-flex flex-col items-start"
                label={[`${harmElementWords[element]}: ${strengthWords[cell.strength]}`, cell.proof]
                  .filter(Boolean)
                  .join(", ")}
                trigger={
                  <>
                    <StrengthMark strength={cell.strength} />
                    {cell.proof === null ? null : (
                      <span className="block text-xs text-muted">{cell.proof}</span>
                    )}
                  </>
                }
              >
                <p className="font-semibold">
                  {`${harmElementWords[element]}: ${strengthWords[cell.strength].toLowerCase()}${cell.proof === null ? "" : `, ${cell.proof}`}`}
                </p>
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
export function ProofMatrix({ userId, filters, ...part }: Props) {
  const { matrix } = part;
  return (
    <div className="space-y-8">
      <Section
        title="Irreparable harm"
        lead="Wisconsin Gas Co. v. FERC, 758 F.2d 669, 674 (D.C. Cir. 1985): as strong as its weakest element."
      >
        <LedgerFilters />
        <HarmProof {...part} />
        <LoadMore shown={matrix.harms.length} noun="harms" href={nextPage(filters, matrix.next)} />
      </Section>
      <Section title="Claims" lead="Each element with the facts that go to it, strongest first.">
        {matrix.claims.length === 0 ? (
          <EmptyState title="No claims yet">
            The claims of the operative pleading appear here with their elements.
          </EmptyState>
        ) : (
          <div className="space-y-5">
            {matrix.claims.map((c) => (
              <ClaimProof key={c.claimId} {...part} claim={c} />
            ))}
          </div>
        )}
      </Section>
      <Section title="The other factors" lead="Winter v. NRDC, 555 U.S. 7, 20 (2008).">
        <FactorProof {...part} userId={userId} />
      </Section>
    </div>
  );
}
