import { entryOption } from "@/components/record-form/entry-option";
import type { FieldSpec } from "@/components/record-form/field-spec";
import type { FormContext } from "@/components/record-form/form-context";
import { RecordForm } from "@/components/record-form/record-form";
import { optionsOf } from "@/lib/cases/words";
import { formatShort } from "@/lib/dates/format-date";
import type { EntryRef } from "@/lib/filings/entry-ref";
import type { Hearing } from "@/lib/hearings/schema";
import { hearingKindWords } from "@/lib/hearings/words";

type Context = Pick<FormContext, "userId" | "today" | "caseId">;

const what: FieldSpec[] = [
  {
    kind: "select",
    name: "kind",
    label: "Kind",
    options: optionsOf(hearingKindWords),
    placeholder: "Choose",
    required: true,
  },
  {
    kind: "text",
    name: "title",
    label: "What is heard",
    hint: "Argument on ECF Nos. 29 and 33.",
    required: true,
    wide: true,
  },
];
const where: FieldSpec[] = [
  { kind: "time", name: "startsAt", label: "Hour, on the court's clock" },
  { kind: "text", name: "place", label: "Courtroom" },
  { kind: "text", name: "dialIn", label: "Dial-in or video" },
];
const who: FieldSpec[] = [
  { kind: "text", name: "judge", label: "Judge" },
  { kind: "text", name: "argues", label: "Who argues", wide: true },
];
const entry = (name: string, label: string, caseId: string, chosen: EntryRef | null): FieldSpec => ({
  kind: "entry",
  name,
  label,
  caseId,
  chosen: entryOption(chosen),
});

export function SetHearing({ context }: { context: Context }) {
  return (
    <RecordForm
      trigger="Set a hearing"
      icon="add"
      tone="primary"
      size="md"
      title="Hearing"
      userId={context.userId}
      form={`hearing:new:${context.caseId}`}
      path={`/cases/${context.caseId}/hearings`}
      method="POST"
      today={context.today}
      fields={[
        ...what,
        { kind: "date", name: "heldOn", label: "Day", required: true },
        ...where,
        ...who,
        entry("setByFilingId", "The entry that set it", context.caseId, null),
      ]}
      initial={{
        kind: "",
        title: "",
        heldOn: "",
        startsAt: "",
        place: "",
        dialIn: "",
        judge: "",
        argues: "",
        setByFilingId: "",
      }}
      goTo={`/cases/${context.caseId}/hearings/{id}`}
      done="Hearing set"
    />
  );
}

/** What may be done to one hearing: reset, vacate, hold, correct. */
export function HearingActions({ hearing: h, context }: { hearing: Hearing; context: Context }) {
  const at = `/cases/${context.caseId}/hearings/${h.id}`;
  const common = {
    userId: context.userId,
    today: context.today,
    size: "md",
    fixed: { version: h.version },
  } as const;
  return (
    <>
      <RecordForm
        {...common}
        trigger="Edit"
        icon="edit"
        title={h.title}
        lead="To move it to another day or hour, reset it."
        form={`hearing:${h.id}`}
        path={at}
        method="PATCH"
        fields={[
          ...what,
          ...where,
          ...who,
          entry("setByFilingId", "The entry that set it", context.caseId, h.setBy),
        ]}
        initial={{
          kind: h.kind,
          title: h.title,
          startsAt: h.startsAt ?? "",
          place: h.place ?? "",
          dialIn: h.dialIn ?? "",
          judge: h.judge ?? "",
          argues: h.argues ?? "",
          setByFilingId: h.setByFilingId ?? "",
        }}
        done="Hearing saved"
      />
      {h.state === "set" ? (
        <>
          <RecordForm
            {...common}
            trigger="Vacate"
            title="The hearing was vacated"
            lead={`${h.title}, ${formatShort(h.heldOn)}. The row stays, marked vacated.`}
            form={`hearing-vacate:${h.id}`}
            path={`${at}/vacation`}
            method="PUT"
            fields={[entry("changedByFilingId", "The entry that vacates it", context.caseId, null)]}
            initial={{ changedByFilingId: "" }}
            submit="Vacate"
            done="Vacated"
          />
          <RecordForm
            {...common}
            trigger="Reset"
            title="The hearing was reset"
            lead={`From ${formatShort(h.heldOn)}. The old date stays in the chain.`}
            form={`hearing-reset:${h.id}`}
            path={`${at}/reset`}
            method="POST"
            fields={[
              { kind: "date", name: "heldOn", label: "New day", required: true },
              ...where,
              entry("changedByFilingId", "The entry that moves it", context.caseId, null),
            ]}
            initial={{
              heldOn: "",
              startsAt: h.startsAt ?? "",
              place: h.place ?? "",
              dialIn: h.dialIn ?? "",
              changedByFilingId: "",
            }}
            submit="Reset"
            goTo={`/cases/${context.caseId}/hearings/{id}`}
            done="Reset"
          />
        </>
      ) : null}
      {(h.state === "set" && h.heldOn <= context.today) || h.state === "held" ? (
        <RecordForm
          {...common}
          trigger={h.state === "held" ? "Edit what was ruled" : "It was held"}
          tone="primary"
          title="The hearing was held"
          lead={`${h.title}, ${formatShort(h.heldOn)}.`}
          form={`hearing-held:${h.id}`}
          path={`${at}/held`}
          method="PUT"
          fields={[
            { kind: "text", name: "argues", label: "Who argued", wide: true },
            { kind: "area", name: "rulings", label: "Rulings from the bench" },
            entry("transcriptFilingId", "Transcript", context.caseId, h.transcript),
          ]}
          initial={{
            argues: h.argues ?? "",
            rulings: h.rulings ?? "",
            transcriptFilingId: h.transcriptFilingId ?? "",
          }}
          done="Saved"
        />
      ) : null}
    </>
  );
}
