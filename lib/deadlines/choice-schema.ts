import { z } from "zod";
import { deadlineRef, filingRef, person } from "./schema";

/** What the forms of this noun choose from. */
export const choices = z.object({
  filings: z.array(filingRef.extend({ text: z.string(), isOrder: z.boolean() })),
  deadlines: z.array(deadlineRef),
  keepers: z.array(person),
});
export type Choices = z.infer<typeof choices>;
