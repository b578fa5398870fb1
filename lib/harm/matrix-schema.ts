import { z } from "zod";
import { courtDateSchema, uncertainDateSchema } from "@/lib/dates/uncertain-date-schema";
import { cursorQuery } from "@/lib/http/page-schema";
import { diligenceSteps } from "./diligence";
import { mootnessQuestions, sides } from "./live-or-moot";
import { harmElements } from "./proof-matrix";
import { strengths } from "./strength";
import { amountUnits } from "./vocabulary";

const strength = z.enum(strengths);
const factRef = z.object({ id: z.string(), text: z.string(), strength, disputed: z.boolean() });

export const proofMatrix = z.object({
  /** A page of the ledger; `next` is the cursor of the page after it. */
  next: z.string().nullable(),
  harms: z.array(
    z.object({
      harmId: z.string(),
      text: z.string(),
      weakest: strength,
      disputed: z.string().nullable(),
      cells: z.array(
        z.object({
          element: z.enum(harmElements),
          strength,
          /** "3 sources", "2 of 3 links"; null where there is none. */
          proof: z.string().nullable(),
          why: z.array(z.string()),
          todo: z.string().nullable(),
        }),
      ),
    }),
  ),
  claims: z.array(
    z.object({
      claimId: z.string(),
      title: z.string(),
      authorities: z.array(z.string()),
      weakest: strength,
      elements: z.array(
        z.object({
          elementId: z.string(),
          text: z.string(),
          strength,
          /** The strongest few; `total` says how many there are. */
          facts: z.array(factRef),
          total: z.number().int(),
          counts: z.array(z.object({ strength, count: z.number().int() })),
          todo: z.string().nullable(),
        }),
      ),
    }),
  ),
  factors: z.array(
    z.object({
      factor: z.enum(["likelihood", "balance", "public_interest"]),
      title: z.string(),
      claimId: z.string().nullable(),
      strength,
      facts: z.array(factRef),
      total: z.number().int(),
      authorities: z.array(z.string()),
      /** Of the authorities of a factor that belongs to no claim; null while nobody has written any. */
      version: z.number().int().nullable(),
      todo: z.string().nullable(),
    }),
  ),
  can: z.object({ edit: z.boolean() }),
});
export type ProofMatrix = z.infer<typeof proofMatrix>;

export const mootnessMatrix = z.object({
  on: courtDateSchema,
  filedOn: courtDateSchema.nullable(),
  /** Why there is nothing to judge; null when there is. */
  missing: z.string().nullable(),
  can: z.object({ edit: z.boolean() }),
  rows: z.array(
    z.object({
      claimId: z.string(),
      reliefId: z.string(),
      claim: z.string(),
      relief: z.string(),
      /** Null while nothing is recorded of the pair. */
      version: z.number().int().nullable(),
      /** The harms that counsel says speak to this relief; null: every harm on the ledger does. */
      harms: z.array(z.object({ id: z.string(), text: z.string() })).nullable(),
      /** What the claims page records; null where nothing is. */
      recorded: z.string().nullable(),
      completedPast: z.string().nullable(),
      cells: z.array(
        z.object({
          question: z.enum(mootnessQuestions),
          answer: z.enum(["yes", "no", "contested", "not_shown", "not_in_question"]),
          strength,
          /** The first few reasons; `moreWhy` says how many are left out. */
          why: z.array(z.string()),
          moreWhy: z.number().int(),
          facts: z.array(factRef.extend({ side: z.enum(sides) })),
          authorities: z.array(z.string()),
          /** What would answer it; null where nothing is missing. */
          todo: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type MootnessMatrix = z.infer<typeof mootnessMatrix>;
export const onDayQuery = z.object({ on: courtDateSchema.optional() });
export const accrualQuery = onDayQuery.extend(cursorQuery.shape);

const step = z.enum(diligenceSteps);
const diligenceGap = z.object({
  from: step,
  to: step,
  words: z.string(),
  explainedBy: z.array(z.object({ factId: z.string(), text: z.string() })),
  outOfOrder: z.boolean(),
});
export const diligenceRecord = z.object({
  steps: z.array(
    z.object({
      step,
      words: z.string(),
      onRecord: z.boolean(),
      date: uncertainDateSchema.nullable(),
      from: z.string().nullable(),
    }),
  ),
  gaps: z.array(diligenceGap),
  total: diligenceGap.nullable(),
  missing: z.array(step),
});
export type DiligenceRecord = z.infer<typeof diligenceRecord>;

const point = z.object({ on: courtDateSchema, low: z.number(), high: z.number().nullable() });
const series = z.object({ key: z.string(), words: z.string(), points: z.array(point) });
export const accrualRecord = z.object({
  on: courtDateSchema,
  units: z.array(
    z.object({
      unit: z.enum(amountUnits),
      total: series,
      byCategory: z.array(series),
      byModel: z.array(series),
    }),
  ),
  lines: z.array(
    z.object({
      lineId: z.string(),
      harmId: z.string(),
      harm: z.string(),
      label: z.string(),
      unit: z.enum(amountUnits),
      words: z.string(),
      formula: z.string(),
      restsOn: z.array(z.string()),
    }),
  ),
  /** Of the next formulas; the figures above always count every line. */
  next: z.string().nullable(),
  /** The first lines that could not be computed, and how many there are. */
  left: z.array(z.object({ lineId: z.string(), harm: z.string(), why: z.string() })),
  leftCount: z.number().int(),
  /** Days that are asked about most: the complaint, the motion. */
  marks: z.array(z.object({ label: z.string(), on: courtDateSchema })),
});
export type AccrualRecord = z.infer<typeof accrualRecord>;
