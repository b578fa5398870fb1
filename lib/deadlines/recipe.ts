import { z } from "zod";
import { CALENDARS } from "@/lib/dates/court-calendar";
import { computeAnswerSchema, DIRECTIONS, periodSchema } from "./engine-schema";
import type { LayerKind, OrderEffect } from "./layers";

/** The engine's own list, named here once more: importing it would bring the whole rule table to the browser. */
const LAYERS = ["rule", "local_rule", "standing_order", "case_order"] as const satisfies readonly LayerKind[];

const day = z.string();
const leadSchema = z.object({ n: z.number().int().min(0).max(365), unit: z.enum(["days", "working_days"]) });
const direction = z.enum(DIRECTIONS).exclude(["fixed"]);

const choose = z.enum(["earlier", "later"]);
const sidesSchema = z.array(
  z.object({ what: z.string(), date: day.nullable(), period: periodSchema.nullish() }),
);

/** How a date is made, kept beside it so that it can be made again when something it rests on moves. */
export const recipeSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("rule"),
    ruleId: z.string(),
    serviceMethod: z.string().nullable(),
    triggerKind: z.string().nullable(),
    /** Dates of the rule's other legs, by trigger kind. */
    triggers: z.record(z.string(), z.string()),
    /** A court date, or an instant with its offset; null while it has not happened. */
    trigger: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("count"),
    period: periodSchema,
    direction,
    addServiceDays: z.number().int(),
    trigger: z.string().nullable(),
  }),
  z.object({ kind: z.literal("fixed") }),
  z.object({ kind: z.literal("internal"), lead: leadSchema, use: z.enum(["due", "safe"]) }),
  /** "A status report every 60 days until further order": the next one is entered when this one is done. */
  z.object({
    kind: z.literal("recurring"),
    everyDays: z.number().int().min(1).max(3660),
    from: day,
    /** Which of the series this one is; null: an order named its day, and it stands where it is. */
    nth: z.number().int().nullish(),
  }),
  /** "The earlier of 1 March and 14 days after the ruling". */
  z.object({ kind: z.literal("two_sided"), choose, sides: sidesSchema }),
]);
export type Recipe = z.infer<typeof recipeSchema>;

/** What an order does to a date; the same shapes as the engine's. */
export const orderEffectSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("names_date"), date: day }),
  z.object({
    kind: z.literal("extends_by_days"),
    days: z.number().int().min(1).max(3660),
    from: day.nullable(),
  }),
  z.object({
    kind: z.literal("sets_period"),
    period: periodSchema,
    direction,
    trigger: day,
  }),
  z.object({
    kind: z.literal("recurring"),
    everyDays: z.number().int(),
    from: day,
    after: day,
    stoppedOn: day.nullable(),
  }),
  z.object({
    kind: z.literal("event_bound"),
    event: z.string(),
    period: periodSchema,
    happenedOn: day.nullable(),
  }),
  z.object({
    kind: z.literal("two_sided"),
    choose,
    sides: sidesSchema,
  }),
  z.object({ kind: z.literal("leaves_none") }),
]) satisfies z.ZodType<OrderEffect>;

const wordSchema = z.object({
  layer: z.enum(LAYERS),
  cite: z.string(),
  enteredOn: day.nullable(),
  effect: orderEffectSchema,
  filingId: z.uuid().nullable(),
});
export type StoredWord = z.infer<typeof wordSchema>;

const spokenSchema = wordSchema.extend({ due: day.nullable() });

/** Who spoke to a date, the winner and the losers under it; `beside`: an order that could not displace it. */
export const layersSchema = z.object({
  computed: z.object({
    due: day.nullable(),
    nominalEnd: day.nullable(),
    cite: z.string(),
    /** The first word was itself an order's, not a rule's. */
    byOrder: z.boolean().optional(),
  }),
  words: z.array(wordSchema),
  winner: z.object({ layer: z.enum(LAYERS), cite: z.string(), due: day.nullable() }),
  losers: z.array(spokenSchema),
  beside: spokenSchema.nullable(),
});
export type StoredLayers = z.infer<typeof layersSchema>;

/** The column `computation`: the engine's answer, how it was asked, and the layers. Rows from the seed have the answer alone. */
export const storedComputation = computeAnswerSchema.extend({
  recipe: recipeSchema.nullish(),
  layers: layersSchema.nullish(),
  /** The date this one took the place of, and the one that took its own. */
  replaces: z.uuid().nullish(),
  replacedBy: z.uuid().nullish(),
  /** A rule's other reading was chosen, or the date set by hand over a computed one: why. */
  note: z.string().nullish(),
});
export type StoredComputation = z.infer<typeof storedComputation>;

/** What a date cites that no rule and no order set. */
export const BY_TEAM = "Set by the team";

/** An answer without a date: nothing was computed. */
export const noAnswer: z.infer<typeof computeAnswerSchema> = {
  id: null,
  due: null,
  nominalEnd: null,
  safe: null,
  cite: "",
  confidence: "high",
  alternatives: [],
  steps: [],
  warnings: [],
};

/** Reads the column; anything it does not know is as good as nothing. */
export function readComputation(json: unknown): StoredComputation | null {
  const parsed = storedComputation.safeParse(json);
  return parsed.success ? parsed.data : null;
}

export const calendarSchema = z.enum(CALENDARS);
