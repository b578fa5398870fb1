import type { ReactNode } from "react";
import type { FormContext } from "@/components/record-form/form-context";
import { StandingNote } from "@/components/sources/standing-note";
import { UnknownValue } from "@/components/ui/unknown-value";
import type { CaseDetails, CaseFieldName } from "@/lib/cases/schema";
import { fieldWords, phaseWords, reviewTrackWords } from "@/lib/cases/words";
import { formatDay } from "@/lib/dates/format-date";
import { FieldStanding } from "./field-standing";

type KeyValue = { key: string; label: string; value: ReactNode; edit?: ReactNode };

/** The header's facts; each with how far it may be trusted, and where sources differ said in full. */
export function CaseFacts({ legalCase: c, context }: { legalCase: CaseDetails; context: FormContext }) {
  const standing = new Map(c.fields.map((f) => [f.field, f]));
  const fact = (field: CaseFieldName, value: string | null): KeyValue => {
    const known = standing.get(field);
    const shown = value ?? known?.value ?? null;
    return {
      key: field,
      label: fieldWords[field],
      edit: c.can.edit ? <FieldStanding field={field} known={known} context={context} /> : null,
      value: (
        <>
          {shown ?? <UnknownValue />}{" "}
          {known === undefined || known.standing === "unknown" ? null : (
            <StandingNote
              provenance={{ standing: known.standing, note: known.note, sources: c.provenance.sources }}
            />
          )}
          {known?.note ? <span className="block text-sm text-muted">{known.note}</span> : null}
        </>
      ),
    };
  };
  const items: KeyValue[] = [
    fact("docketNumber", c.docketNumber),
    fact("court", c.courtName),
    fact("assignedTo", c.assignedTo),
    ...(c.referredTo === null ? [] : [fact("referredTo", c.referredTo)]),
    fact("filedOn", c.filedOn && formatDay(c.filedOn)),
    ...(c.terminatedOn === null ? [] : [fact("terminatedOn", formatDay(c.terminatedOn))]),
    { key: "phase", label: "Phase", value: phaseWords[c.phase] },
    ...(c.cause === null ? [] : [fact("cause", c.cause)]),
    ...(c.natureOfSuit === null ? [] : [fact("natureOfSuit", c.natureOfSuit)]),
    ...(c.jurisdiction === null ? [] : [fact("jurisdiction", c.jurisdiction)]),
    ...(c.juryDemand === null ? [] : [fact("juryDemand", c.juryDemand)]),
    ...(c.reviewTrack === null
      ? []
      : [{ key: "track", label: "Review", value: reviewTrackWords[c.reviewTrack] }]),
    ...(["proofOfService", "motionForPreliminaryInjunction", "outcome"] as const).flatMap((field) =>
      standing.has(field) ? [fact(field, null)] : [],
    ),
    ...(c.captionAlternatives.length === 0
      ? []
      : [
          {
            key: "alternatives",
            label: "Also captioned",
            value: c.captionAlternatives.join("; "),
          },
        ]),
  ];
  return (
    <dl className="divide-y divide-rule">
      {items.map(({ key, label, value, edit }) => (
        <div key={key} className="grid grid-cols-[7rem_minmax(0,1fr)_1.75rem] gap-x-3 py-1.5">
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="min-w-0">{value}</dd>
          <dd className="no-print">{edit}</dd>
        </div>
      ))}
    </dl>
  );
}
