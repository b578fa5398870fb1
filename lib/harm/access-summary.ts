import { formatUncertain } from "@/lib/dates/uncertain-date";
import type { CitedSource } from "@/lib/sources/schema";
import { type AccessQuestion, accessDays, type DayRange, dayWords } from "./access-days";
import type { AccessInterval } from "./access-schema";
import type { DayCount, ModelAccess } from "./summary-schema";
import { accessGroupWords } from "./vocabulary";

/** "Fable 5, all customers: Jun 12, 2026 until around Jul 1, 2026 (later reports)" */
export function intervalWords(i: Omit<AccessInterval, "sources" | "conflictKey" | "id">): string {
  const end = i.end === null ? "no end on record" : `until ${formatUncertain(i.end)}`;
  return `${i.model}, ${accessGroupWords[i.group]}: ${formatUncertain(i.start)}, ${end} (${i.account})`;
}

/** Days of lost access per model, each count with its intervals and their sources in words. */
export function accessSummary(
  question: AccessQuestion,
  sourcesOf: ReadonlyMap<string, CitedSource[]>,
): ModelAccess[] {
  const intervals = new Map(question.intervals.map((i) => [i.id, i]));
  const count = ({ min, max, words, why, running, byAccount, restsOn }: DayRange): DayCount => ({
    min,
    max,
    words,
    why,
    running,
    byAccount: byAccount.map((a) => ({ account: a.account, words: dayWords(a.min, a.max) })),
    restsOn: restsOn.flatMap((id) => {
      const interval = intervals.get(id);
      return interval ? [{ id, words: intervalWords(interval), sources: sourcesOf.get(id) ?? [] }] : [];
    }),
  });
  return accessDays(question).map((m) => ({
    model: m.model,
    required: count(m.required),
    beyond: count(m.beyond),
    afterLifting: count(m.afterLifting),
  }));
}
