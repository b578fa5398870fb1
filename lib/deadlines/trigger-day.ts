import { findRule } from "./rules/catalogue";

/** Which of an entry's days a period runs from. */
export type DayKind = "filed" | "served" | "entered";

/** By what starts the period: its service, its entry on the docket, or its filing. */
export function dayKindOf(trigger: string): DayKind {
  if (/^service_of_|_served$/.test(trigger)) return "served";
  return /_entered$|^order_|^docket_entry|_ordered$/.test(trigger) ? "entered" : "filed";
}

/** Which day of an entry a date by a rule runs from; null for a date that no rule gives. */
export function dayKindOfRule(ruleId: string | null, triggerKind: string | null): DayKind | null {
  const main = ruleId === null ? undefined : findRule(ruleId)?.versions[0]?.legs[0].trigger;
  const trigger = triggerKind ?? main;
  return trigger === undefined ? null : dayKindOf(trigger);
}

export type EntryDays = { filedOn: string; enteredOn: string | null; servedOn: string | null };

/** ECF serves and enters as it files (Fed. R. Civ. P. 5(b)(2)(E)): without another day on record, that one counts. */
export function dayOfEntry(entry: EntryDays, kind: DayKind): string {
  if (kind === "served") return entry.servedOn ?? entry.filedOn;
  return kind === "entered" ? (entry.enteredOn ?? entry.filedOn) : entry.filedOn;
}
