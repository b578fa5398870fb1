import type { CitedSource, Provenance, SourceRow } from "@/lib/sources/schema";
import type { FieldSpec, Option } from "./field-spec";

const standings: Option[] = [
  { value: "court_record", label: "Court record" },
  { value: "reported", label: "Reported" },
  { value: "alleged", label: "Alleged" },
  { value: "disputed", label: "Disputed" },
  { value: "client_report", label: "Client report" },
  { value: "work_product", label: "Work product" },
  { value: "unknown", label: "Unknown" },
];

export const standingOptions = standings;

export const sourceOptions = (sources: readonly SourceRow[]): Option[] =>
  sources.map((s) => ({
    value: s.id,
    label: s.title,
    hint: [s.publisher, s.published].filter(Boolean).join(", "),
  }));

/** The fields that say where a row comes from; every form of a sourced row ends with them. */
export const citingFields = (sources: readonly Option[]): FieldSpec[] => [
  {
    kind: "select",
    name: "standing",
    label: "Standing",
    hint: "How far it may be trusted.",
    options: standings,
    placeholder: "The firm's own",
  },
  { kind: "text", name: "standingNote", label: "Note on its source", hint: "Where sources differ, say how." },
  { kind: "sources", name: "sourceIds", label: "Sources", options: sources },
];

const ids = (sources: readonly CitedSource[], contrary: boolean) =>
  sources.filter((s) => s.contrary === contrary).map((s) => s.id);

export const citingValues = (p: Provenance | null) => ({
  standing: p?.standing ?? "",
  standingNote: p?.note ?? "",
  sourceIds: ids(p?.sources ?? [], false),
  contrarySourceIds: ids(p?.sources ?? [], true),
});
