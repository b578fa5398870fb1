import { z } from "zod";
import { courtDate } from "@/lib/dates/schema";
import { Disposition, LinkKind } from "@/lib/db/generated/enums";
import { filingKind, motionKind } from "./schema";

/** A docket text to be read, as it is typed or pasted into the form. */
export const readTextInput = z.object({
  text: z.string().trim().min(3).max(20_000),
  number: z.number().int().min(1).nullable(),
  filedOn: courtDate.nullable(),
});

/** What the text proposes. Nothing of it is a fact until a person saves the form. */
export const filingProposal = z.object({
  kind: filingKind.nullable(),
  motionKind: motionKind.nullable(),
  /** The filer in the text's own words, and the party rows that fit them. */
  filer: z.string().nullable(),
  partyIds: z.array(z.uuid()),
  links: z.array(
    z.object({
      toId: z.uuid(),
      number: z.number().int(),
      kind: z.enum(LinkKind),
      disposition: z.enum(Disposition).nullable(),
      part: z.string().nullable(),
      /** The words it rests on. */
      words: z.string(),
    }),
  ),
  /** ECF numbers the text names that are not on this docket. */
  unknownNumbers: z.array(z.number().int()),
  attachments: z.array(z.object({ number: z.number().int(), description: z.string() })),
});
export type FilingProposal = z.infer<typeof filingProposal>;
