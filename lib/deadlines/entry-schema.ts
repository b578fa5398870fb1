import { z } from "zod";
import { CALENDARS } from "@/lib/dates/court-calendar";
import { courtDate, courtTime } from "@/lib/dates/schema";
import { periodSchema } from "./engine-schema";
import { deadline, deadlineSide } from "./schema";

const id = z.uuid().nullable().default(null);
const text = (max: number) => z.string().trim().max(max).nullable().default(null);
/** A court date, or an instant with its offset for a period of hours; null: it has not happened yet. */
const trigger = z.string().trim().max(40).nullable();
const wholeDays = "Whole numbers of days from 0 to 365 are accepted, such as 30, 7, 1.";
/** Days before; null: by kind. Empty: none. */
const reminders = z
  .array(z.number({ error: wholeDays }).int(wholeDays).min(0, wholeDays).max(365, wholeDays))
  .max(20, "Twenty reminders are the most.")
  .nullable()
  .default(null);
const direction = z.enum(["after", "before"]);
export const leadInput = z.object({
  n: z.number({ error: "A whole number of days." }).int("A whole number of days.").min(0).max(365),
  unit: z.enum(["days", "working_days"]),
});

const everyDays = z
  .number({ error: "A whole number of days." })
  .int("A whole number of days.")
  .min(1, "Every day is the least.")
  .max(3660, "Ten years is the most.");
/** "The earlier of 1 March and 14 days after the ruling": a day, or what is still to come; with a period it runs from it. */
const twoSided = z.object({
  kind: z.literal("two_sided"),
  choose: z.enum(["earlier", "later"]),
  sides: z
    .array(
      z.object({
        what: z.string().trim().min(2, "Say what this side is, in a few words.").max(200),
        date: courtDate.nullable(),
        period: periodSchema.nullable().default(null),
      }),
    )
    .min(2, "An order of this kind has two sides at least.")
    .max(5, "Five sides are the most."),
});

/** How a date is made: named, by rule, by a period, of several, recurring, or before another date. */
export const howInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("fixed"), dueOn: courtDate, dueTime: courtTime.nullable().default(null) }),
  z.object({
    kind: z.literal("rule"),
    ruleId: z.string().min(1, "Choose a rule.").max(80),
    trigger,
    serviceMethod: z.string().max(40).nullable().default(null),
    triggerKind: z.string().max(80).nullable().default(null),
    triggers: z.record(z.string(), z.string()).default({}),
  }),
  z.object({
    kind: z.literal("count"),
    period: periodSchema,
    direction,
    trigger,
    addServiceDays: z.number().int().default(0),
    calendar: z.enum(CALENDARS).default("ddc"),
  }),
  z.object({ kind: z.literal("internal"), deadlineId: z.uuid(), lead: leadInput }),
  z.object({
    kind: z.literal("recurring"),
    everyDays,
    from: courtDate,
    /** The first one after this day; null: after yesterday. */
    after: courtDate.nullable().default(null),
    calendar: z.enum(CALENDARS).default("ddc"),
  }),
  twoSided.extend({ calendar: z.enum(CALENDARS).default("ddc") }),
]);
export type HowInput = z.output<typeof howInput>;

export const deadlineInput = z
  .object({
    title: z.string().trim().min(2, "Say what is due, in a few words.").max(300),
    side: deadlineSide,
    how: howInput,
    ownerId: id,
    backupId: id,
    reminders,
    printedOn: courtDate.nullable().default(null),
    triggerText: text(300),
    triggerFilingId: id,
    triggerServiceId: id,
    triggerHearingId: id,
    respondsToId: id,
    orderFilingId: id,
    waitingFor: text(300),
    reason: text(500),
  })
  .superRefine((d, ctx) => {
    if ((d.how.kind === "rule" || d.how.kind === "count") && d.how.trigger === null && !d.waitingFor)
      ctx.addIssue({
        code: "custom",
        path: ["waitingFor"],
        message: "Say what it waits for, or give the date from which it runs.",
      });
    if (d.ownerId !== null && d.ownerId === d.backupId)
      ctx.addIssue({
        code: "custom",
        path: ["backupId"],
        message: "The backup is somebody else than the owner.",
      });
  });
export type DeadlineInput = z.output<typeof deadlineInput>;

/** What a form asks while it is filled in: the day that this would give. */
export const previewInput = z.object({
  how: howInput,
  printedOn: courtDate.nullable().default(null),
  title: z.string().max(300).default(""),
});

/** One date by hand or by rule, or the ticked set of a trigger: all or nothing. */
export const addDeadlinesInput = z.object({
  deadlines: z.array(deadlineInput).min(1, "Tick at least one date.").max(100),
});
export type AddDeadlinesInput = z.input<typeof addDeadlinesInput>;
export const addedDeadlines = z.object({ items: z.array(deadline) });

/** The work that leads to a court date, first to last; each link hangs on the one after it. */
export const chainInput = z.object({
  links: z
    .array(
      z.object({
        name: z.string().trim().min(2, "Name this step.").max(200),
        lead: leadInput,
        ownerId: id,
      }),
    )
    .min(1)
    .max(20),
});

const version = z.number().int();
const reason = z.string().trim().min(3, "Say why, in a few words.").max(500);

export const completeInput = z.object({
  version,
  /** The entry that did it; null where none did, and then the reason says how. */
  filingId: id,
  completedOn: courtDate,
  reason: text(500),
});

export const extendEffect = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("names_date"), date: courtDate, time: courtTime.nullable().default(null) }),
  z.object({
    kind: z.literal("extends_by_days"),
    days: z.number().int("A whole number of days.").min(1, "At least one day.").max(3660),
    /** The day from which the added days run; null: the order does not say. */
    from: courtDate.nullable(),
  }),
  z.object({
    kind: z.literal("sets_period"),
    period: periodSchema,
    direction,
    trigger: z.string().trim().max(40),
  }),
  z.object({
    kind: z.literal("event_bound"),
    event: z.string().trim().min(3, "Say after which event.").max(300),
    period: periodSchema,
  }),
  twoSided,
  z.object({ kind: z.literal("recurring"), everyDays, from: courtDate }),
  z.object({ kind: z.literal("leaves_none") }),
]);
export const extendInput = z.object({
  version,
  /** The order's entry; null only with `orderText`, for an order that is not on this docket. */
  orderFilingId: id,
  orderText: text(300),
  enteredOn: courtDate.nullable().default(null),
  layer: z.enum(["standing_order", "case_order"]).default("case_order"),
  effect: extendEffect,
  reason: text(500),
});
export type ExtendInput = z.output<typeof extendInput>;

export const extendPreview = z.object({
  /** The new date; null where the order leaves none or waits for an event. */
  due: z.string().nullable(),
  /** False: nothing displaces this period; the order would be kept beside the date. */
  moves: z.boolean(),
  waitingFor: z.string().nullable(),
  winner: z.string(),
  losers: z.array(z.object({ cite: z.string(), due: z.string().nullable() })),
  steps: z.array(z.object({ text: z.string(), date: z.string(), cite: z.string() })),
  warnings: z.array(z.string()),
});
export type ExtendPreview = z.infer<typeof extendPreview>;
/** `deadline` is the one that stands now: the new one, or the old one with the order beside it. */
export const extended = z.object({ moved: z.boolean(), deadline });

export const closeInput = z.object({ version, reason, filingId: id });
export const supersedeInput = closeInput.extend({ byDeadlineId: id });
export const confirmInput = z.object({ version });

export const changeInput = z.object({
  version,
  title: z.string().trim().min(2, "Say what is due, in a few words.").max(300),
  side: deadlineSide,
  /** Only for a date set by hand or by order; a computed one moves with its trigger. */
  dueOn: courtDate.nullable(),
  dueTime: courtTime.nullable(),
  printedOn: courtDate.nullable(),
  ownerId: id,
  backupId: id,
  reminders,
  reason: text(500),
});
export type ChangeInput = z.output<typeof changeInput>;

const ids = z.array(z.uuid()).min(1, "Choose at least one date.").max(500);
export const reassignInput = z.object({
  ids,
  ownerId: z.uuid().nullable().optional(),
  backupId: z.uuid().nullable().optional(),
});
export const acknowledgeInput = z.object({ ids });
export const changedCount = z.object({ changed: z.number().int() });
