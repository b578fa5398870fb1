import { standingOptions } from "@/components/record-form/citing-fields";
import type { FormContext } from "@/components/record-form/form-context";
import { RecordForm } from "@/components/record-form/record-form";
import type { CaseField, CaseFieldName } from "@/lib/cases/schema";
import { fieldWords } from "@/lib/cases/words";

/** Fields that are no column of the case: their value is said here. */
const SAID_HERE: readonly CaseFieldName[] = ["proofOfService", "motionForPreliminaryInjunction", "outcome"];

/** Says how far one field of the header may be trusted, and where sources differ. */
export function FieldStanding({
  field,
  known,
  context,
}: {
  field: CaseFieldName;
  known: CaseField | undefined;
  context: FormContext;
}) {
  const said = SAID_HERE.includes(field);
  const read = { value: known?.value ?? "", standing: known?.standing ?? "", note: known?.note ?? "" };
  return (
    <RecordForm
      trigger={`Source of “${fieldWords[field]}”`}
      icon="edit"
      compact
      title={fieldWords[field]}
      lead="Where this comes from. The value itself is edited with the case."
      userId={context.userId}
      form={`field:${context.caseId}:${field}`}
      path={`/cases/${context.caseId}/fields/${field}`}
      method="PUT"
      today={context.today}
      fields={[
        ...(said ? [{ kind: "area" as const, name: "value", label: "What is known" }] : []),
        {
          kind: "select",
          name: "standing",
          label: "Standing",
          options: standingOptions,
          placeholder: "Choose",
          required: true,
        },
        { kind: "area", name: "note", label: "Note", hint: "Where sources differ, say how." },
      ]}
      initial={read}
      fixed={{ from: read }}
      done="Saved"
    />
  );
}
