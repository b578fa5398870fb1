import { citingFields, citingValues } from "@/components/record-form/citing-fields";
import { entryOption } from "@/components/record-form/entry-option";
import type { FieldSpec } from "@/components/record-form/field-spec";
import type { FormContext } from "@/components/record-form/form-context";
import { RecordForm } from "@/components/record-form/record-form";
import { optionsOf } from "@/lib/cases/words";
import type { PostureCard } from "@/lib/posture/schema";
import { postureStateWords, postureWords } from "@/lib/posture/words";

const states = optionsOf(postureStateWords);

/** Sets one line of the posture card. */
export function PostureForm({ line, context }: { line: PostureCard["lines"][number]; context: FormContext }) {
  const { kind, item } = line;
  const interim = kind === "preliminary_injunction" || kind === "tro";
  const fields: FieldSpec[] = [
    {
      kind: "select",
      name: "state",
      label: "Stands",
      options: states,
      placeholder: "Choose",
      required: true,
    },
    { kind: "date", name: "onDate", label: "Since" },
    {
      kind: "entry",
      name: "filingId",
      label: "The entry that says so",
      caseId: context.caseId,
      chosen: entryOption(item?.entry ?? null),
    },
    ...(interim
      ? [
          {
            kind: "text" as const,
            name: "security",
            label: "Security (Rule 65(c))",
            hint: "As ordered: amount, waived, or reserved.",
          },
        ]
      : []),
    ...(kind === "preliminary_injunction"
      ? [
          {
            kind: "check" as const,
            name: "consolidated",
            label: "Hearing consolidated with the trial on the merits",
            hint: "Rule 65(a)(2).",
          },
        ]
      : []),
    { kind: "area", name: "note", label: "Note" },
    ...citingFields(context.sources),
  ];
  return (
    <RecordForm
      trigger={`Edit ${postureWords[kind].toLowerCase()}`}
      icon="edit"
      compact
      title={postureWords[kind]}
      userId={context.userId}
      form={`posture:${context.caseId}:${kind}`}
      path={`/cases/${context.caseId}/posture/${kind}`}
      method="PUT"
      today={context.today}
      fields={fields}
      initial={{
        state: item?.state ?? "",
        onDate: item?.onDate ?? "",
        filingId: item?.filingId ?? "",
        security: item?.security ?? "",
        consolidated: item?.consolidated ?? false,
        note: item?.note ?? "",
        ...citingValues(item?.provenance ?? null),
      }}
      fixed={{ version: item?.version ?? null }}
      done="Posture saved"
    />
  );
}
