import { z } from "zod";
import { mootnessQuestions, sides } from "./live-or-moot";

const question = z.enum(mootnessQuestions);

/** What counsel tied to a claim and its relief, as ClaimRelief.assessment keeps it: ids, never the words of a fact. */
export const assessment = z.object({
  /** Null: every harm on the ledger speaks to the relief. */
  harmIds: z.array(z.uuid()).nullable().default(null),
  facts: z.array(z.object({ question, side: z.enum(sides), factId: z.uuid() })).default([]),
  authorities: z.array(z.object({ question, text: z.string() })).default([]),
});
export type Assessment = z.output<typeof assessment>;
export const readAssessment = (json: unknown): Assessment =>
  assessment.catch(assessment.parse({})).parse(json ?? {});

const pair = { claimId: z.uuid(), reliefId: z.uuid(), version: z.number().int().nullable() };

/** The facts and authorities of one question, in the place of those it had. */
export const tieInput = z.object({
  ...pair,
  question,
  facts: z
    .array(z.object({ factId: z.uuid(), side: z.enum(sides) }))
    .max(50, "Tie at most 50 facts to a question.")
    .refine(
      (list) => new Set(list.map((f) => f.factId)).size === list.length,
      "A fact is tied once to a question.",
    ),
  authorities: z
    .array(z.string().trim().min(1).max(500, "Keep an authority under 500 characters."))
    .max(20, "Name at most 20 authorities."),
  /** Adds them to the same question of every other claim and form of relief; takes nothing away there. */
  everywhere: z.boolean().default(false),
});
export type TieInput = z.input<typeof tieInput>;

/** The harms that speak to a form of relief; null: every harm on the ledger. */
export const reliefHarmsInput = z.object({
  ...pair,
  harmIds: z
    .array(z.uuid())
    .min(1, "Choose a harm, or every harm on the ledger.")
    .max(500, "Choose at most 500 harms, or all of them.")
    .nullable(),
});
export type ReliefHarmsInput = z.input<typeof reliefHarmsInput>;

export const tied = z.object({ pairs: z.number().int() });

const places = z.array(z.string().trim().min(1).max(500, "Keep an authority under 500 characters.")).max(20);
/** The authorities of a factor that belongs to no claim, in the place of those it had. */
export const factorInput = z.object({
  factor: z.enum(["balance_of_equities", "public_interest"]),
  authorities: places,
  version: z.number().int().nullable(),
});
export type FactorInput = z.input<typeof factorInput>;
export const factorSaved = z.object({ authorities: z.array(z.string()), version: z.number().int() });

/** A fact goes to an element of a claim or to a factor, or no longer does. */
export const linkFactInput = z
  .object({
    factId: z.uuid(),
    elementId: z.uuid().nullable().default(null),
    factor: z.enum(["balance_of_equities", "public_interest"]).nullable().default(null),
    linked: z.boolean().default(true),
  })
  .refine((x) => (x.elementId === null) !== (x.factor === null), {
    message: "Say which element or which factor it goes to.",
    path: ["elementId"],
  });
export type LinkFactInput = z.input<typeof linkFactInput>;
