import { type CourtDate, toDbDate } from "@/lib/dates/court-date";
import { instantAt } from "@/lib/dates/court-zone";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tier } from "@/lib/db/generated/enums";
import { scenario } from "../scenario/scenario";
import type { CaseKey, ScenarioEntry, UserKey } from "../scenario/scenario-types";
import { newRowId } from "./row-id";

export type RowKind =
  | "audience"
  | "party"
  | "attorney"
  | "document"
  | "filing"
  | "service"
  | "pleading"
  | "claim"
  | "element"
  | "relief"
  | "hearing"
  | "deadline"
  | "action"
  | "fact"
  | "baseline"
  | "declaration"
  | "harm"
  | "cause"
  | "interval";

const entries = new Map(scenario.entries.map((e) => [e.key, e]));

/** The row under a key; a key that names nothing is a defect of the scenario. */
export function found<T>(row: T | undefined, key: string): T {
  if (row === undefined) throw new Error(`The illustrative scenario has no "${key}".`);
  return row;
}

export const entryOf = (key: string): ScenarioEntry => found(entries.get(key), key);

/** One of the scenario's cases while it is being written, inside its transaction. */
export class Play {
  private readonly ids = new Map<string, string>();

  constructor(
    readonly tx: Prisma.TransactionClient,
    readonly key: CaseKey,
    readonly caseId: string,
    readonly people: ReadonlyMap<UserKey, string>,
  ) {}

  /** The id of the row that a key of the scenario becomes; the same one however often it is asked. */
  id(kind: RowKind, key: string): string {
    const name = `${kind} ${key}`;
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const made = newRowId();
    this.ids.set(name, made);
    return made;
  }

  person(key: UserKey): string {
    return found(this.people.get(key), key);
  }

  /** The entry's row; null without an entry, and where it stands on the other case's docket. */
  filing(key: string | null): string | null {
    return key !== null && entryOf(key).case === this.key ? this.id("filing", key) : null;
  }

  /** The two columns of the wall. What is protected names its audience. */
  guard(tier: Tier): { caseId: string; tier: Tier; audienceId: string | null } {
    const closed = tier === "sealed" || tier === "protective" || tier === "ex_parte";
    return { caseId: this.caseId, tier, audienceId: closed ? this.id("audience", tier) : null };
  }
}

export const dbDate = (date: CourtDate | null): Date | null => (date === null ? null : toDbDate(date));

/** An hour of the court's clock on a day, for the instants that the scenario leaves open. */
export const at = (date: CourtDate, time = "17:00"): Date => instantAt(date, time);

/** "ECF No. 12", or the day of an entry without a number. */
export function citeEntry(entry: ScenarioEntry, day: (date: CourtDate) => string): string {
  if (entry.number !== null)
    return entry.case === "district" ? `ECF No. ${entry.number}` : `Doc. ${entry.number}`;
  return `${entry.kind === "minute_order" ? "Minute order" : "Entry"} of ${day(entry.filedOn)}`;
}
