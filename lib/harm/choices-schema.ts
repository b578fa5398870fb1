import { z } from "zod";

const choice = z.object({ id: z.uuid(), label: z.string() });
export type Choice = z.infer<typeof choice>;

/** What the forms of the ledger choose from, as far as the viewer sees it. */
export const ledgerChoices = z.object({
  documents: z.array(choice.extend({ pages: z.number().int().nullable() })),
  filings: z.array(choice),
  declarations: z.array(choice),
  baselines: z.array(choice),
  actions: z.array(choice),
  elements: z.array(choice.extend({ claim: z.string() })),
  audiences: z.array(choice.extend({ tier: z.enum(["sealed", "protective", "ex_parte"]) })),
  models: z.array(z.string()),
});
export type LedgerChoices = z.infer<typeof ledgerChoices>;
