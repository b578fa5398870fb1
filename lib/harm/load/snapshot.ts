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
  // The tier says it in words.
  "audienceId",
  "id",
  "caseId",
  "version",
  "can",
  "provenance",
  "when",
  "magnitude",
  "evidence",
  "released",
  "words",
  "harms",
  "baseline",
  "jurat",
  "signedPage",
  "exhibits",
  "filedAs",
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

/** What of a part (a citation, an amount, a link of a cause) follows from elsewhere, and is nobody's change. */
const FOLLOWS = new Set(["id", "troubles", "href", "copy", "evidence", "share", "words"]);
/** JSON without those, its keys in one order: the database keeps them in another than we send them. */
const own = (value: z.output<ReturnType<typeof z.json>> | undefined): string => {
  if (value === undefined || value === null) return "null";
  if (Array.isArray(value)) return `[${value.map(own).join(",")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  return `{${Object.keys(value)
    .filter((key) => !FOLLOWS.has(key))
    .sort()
    .map((key) => `${key}:${own(value[key])}`)
    .join(",")}}`;
};

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The ids that changes name: fields of several say them apart by "; ". */
export const idsIn = (revisions: readonly HarmRevision[]): string[] => [
  ...new Set(
    revisions.flatMap((r) =>
      r.changes.flatMap((c) =>
        [c.before, c.after].flatMap((v) => (v ?? "").split("; ").filter((x) => ID.test(x))),
      ),
    ),
  ),
];

/**
 * The same changes with the names of what they point to in the place of ids. What is not open to the viewer is left out,
 * and a change of nothing else with it: "another row" would say that there is one.
 */
export const withNames = (
  revisions: readonly HarmRevision[],
  names: ReadonlyMap<string, string>,
): HarmRevision[] => {
  const say = (value: string | null) =>
    value === null
      ? null
      : value
          .split("; ")
          .flatMap((x) => (ID.test(x) ? (names.get(x) ?? []) : [x]))
          .join("; ") || null;
  return revisions.flatMap((r) => {
    const changes = r.changes.flatMap((c) => {
      const named = { ...c, before: say(c.before), after: say(c.after) };
      const hidden = [c.before, c.after].some((v) => v?.split("; ").some((x) => ID.test(x) && !names.has(x)));
      return hidden && named.before === named.after ? [] : [named];
    });
    return changes.length === 0 && r.changes.length > 0 ? [] : [{ ...r, changes }];
  });
};

/** Each version with what was changed in it, latest first. `current` is the row as it stands. */
export function snapshotChanges(
  current: object,
  rows: readonly RevisionRecord[],
  names: ReadonlyMap<string, string>,
): HarmRevision[] {
  const now = toSnapshot(current);
  let later = now;
  return rows.map((r) => {
    const before = snapshot.parse(r.snapshot);
    const fields = [...new Set([...Object.keys(before), ...Object.keys(later)])];
    const changes = fields
      // Fields that a later release of the product added, or that it stopped keeping, were changed by nobody.
      .filter((f) => f in before && f in now && !LEFT_OUT.has(f) && own(before[f]) !== own(later[f]))
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
