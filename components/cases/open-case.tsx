import type { FormContext } from "@/components/record-form/form-context";
import { RecordForm } from "@/components/record-form/record-form";
import { courts } from "@/lib/cases/courts";
import type { CaseRow } from "@/lib/cases/schema";

/** Opens a case; who opens it is its first attorney. */
export function OpenCase({
  cases,
  context,
}: {
  cases: readonly CaseRow[];
  context: Pick<FormContext, "userId" | "today">;
}) {
  return (
    <RecordForm
      trigger="Open a case"
      icon="add"
      tone="primary"
      size="md"
      title="Open a case"
      lead="Only you are in it until an administrator adds others."
      userId={context.userId}
      form="case:new"
      path="/cases"
      method="POST"
      today={context.today}
      fields={[
        {
          kind: "text",
          name: "captionShort",
          label: "Caption",
          hint: "Legion v. Lutnick",
          required: true,
          wide: true,
        },
        {
          kind: "select",
          name: "courtId",
          label: "Court",
          options: courts.map((c) => ({ value: c.id, label: c.name })),
          required: true,
          wide: true,
        },
        {
          kind: "text",
          name: "docketNumber",
          label: "Docket number",
          hint: "1:26-cv-01234-ABC, or 26-5123 on appeal. Leave it empty while there is none.",
        },
        { kind: "date", name: "filedOn", label: "Filed" },
        { kind: "area", name: "captionFull", label: "Full caption" },
        {
          kind: "select",
          name: "appealOfId",
          label: "On appeal from",
          placeholder: "Not an appeal",
          options: cases.map((c) => ({ value: c.id, label: c.captionShort })),
          wide: true,
        },
      ]}
      initial={{
        captionShort: "",
        courtId: "dcd",
        docketNumber: "",
        filedOn: "",
        captionFull: "",
        appealOfId: "",
      }}
      submit="Open the case"
      goTo="/cases/{id}/overview"
      done="Case opened"
    />
  );
}
