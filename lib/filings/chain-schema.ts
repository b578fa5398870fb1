import { z } from "zod";
import { courtDate } from "@/lib/dates/schema";
import { Disposition } from "@/lib/db/generated/enums";
import { filingKind, motionKind } from "./schema";

/** An entry as a chain shows it. */
export const chainLink = z.object({
  id: z.uuid(),
  number: z.number().int().nullable(),
  filedOn: courtDate,
  kind: filingKind,
  text: z.string(),
  /** Whose paper it is; null where no party row says. */
  side: z.enum(["ours", "theirs", "court"]).nullable(),
});
export type ChainLink = z.infer<typeof chainLink>;

export const chain = z.object({
  motion: chainLink,
  motionKind: motionKind.nullable(),
  supports: z.array(chainLink),
  oppositions: z.array(chainLink),
  replies: z.array(chainLink),
  surreplies: z.array(chainLink),
  crossMotions: z.array(chainLink),
  rulings: z.array(
    z.object({ entry: chainLink, disposition: z.enum(Disposition), part: z.string().nullable() }),
  ),
  state: z.enum(["open", "partly_ruled", "held", "ruled", "withdrawn"]),
  /** Steps that are not on the docket; each with the date it is due where a deadline on file says so. */
  missing: z.array(
    z.object({ step: z.enum(["opposition", "reply", "ruling"]), dueOn: courtDate.nullable() }),
  ),
  next: z.enum(["opposition", "reply", "ruling"]).nullable(),
  /** Our side has still to answer something of it. */
  mine: z.boolean(),
});
export type Chain = z.infer<typeof chain>;
export const chainList = z.array(chain);
