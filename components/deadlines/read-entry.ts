import { z } from "zod";
import { deadlineSide } from "@/lib/deadlines/schema";
import { calendarWords, unitWords } from "@/lib/deadlines/words";
import { type Entry, startOf } from "./add-entry";

const text = z.string();
const day = z.iso.date().nullable();
const keyOf = <T extends Record<string, unknown>>(words: T) =>
  z.custom<keyof T & string>((value) => typeof value === "string" && value in words);
const side = z.object({
  what: text,
  kind: z.enum(["day", "after"]),
  date: day,
  n: text,
  unit: keyOf(unitWords),
});

/** A part that cannot be read starts afresh. */
const entryOver = (start: Entry): z.ZodType<Entry> =>
  z.object({
    title: text.catch(start.title),
    side: deadlineSide.catch(start.side),
    rule: z
      .object({
        ruleId: text.nullable(),
        trigger: day,
        time: text,
        serviceMethod: text,
        others: z.record(text, text),
      })
      .catch(start.rule),
    count: z
      .object({
        n: text,
        unit: keyOf(unitWords),
        direction: z.enum(["after", "before"]),
        trigger: day,
        time: text,
        calendar: keyOf(calendarWords),
        addServiceDays: text,
      })
      .catch(start.count),
    dueOn: day.catch(start.dueOn),
    dueTime: text.catch(start.dueTime),
    sided: z
      .object({ choose: z.enum(["earlier", "later"]), sides: z.array(side).min(2).max(5) })
      .catch(start.sided),
    series: z.object({ everyDays: text, from: day }).catch(start.series),
    anchorId: text.nullable().catch(start.anchorId),
    lead: text.catch(start.lead),
    leadUnit: z.enum(["days", "working_days"]).catch(start.leadUnit),
    waitingFor: text.catch(start.waitingFor),
    ownerId: text.catch(start.ownerId),
    backupId: text.catch(start.backupId),
    reminders: text.catch(start.reminders),
    filingId: text.nullable().catch(start.filingId),
    printedOn: day.catch(start.printedOn),
  });

/** An entry as a draft kept it; what an older draft does not have, or has otherwise, starts afresh. */
export function readEntry(draft: string, today: string): Entry {
  const start = startOf(today);
  try {
    const read = entryOver(start).safeParse(JSON.parse(draft));
    return read.success ? read.data : start;
  } catch {
    return start;
  }
}
