import { ConflictDialog, type ConflictField } from "@/components/ui/conflict-dialog";
import { type HarmForm, harmToForm } from "@/lib/harm/harm-form";
import type { Harm } from "@/lib/harm/schema";

type Props = {
  mine: HarmForm;
  /** The row as it stands now; null while there is no conflict. */
  current: Harm | null;
  onClose: () => void;
  onKeepYours: () => void;
  onTakeCurrent: () => void;
  pending: boolean;
};

const labels: Partial<Record<keyof HarmForm, string>> = {
  text: "The harm",
  category: "Category",
  timing: "Past or to come",
  bearer: "Who bears it",
  from: "It began",
  to: "It ended",
  amounts: "How much",
  baselineShare: "Share of the baseline",
  recoverable: "Can money repair it",
  unrecoverableWhy: "Why not",
  causes: "Chain of causes",
  redress: "What would end it",
  declarationParagraph: "Paragraph",
  disputedWhere: "Disputed where",
  citations: "Citations",
  tier: "Tier",
};

/** A value of the form in a line: enough to see what differs. */
export function lineOf(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return String(value);
  if (Array.isArray(value)) return value.map((v) => lineOf(v)).join("; ") || null;
  return Object.entries(value)
    .filter(([key]) => !/id$/i.test(key))
    .flatMap(([, v]) => lineOf(v) ?? [])
    .join(" ");
}

export function conflictFields<F extends object>(
  mine: F,
  current: F,
  words: Partial<Record<keyof F & string, string>>,
): ConflictField[] {
  const now = new Map<string, unknown>(Object.entries(current));
  return Object.entries(mine).flatMap(([key, value]) => {
    const label = Object.entries(words).find(([name]) => name === key)?.[1];
    if (typeof label !== "string") return [];
    const [yours, there] = [lineOf(value), lineOf(now.get(key))];
    return [{ key, label, yours, current: there, differs: yours !== there }];
  });
}

export function HarmConflict({ mine, current, ...rest }: Props) {
  return (
    <ConflictDialog
      open={current !== null}
      what="this harm"
      fields={current === null ? [] : conflictFields(mine, harmToForm(current), labels)}
      {...rest}
    />
  );
}
