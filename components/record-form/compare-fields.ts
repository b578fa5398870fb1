import type { DraftValues } from "@/components/ui/draft-storage";
import { encode, type FieldSpec } from "./field-spec";

function words(spec: FieldSpec, value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  const label = (v: unknown) =>
    ("options" in spec ? spec.options.find((o) => o.value === v)?.label : undefined) ?? String(v);
  if (spec.kind === "entry") return spec.chosen?.value === value ? spec.chosen.label : "another entry";
  return Array.isArray(value) ? value.map(label).join("; ") || null : label(value);
}

/** Yours beside what stands there now, field by field, as ConflictDialog shows it. */
export const compareFields = (
  fields: readonly FieldSpec[],
  values: DraftValues,
  current: Readonly<Record<string, unknown>>,
) =>
  fields
    .filter((spec) => spec.kind !== "sources")
    .map((spec) => {
      const yours = words(spec, encode(spec, values[spec.name]));
      const now = words(spec, current[spec.name]);
      return { key: spec.name, label: spec.label, yours, current: now, differs: yours !== now };
    });
