import { citingFields, citingValues } from "@/components/record-form/citing-fields";
import { entryOption } from "@/components/record-form/entry-option";
import type { FieldSpec } from "@/components/record-form/field-spec";
import type { FormContext } from "@/components/record-form/form-context";
import { RecordForm } from "@/components/record-form/record-form";
import { optionsOf } from "@/lib/cases/words";
import type { Parties, Party, Service } from "@/lib/parties/schema";
import type { MatrixRow } from "@/lib/parties/service-matrix";
import { methodWords, partyKindWords, recipientWords, roleWords } from "@/lib/parties/words";

const ROLES_OF_COUNSEL = ["LEAD ATTORNEY", "ATTORNEY TO BE NOTICED", "PRO HAC VICE"];

const partyFields = (context: FormContext): FieldSpec[] => [
  { kind: "text", name: "name", label: "Name", hint: "As the docket prints it.", required: true, wide: true },
  { kind: "text", name: "shortName", label: "Short name" },
  {
    kind: "select",
    name: "role",
    label: "Role",
    options: optionsOf(roleWords),
    placeholder: "Choose",
    required: true,
  },
  {
    kind: "select",
    name: "kind",
    label: "Kind",
    options: optionsOf(partyKindWords),
    placeholder: "Choose",
    required: true,
  },
  { kind: "text", name: "roleRaw", label: "Role as printed" },
  { kind: "text", name: "capacity", label: "Capacity", hint: "official: Secretary of Commerce.", wide: true },
  { kind: "text", name: "seat", label: "Seat" },
  { kind: "date", name: "terminatedOn", label: "Terminated" },
  { kind: "area", name: "about", label: "About" },
  ...citingFields(context.sources),
];
const partyValues = (p: Party | null) => ({
  name: p?.name ?? "",
  shortName: p?.shortName ?? "",
  role: p?.role ?? "",
  kind: p?.kind ?? "",
  roleRaw: p?.roleRaw ?? "",
  capacity: p?.capacity ?? "",
  seat: p?.seat ?? "",
  terminatedOn: p?.terminatedOn ?? "",
  about: p?.about ?? "",
  ...citingValues(p?.provenance ?? null),
});

export function AddParty({ context }: { context: FormContext }) {
  return (
    <RecordForm
      trigger="Add a party"
      icon="add"
      title="Party"
      userId={context.userId}
      form={`party:new:${context.caseId}`}
      path={`/cases/${context.caseId}/parties`}
      method="POST"
      today={context.today}
      fields={partyFields(context)}
      initial={partyValues(null)}
      done="Party added"
    />
  );
}

export function EditParty({ party, context }: { party: Party; context: FormContext }) {
  return (
    <RecordForm
      trigger={`Edit ${party.name}`}
      icon="edit"
      compact
      title={party.name}
      userId={context.userId}
      form={`party:${party.id}`}
      path={`/cases/${context.caseId}/parties/${party.id}`}
      method="PATCH"
      today={context.today}
      fields={partyFields(context)}
      initial={partyValues(party)}
      fixed={{ version: party.version }}
      done="Party saved"
    />
  );
}

export function AddAppearance({ parties, context }: { parties: Parties; context: FormContext }) {
  return (
    <RecordForm
      trigger="Add an appearance"
      icon="add"
      title="Appearance of counsel"
      userId={context.userId}
      form={`appearance:new:${context.caseId}`}
      path={`/cases/${context.caseId}/appearances`}
      method="POST"
      today={context.today}
      fields={[
        {
          kind: "select",
          name: "partyId",
          label: "For",
          placeholder: "Choose",
          options: parties.parties.map((p) => ({ value: p.id, label: p.name })),
          required: true,
          wide: true,
        },
        {
          kind: "select",
          name: "attorneyId",
          label: "Counsel on file",
          placeholder: "Somebody new",
          options: parties.attorneys.map((a) => ({
            value: a.id,
            label: a.firm === null || a.firm === a.name ? a.name : `${a.name}, ${a.firm}`,
          })),
          wide: true,
        },
        { kind: "text", name: "name", label: "Name, where new" },
        { kind: "text", name: "firm", label: "Firm or office" },
        { kind: "area", name: "contact", label: "Contact" },
        {
          kind: "choices",
          name: "roles",
          label: "Roles",
          options: ROLES_OF_COUNSEL.map((role) => ({ value: role, label: role })),
        },
        { kind: "date", name: "appearedOn", label: "Appeared" },
        { kind: "entry", name: "filingId", label: "Its entry", caseId: context.caseId, wide: false },
        ...citingFields(context.sources),
      ]}
      initial={{
        partyId: "",
        attorneyId: "",
        name: "",
        firm: "",
        contact: "",
        roles: [],
        appearedOn: "",
        filingId: "",
        ...citingValues(null),
      }}
      done="Appearance added"
    />
  );
}

export function WithdrawAppearance({
  appearance,
  context,
}: {
  appearance: Party["counsel"][number];
  context: FormContext;
}) {
  return (
    <RecordForm
      trigger={`Withdrawal of ${appearance.name}`}
      icon="edit"
      compact
      title="Counsel withdrew"
      lead={appearance.name}
      userId={context.userId}
      form={`withdrawal:${appearance.id}`}
      path={`/cases/${context.caseId}/appearances/${appearance.id}/withdrawal`}
      method="PUT"
      today={context.today}
      fields={[{ kind: "date", name: "withdrawnOn", label: "Withdrawn", required: true }]}
      initial={{ withdrawnOn: appearance.withdrawnOn ?? "" }}
      done="Saved"
    />
  );
}

const served = (service: Service | null, context: FormContext): FieldSpec[] => [
  {
    kind: "select",
    name: "method",
    label: "How",
    options: optionsOf(methodWords),
    placeholder: "Not on record",
  },
  {
    kind: "entry",
    name: "proofFilingId",
    label: "Proof of service",
    caseId: context.caseId,
    chosen: entryOption(service?.proof ?? null),
    wide: false,
  },
  { kind: "date", name: "sentOn", label: "Sent" },
  { kind: "date", name: "receivedOn", label: "Received" },
  { kind: "area", name: "note", label: "Note" },
  ...citingFields(context.sources),
];
const servedValues = (s: Service | null) => ({
  method: s?.method ?? "",
  proofFilingId: s?.proofFilingId ?? "",
  sentOn: s?.sentOn ?? "",
  receivedOn: s?.receivedOn ?? "",
  note: s?.note ?? "",
  ...citingValues(s?.provenance ?? null),
});

/** Records or corrects service on one recipient of the matrix. */
export function ServiceForm({ row, context }: { row: MatrixRow<Service>; context: FormContext }) {
  const { service } = row;
  const common = {
    icon: service === null ? ("add" as const) : ("edit" as const),
    compact: true,
    title: `Service on ${row.name}`,
    lead: row.rule,
    userId: context.userId,
    today: context.today,
    fields: served(service, context),
    initial: servedValues(service),
    done: "Service saved",
  };
  return service === null ? (
    <RecordForm
      {...common}
      trigger={`Record service on ${row.name}`}
      form={`service:new:${context.caseId}:${row.key}`}
      path={`/cases/${context.caseId}/services`}
      method="POST"
      fixed={{
        recipient: row.recipient,
        recipientName: row.partyId === null ? recipientWords[row.recipient] : row.name,
        partyId: row.partyId,
      }}
    />
  ) : (
    <RecordForm
      {...common}
      trigger={`Edit service on ${row.name}`}
      form={`service:${service.id}`}
      path={`/cases/${context.caseId}/services/${service.id}`}
      method="PATCH"
      fixed={{ version: service.version }}
    />
  );
}
