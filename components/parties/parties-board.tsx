import type { FormContext } from "@/components/record-form/form-context";
import { StandingNote } from "@/components/sources/standing-note";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Parties, Party } from "@/lib/parties/schema";
import { serviceMatrix } from "@/lib/parties/service-matrix";
import { AddAppearance, AddParty } from "./party-forms";
import { PartyTable } from "./party-table";
import { ServiceTable } from "./service-table";

const ORDER: readonly Party["role"][] = [
  "plaintiff",
  "petitioner",
  "appellant",
  "defendant",
  "respondent",
  "appellee",
  "intervenor",
  "third_party",
  "movant",
  "amicus",
  "interested_party",
  "other",
];

/** Parties, their counsel, and the service matrix. */
export function PartiesBoard({
  parties,
  filedOn,
  context,
}: {
  parties: Parties;
  filedOn: string | null;
  context: FormContext;
}) {
  const { can } = parties;
  const inCase = parties.parties
    .filter((p) => p.role !== "non_party")
    .toSorted((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
  const outside = parties.parties.filter((p) => p.role === "non_party");
  const loose = parties.attorneys.filter((a) => parties.withoutAppearance.includes(a.id));
  const matrix = serviceMatrix(parties.parties, parties.services, filedOn, context.today);
  const common = { canEdit: can.edit, context };
  return (
    <>
      <PageHeader
        title="Parties"
        actions={
          can.edit ? (
            <>
              <AddAppearance parties={parties} context={context} />
              <AddParty context={context} />
            </>
          ) : undefined
        }
      />
      <div className="space-y-6">
        <Section title="Parties and counsel" count={inCase.length}>
          <PartyTable rows={inCase} {...common} />
          {loose.length === 0 ? null : (
            <div className="mt-2 text-sm">
              <p className="text-muted">Reported as counsel; no appearance on record here:</p>
              <ul>
                {loose.map((a) => (
                  <li key={a.id}>
                    {a.firm === null || a.firm === a.name ? a.name : `${a.name}, ${a.firm}`}{" "}
                    <StandingNote provenance={a.provenance} />
                    {a.provenance.note ? <span className="block text-muted">{a.provenance.note}</span> : null}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </Section>
        {outside.length === 0 ? null : (
          <Section title="Not parties" count={outside.length}>
            <PartyTable rows={outside} {...common} />
          </Section>
        )}
        <div id="service">
          <Section
            title="Service of process"
            lead="What Rule 4(i) asks for and what of it is on record. Whether service is good is for counsel."
          >
            <ServiceTable matrix={matrix} {...common} />
          </Section>
        </div>
      </div>
    </>
  );
}
