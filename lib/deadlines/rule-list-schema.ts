import { z } from "zod";
import { ruleSummarySchema } from "./rule-summary";

/** Every rule with a period, and those that set none with the reason. */
export const ruleListSchema = z.object({
  rules: z.array(ruleSummarySchema),
  withoutPeriod: z.array(z.object({ id: z.string(), cite: z.string(), why: z.string() })),
});
