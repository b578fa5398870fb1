import { z } from "zod";
import type { HarmRevision } from "../schema";

const snapshot = z.record(z.string(), z.json());
type Snapshot = z.output<typeof snapshot>;
export type RevisionRecord = {
  version: number;
  snapshot: unknown;
  replacedAt: Date;
  replacedById: string | null;
};

/** What of a DTO is not the row's own content. */
const LEFT_OUT = new Set([
  "id",
  "caseId",
  "version",
  "can",
  "provenance",
  "when",
  "magnitude",
  "evidence",
  "released",
]);

/** The content of a DTO as a revision keeps it. */
export const toSnapshot = (row: object): Snapshot =>
  snapshot.parse(
    JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(row).filter(([key]) => !LEFT_OUT.has(key))))),
  );

const words = (value: z.output<ReturnType<typeof z.json>> | undefined): string | null => {
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((v) => words(v) ?? "").join("; ");
  if (typeof value === "object") {
    if (typeof value.words === "string") return value.words;
    if (typeof value.text === "string") return value.text;
    if (typeof value.precision === "string")
      return [value.precision.replaceAll("_", " "), value.start, value.end].filter(Boolean).join(" ");
    return JSON.stringify(value);
  }
  return String(value);
};

/** Each version with what was changed in it, latest first. `current` is the row as it stands. */
export function snapshotChanges(
  current: object,
  rows: readonly RevisionRecord[],
  names: ReadonlyMap<string, string>,
): HarmRevision[] {
  let later = toSnapshot(current);
  return rows.map((r) => {
    const before = snapshot.parse(r.snapshot);
    const fields = [...new Set([...Object.keys(before), ...Object.keys(later)])];
    const changes = fields
      .filter((f) => JSON.stringify(before[f] ?? null) !== JSON.stringify(later[f] ?? null))
      .map((field) => ({ field, before: words(before[field]), after: words(later[field]) }));
    later = before;
    return {
      version: r.version,
      replacedAt: r.replacedAt.toISOString(),
      replacedBy: r.replacedById === null ? null : (names.get(r.replacedById) ?? null),
      changes,
    };
  });
}
