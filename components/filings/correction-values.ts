import type { ConflictField } from "@/components/ui/conflict-dialog";
import type { CorrectFilingInput, Filing } from "@/lib/filings/schema";
import { kindWords, motionWords, stateWords } from "@/lib/filings/words";
import { isOneOf } from "@/lib/one-of";

/** A correction as it is typed: the number as text, an empty choice as "". */
export type CorrectionValues = {
  text: string;
  number: string;
  kind: string;
  motionKind: string;
  filedOn: string | null;
  enteredOn: string | null;
  servedOn: string | null;
  state: string;
  reason: string;
};

export const valuesOf = (filing: Filing): CorrectionValues => ({
  text: filing.textRaw,
  number: filing.number === null ? "" : String(filing.number),
  kind: filing.kind,
  motionKind: filing.motionKind ?? "",
  filedOn: filing.filedOn,
  enteredOn: filing.enteredOn,
  servedOn: filing.servedOn,
  state: filing.state,
  reason: "",
});

/** What is sent. What is no number stays a NaN and so null in JSON only if empty; the server says the rest. */
export function toCorrection(values: CorrectionValues, version: number): CorrectFilingInput {
  return {
    version,
    text: values.text,
    number: values.number.trim() === "" ? null : Number(values.number.replaceAll(/\D/g, "") || "0"),
    kind: isOneOf(kindWords, values.kind) ? values.kind : "other",
    motionKind: isOneOf(motionWords, values.motionKind) ? values.motionKind : null,
    filedOn: values.filedOn ?? "",
    enteredOn: values.enteredOn,
    servedOn: values.servedOn,
    state: isOneOf(stateWords, values.state) ? values.state : "normal",
    reason: values.reason.trim() === "" ? null : values.reason,
  };
}

const kindLabel = (kind: string) => Object.entries(kindWords).find(([key]) => key === kind)?.[1] ?? kind;
const stateLabel = (state: string) =>
  state === "normal" ? "Ordinary" : (Object.entries(stateWords).find(([key]) => key === state)?.[1] ?? state);

/** Both versions side by side, field by field. */
export function conflictFields(mine: CorrectionValues, current: Filing): ConflictField[] {
  const theirs = valuesOf(current);
  const labels = [
    { key: "text", label: "Docket text" },
    { key: "number", label: "ECF No." },
    { key: "kind", label: "Kind" },
    { key: "filedOn", label: "Filed" },
    { key: "enteredOn", label: "Entered" },
    { key: "servedOn", label: "Served" },
    { key: "state", label: "State" },
  ] as const;
  const words = (key: (typeof labels)[number]["key"], value: string | null) =>
    value === null ? null : key === "kind" ? kindLabel(value) : key === "state" ? stateLabel(value) : value;
  return labels.map(({ key, label }) => ({
    key,
    label,
    yours: words(key, mine[key]),
    current: words(key, theirs[key]),
    differs: mine[key] !== theirs[key],
  }));
}
