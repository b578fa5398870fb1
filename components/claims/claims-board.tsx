import type { FormContext } from "@/components/record-form/form-context";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { Pleadings } from "@/lib/claims/schema";
import type { Note } from "@/lib/notes/schema";
import type { Parties } from "@/lib/parties/schema";
import { AddPleading } from "./pleading-forms";
import { PleadingSection } from "./pleading-section";

type Props = {
  pleadings: Pleadings;
  parties: Parties;
  notesOf: ReadonlyMap<string, Note[]>;
  context: FormContext;
};

/** Every version of the pleading: the operative one first, then the others from the latest back. */
export function ClaimsBoard({ pleadings: { versions, can }, parties, notesOf, context }: Props) {
  const order = [
    ...versions.filter((v) => v.operative),
    ...versions.filter((v) => !v.operative).toReversed(),
  ];
  const defendants = parties.parties
    .filter((p) => p.role === "defendant" || p.role === "respondent" || p.role === "appellee")
    .map((p) => ({ value: p.id, label: p.name }));
  return (
    <>
      <PageHeader
        title="Claims"
        lead="Claims belong to a version of the pleading. Which theory each rests on is counsel’s choice."
        actions={can.edit ? <AddPleading versions={versions} context={context} /> : undefined}
      />
      {order.length === 0 ? (
        <EmptyState title="No pleading on record">
          Add the complaint as the first version; its claims and the relief it asks for belong to it.
        </EmptyState>
      ) : (
        <div className="space-y-6">
          {order.map((pleading) => (
            <PleadingSection
              key={pleading.id}
              pleading={pleading}
              versions={versions}
              defendants={defendants}
              notesOf={notesOf}
              canEdit={can.edit}
              context={context}
            />
          ))}
        </div>
      )}
    </>
  );
}
