import { z } from "zod";
import { CALENDARS } from "@/lib/dates/court-calendar";
import { courtDate, courtTime, instant } from "@/lib/dates/schema";
import { DeadlineBasis, DeadlineSide, DeadlineState, Standing } from "@/lib/db/generated/enums";
import { cursorQuery, page } from "@/lib/http/page-schema";
import { alternativeSchema, CONFIDENCES, stepSchema, verificationSchema } from "./engine-schema";
import { layersSchema, recipeSchema } from "./recipe";
import { URGENCIES } from "./urgency";
import { GROUPS } from "./words";

export const deadlineSide = z.enum(DeadlineSide);
export const deadlineState = z.enum(DeadlineState);
export const person = z.object({ id: z.uuid(), name: z.string() });
export type Person = z.infer<typeof person>;
/** A docket entry as a date cites it. */
export const filingRef = z.object({
  id: z.uuid(),
  number: z.number().int().nullable(),
  kind: z.string(),
  filedOn: courtDate,
  cite: z.string(),
});
export type FilingRef = z.infer<typeof filingRef>;

/** One date in a list. JSON-safe: days are the court's, instants ISO. */
export const deadlineRow = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  caption: z.string(),
  illustrative: z.boolean(),
  title: z.string(),
  side: deadlineSide,
  state: deadlineState,
  basis: z.enum(DeadlineBasis),
  cite: z.string().nullable(),
  /** End of this day in the court's zone; null while it waits or where none was left. */
  dueOn: courtDate.nullable(),
  dueTime: courtTime.nullable(),
  safeOn: courtDate.nullable(),
  printedOn: courtDate.nullable(),
  urgency: z.enum(URGENCIES),
  group: z.enum(GROUPS),
  /** The hour named has passed today: the day itself is not over. */
  hourPassed: z.boolean(),
  /** One of their dates has passed with nothing docketed. */
  lapsed: z.boolean(),
  waitingFor: z.string().nullable(),
  triggerText: z.string().nullable(),
  owner: person.nullable(),
  backup: person.nullable(),
  confirmed: z.boolean(),
  acknowledged: z.boolean(),
  jurisdictional: z.boolean(),
  verification: verificationSchema.nullable(),
  released: z.boolean(),
  version: z.number().int(),
  can: z.object({ edit: z.boolean() }),
});
export type DeadlineRow = z.infer<typeof deadlineRow>;
export const deadlinePage = page(deadlineRow);

export const deadlineChange = z.object({
  id: z.uuid(),
  fromOn: courtDate.nullable(),
  toOn: courtDate.nullable(),
  fromState: deadlineState.nullable(),
  toState: deadlineState,
  reason: z.string(),
  filing: filingRef.nullable(),
  at: instant,
  by: z.string().nullable(),
});
export type DeadlineChangeRow = z.infer<typeof deadlineChange>;

/** Another date, as one cites it. */
export const deadlineRef = z.object({
  id: z.uuid(),
  title: z.string(),
  side: deadlineSide,
  state: deadlineState,
  dueOn: courtDate.nullable(),
});
export type DeadlineRef = z.infer<typeof deadlineRef>;

export const deadline = deadlineRow.extend({
  tier: z.string(),
  calendar: z.enum(CALENDARS),
  ruleId: z.string().nullable(),
  nominalEndOn: courtDate.nullable(),
  triggerOn: courtDate.nullable(),
  serviceMethod: z.string().nullable(),
  confidence: z.enum(CONFIDENCES).nullable(),
  steps: z.array(stepSchema),
  alternatives: z.array(alternativeSchema),
  warnings: z.array(z.string()),
  contested: z.array(z.string()),
  layers: layersSchema.nullable(),
  recipe: recipeSchema.nullable(),
  /** Why no order may move it; null where one may. */
  protectedBecause: z.string().nullable(),
  trigger: filingRef.nullable(),
  order: filingRef.nullable(),
  respondsTo: filingRef.nullable(),
  completedBy: filingRef.nullable(),
  completedOn: courtDate.nullable(),
  closedReason: z.string().nullable(),
  keptReason: z.string().nullable(),
  anchor: deadlineRef.nullable(),
  dependents: z.array(deadlineRef),
  replaces: deadlineRef.nullable(),
  replacedBy: deadlineRef.nullable(),
  standing: z.enum(Standing).nullable(),
  standingNote: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  confirmedAt: instant.nullable(),
  acknowledgedBy: z.string().nullable(),
  acknowledgedAt: instant.nullable(),
  enteredBy: z.string().nullable(),
  enteredAt: instant,
  reminders: z.array(z.object({ daysBefore: z.number().int(), sentAt: instant.nullable() })),
  history: z.array(deadlineChange),
  can: z.object({
    edit: z.boolean(),
    /** False for the person who last set its day while the firm asks for a second person. */
    confirm: z.boolean(),
    release: z.boolean(),
  }),
});
export type Deadline = z.infer<typeof deadline>;

export const deadlineParams = z.object({ caseId: z.uuid(), deadlineId: z.uuid() });

/** The board's filters, as they stand in the address. */
export const boardFilters = cursorQuery.extend({
  person: z.union([z.uuid(), z.literal("none")]).optional(),
  case: z.uuid().optional(),
  side: deadlineSide.optional(),
  /** `open`: whatever still asks for something. */
  state: z.enum(["open", "closed", "all", ...Object.values(DeadlineState)]).optional(),
  q: z.string().trim().max(200).optional(),
  from: courtDate.optional(),
  to: courtDate.optional(),
});
export type BoardFilters = z.infer<typeof boardFilters>;
