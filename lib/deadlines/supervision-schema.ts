import { z } from "zod";
import { person } from "./schema";

/** Who answers for a case's dates where their keepers do not. */
export const supervision = z.object({
  /** As the case names them; null: the attorney longest in the case. */
  chosen: person.nullable(),
  longest: person.nullable(),
  attorneys: z.array(person),
  can: z.object({ choose: z.boolean() }),
});
export type Supervision = z.infer<typeof supervision>;
export const supervisorInput = z.object({ userId: z.uuid().nullable() });
