import { citingFields, citingValues } from "@/components/record-form/citing-fields";
import { entryOption } from "@/components/record-form/entry-option";
import type { FieldSpec, Option } from "@/components/record-form/field-spec";
import type { FormContext } from "@/components/record-form/form-context";
import { RecordForm } from "@/components/record-form/record-form";
import { optionsOf } from "@/lib/cases/words";
import type { Claim, Pleading } from "@/lib/claims/schema";
import { claimStateWords, countOf, theoryWords } from "@/lib/claims/words";

const claimFields = (defendants: readonly Option[], context: FormContext): FieldSpec[] => [
  {
    kind: "text",
    name: "count",
    label: "Count",
    hint: "As the pleading numbers it: I, One. Empty where it is not on record.",
  },
  {
    kind: "select",
    name: "theory",
    label: "Theory",
    options: optionsOf(theoryWords),
    placeholder: "Choose",
    required: true,
  },
  { kind: "area", name: "title", label: "The claim", required: true },
  { kind: "text", name: "theoryRaw", label: "Theory as the source words it", wide: true },
  {
    kind: "text",
    name: "legalBasis",
    label: "Legal basis",
    hint: "Statute, regulation or clause.",
    wide: true,
  },
  {
    kind: "area",
    name: "reviewability",
    label: "Reviewability",
    hint: "The question whether a court may review it at all, such as 50 U.S.C. 4821(a).",
  },
  { kind: "text", name: "paragraphs", label: "Paragraphs of the pleading" },
  { kind: "lines", name: "authorities", label: "Authorities", hint: "One a line." },
  ...(defendants.length === 0
    ? []
    : [{ kind: "choices" as const, name: "partyIds", label: "Against", options: defendants }]),
  ...citingFields(context.sources),
];

const blank = {
  count: "",
  theory: "",
  title: "",
  theoryRaw: "",
  legalBasis: "",
  reviewability: "",
  paragraphs: "",
  authorities: "",
  partyIds: [],
};

export function AddClaim({
  pleading,
  earlier,
  defendants,
  context,
}: {
  pleading: Pleading;
  /** Claims of other versions, from which it may be carried over. */
  earlier: readonly Claim[];
  defendants: readonly Option[];
  context: FormContext;
}) {
  return (
    <RecordForm
      trigger="Add a claim"
      icon="add"
      title={`Claim of the ${pleading.title}`}
      userId={context.userId}
      form={`claim:new:${pleading.id}`}
      path={`/cases/${context.caseId}/claims`}
      method="POST"
      today={context.today}
      fields={[
        ...claimFields(defendants, context),
        { kind: "lines", name: "elements", label: "Elements", hint: "What it must show, one a line." },
        ...(earlier.length === 0
          ? []
          : [
              {
                kind: "select" as const,
                name: "carriedFromId",
                label: "Carried over from",
                placeholder: "New in this version",
                options: earlier.map((c) => ({
                  value: c.id,
                  label: `${countOf(c)}. ${c.title.slice(0, 80)}`,
                })),
                wide: true,
              },
            ]),
      ]}
      initial={{ ...blank, elements: "", carriedFromId: "", ...citingValues(null) }}
      fixed={{ pleadingId: pleading.id }}
      done="Claim added"
    />
  );
}

export function EditClaim({
  claim: c,
  defendants,
  context,
}: {
  claim: Claim;
  defendants: readonly Option[];
  context: FormContext;
}) {
  return (
    <RecordForm
      trigger="Edit"
      icon="edit"
      title={countOf(c)}
      userId={context.userId}
      form={`claim:${c.id}`}
      path={`/cases/${context.caseId}/claims/${c.id}`}
      method="PATCH"
      today={context.today}
      fields={[
        {
          kind: "select",
          name: "state",
          label: "State",
          options: optionsOf(claimStateWords),
          required: true,
        },
        {
          kind: "entry",
          name: "dispositionFilingId",
          label: "Disposed of by",
          caseId: context.caseId,
          chosen: entryOption(c.disposition),
          wide: false,
        },
        ...claimFields(defendants, context),
      ]}
      initial={{
        state: c.state,
        dispositionFilingId: c.dispositionFilingId ?? "",
        count: c.count ?? "",
        theory: c.theory,
        title: c.title,
        theoryRaw: c.theoryRaw ?? "",
        legalBasis: c.legalBasis ?? "",
        reviewability: c.reviewability ?? "",
        paragraphs: c.paragraphs ?? "",
        authorities: c.authorities.join("\n"),
        partyIds: c.partyIds,
        ...citingValues(c.provenance),
      }}
      fixed={{ version: c.version }}
      done="Claim saved"
    />
  );
}

export function AddElement({ claim, context }: { claim: Claim; context: FormContext }) {
  return (
    <RecordForm
      trigger="Add an element"
      icon="add"
      tone="quiet"
      title={`Element of ${countOf(claim)}`}
      userId={context.userId}
      form={`element:new:${claim.id}`}
      path={`/cases/${context.caseId}/claims/${claim.id}/elements`}
      method="POST"
      today={context.today}
      fields={[{ kind: "area", name: "text", label: "What the claim must show", required: true }]}
      initial={{ text: "" }}
      done="Element added"
    />
  );
}

export function RewordElement({
  claim,
  element,
  context,
}: {
  claim: Claim;
  element: Claim["elements"][number];
  context: FormContext;
}) {
  return (
    <RecordForm
      trigger="Reword"
      icon="edit"
      compact
      title={`Element of ${countOf(claim)}`}
      userId={context.userId}
      form={`element:${element.id}`}
      path={`/cases/${context.caseId}/claims/${claim.id}/elements/${element.id}`}
      method="PUT"
      today={context.today}
      fields={[{ kind: "area", name: "text", label: "What the claim must show", required: true }]}
      initial={{ text: element.text }}
      fixed={{ from: element.text }}
      done="Element saved"
    />
  );
}
