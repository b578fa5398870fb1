import type { FieldSpec } from "@/components/record-form/field-spec";
import type { FormContext } from "@/components/record-form/form-context";
import { RecordForm } from "@/components/record-form/record-form";
import type { CaseDetails } from "@/lib/cases/schema";
import { optionsOf, phaseWords, reviewTrackWords } from "@/lib/cases/words";

const fields: FieldSpec[] = [
  { kind: "text", name: "captionShort", label: "Caption", required: true, wide: true },
  { kind: "area", name: "captionFull", label: "Full caption", hint: "Every party, as the court prints it." },
  { kind: "lines", name: "captionAlternatives", label: "Also captioned", hint: "One a line." },
  {
    kind: "text",
    name: "docketNumber",
    label: "Docket number",
    hint: "As printed: 1:26-cv-01234-ABC, or 26-5123 on appeal.",
  },
  { kind: "select", name: "phase", label: "Phase", options: optionsOf(phaseWords), required: true },
  { kind: "text", name: "assignedTo", label: "Assigned to" },
  { kind: "text", name: "referredTo", label: "Referred to" },
  { kind: "date", name: "filedOn", label: "Filed" },
  { kind: "date", name: "terminatedOn", label: "Terminated" },
  { kind: "text", name: "cause", label: "Cause" },
  { kind: "text", name: "natureOfSuit", label: "Nature of suit" },
  { kind: "text", name: "jurisdiction", label: "Jurisdiction" },
  { kind: "text", name: "juryDemand", label: "Jury demand" },
  {
    kind: "select",
    name: "reviewTrack",
    label: "Review",
    options: optionsOf(reviewTrackWords),
    required: true,
    wide: true,
  },
];

/** Edits the header of the case as a whole. */
export function CaseForm({ legalCase: c, context }: { legalCase: CaseDetails; context: FormContext }) {
  const { captionShort, phase, reviewTrack } = c;
  return (
    <RecordForm
      trigger="Edit"
      icon="edit"
      title="The case"
      userId={context.userId}
      form={`case:${c.id}`}
      path={`/cases/${c.id}`}
      method="PATCH"
      today={context.today}
      fields={fields}
      initial={{
        captionShort,
        phase,
        reviewTrack,
        captionFull: c.captionFull ?? "",
        captionAlternatives: c.captionAlternatives.join("\n"),
        docketNumber: c.docketNumber ?? "",
        assignedTo: c.assignedTo ?? "",
        referredTo: c.referredTo ?? "",
        filedOn: c.filedOn ?? "",
        terminatedOn: c.terminatedOn ?? "",
        cause: c.cause ?? "",
        natureOfSuit: c.natureOfSuit ?? "",
        jurisdiction: c.jurisdiction ?? "",
        juryDemand: c.juryDemand ?? "",
      }}
      fixed={{ version: c.version }}
      done="Case saved"
    />
  );
}
