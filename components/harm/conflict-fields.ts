import type { ConflictField } from "@/components/ui/conflict-dialog";

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
