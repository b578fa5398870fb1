import { citingFields, citingValues } from "@/components/record-form/citing-fields";
import { entryOption } from "@/components/record-form/entry-option";
import type { FormContext } from "@/components/record-form/form-context";
import { RecordForm } from "@/components/record-form/record-form";
import { optionsOf } from "@/lib/cases/words";
import type { Claim, ClaimRelief, Pleading } from "@/lib/claims/schema";
import { countOf, liveWords, pleadingWords, reliefWords } from "@/lib/claims/words";

/** Records whether one form of relief on one claim is live or moot. */
export function JudgeRelief({
  claim,
  relief,
  context,
}: {
  claim: Claim;
  relief: ClaimRelief;
  context: FormContext;
}) {
  return (
    <RecordForm
      trigger={`Judge ${reliefWords[relief.kind].toLowerCase()}`}
      icon="edit"
      compact
      title="Live or moot"
      lead={`${countOf(claim)}: ${relief.text}`}
      userId={context.userId}
      form={`live:${claim.id}:${relief.reliefId}`}
      path={`/cases/${context.caseId}/claims/${claim.id}/reliefs/${relief.reliefId}`}
      method="PUT"
      today={context.today}
      fields={[
        {
          kind: "select",
          name: "live",
          label: "Stands",
          options: optionsOf(liveWords),
          placeholder: "Choose",
          required: true,
        },
        { kind: "date", name: "asOf", label: "As of" },
        {
          kind: "area",
          name: "reason",
          label: "Why",
          hint: "Voluntary cessation, capable of repetition, residual effects, what remains to redress.",
        },
        {
          kind: "entry",
          name: "filingId",
          label: "The entry that says so",
          caseId: context.caseId,
          chosen: entryOption(relief.entry),
        },
      ]}
      initial={{
        live: relief.live ?? "",
        asOf: relief.asOf ?? "",
        reason: relief.reason ?? "",
        filingId: relief.filingId ?? "",
      }}
      fixed={{ version: relief.version }}
      done="Saved"
    />
  );
}

export function AddRelief({ pleading, context }: { pleading: Pleading; context: FormContext }) {
  return (
    <RecordForm
      trigger="Add relief"
      icon="add"
      title={`Relief asked for in the ${pleading.title}`}
      userId={context.userId}
      form={`relief:new:${pleading.id}`}
      path={`/cases/${context.caseId}/reliefs`}
      method="POST"
      today={context.today}
      fields={[
        {
          kind: "select",
          name: "kind",
          label: "Kind",
          options: optionsOf(reliefWords),
          placeholder: "Choose",
          required: true,
        },
        { kind: "area", name: "text", label: "What is asked for", required: true },
        ...citingFields(context.sources),
      ]}
      initial={{ kind: "", text: "", ...citingValues(null) }}
      fixed={{ pleadingId: pleading.id }}
      done="Relief added"
    />
  );
}

export function AddPleading({ versions, context }: { versions: readonly Pleading[]; context: FormContext }) {
  const operative = versions.find((v) => v.operative);
  return (
    <RecordForm
      trigger="Add a version"
      icon="add"
      title="Version of the pleading"
      lead="Claims, defendants and paragraph numbers belong to a version."
      userId={context.userId}
      form={`pleading:new:${context.caseId}`}
      path={`/cases/${context.caseId}/pleadings`}
      method="POST"
      today={context.today}
      fields={[
        {
          kind: "select",
          name: "kind",
          label: "Kind",
          options: optionsOf(pleadingWords),
          placeholder: "Choose",
          required: true,
        },
        { kind: "text", name: "title", label: "Title", hint: "First Amended Complaint.", required: true },
        { kind: "date", name: "filedOn", label: "Filed" },
        { kind: "entry", name: "filingId", label: "Its entry", caseId: context.caseId, wide: false },
        {
          kind: "select",
          name: "supersedesId",
          label: "Takes the place of",
          placeholder: "None",
          options: versions.map((v) => ({ value: v.id, label: v.title })),
          wide: true,
        },
        {
          kind: "check",
          name: "carryOver",
          label: "Carry every claim and form of relief over from that version",
        },
        {
          kind: "check",
          name: "operative",
          label: "It is the operative pleading",
          hint: "The version the case is now tried on.",
        },
        ...citingFields(context.sources),
      ]}
      initial={{
        kind: "",
        title: "",
        filedOn: "",
        filingId: "",
        supersedesId: operative?.id ?? "",
        carryOver: versions.length > 0,
        operative: false,
        ...citingValues(null),
      }}
      done="Version added"
    />
  );
}
