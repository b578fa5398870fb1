import { z } from "zod";
import { instant } from "@/lib/dates/schema";
import { PartyRole } from "@/lib/db/generated/enums";
import { tier } from "./schema";

/** What stands around a docket, for its filter bar and its forms. */
export const docketFrame = z.object({
  caption: z.string(),
  docketNumber: z.string().nullable(),
  /** When the court's docket was last looked at, from what, and what that source leaves out; null: never. */
  checkedAt: instant.nullable(),
  checkedFrom: z.string().nullable(),
  leavesOut: z.string().nullable(),
  parties: z.array(z.object({ id: z.uuid(), name: z.string(), role: z.enum(PartyRole) })),
  /** The protected audiences the viewer belongs to; others do not exist for them. */
  audiences: z.array(z.object({ id: z.uuid(), name: z.string(), tier })),
  /** Dockets of its appeals, or of the case below, that the viewer may follow in the same list. */
  followed: z.array(
    z.object({ caseId: z.uuid(), relation: z.enum(["appeal", "below"]), number: z.string().nullable() }),
  ),
  can: z.object({ log: z.boolean(), seal: z.boolean() }),
});
export type DocketFrame = z.infer<typeof docketFrame>;
