import { z } from "zod";
import { courtDate, instant } from "@/lib/dates/schema";
import { role } from "@/lib/people/schema";

/** What can be named to a co-counsel or expert. */
export const grantKind = z.enum(["filing", "document"], { error: "Choose a filing or a document." });

export const grantInput = z.object({
  userId: z.uuid({ error: "Choose a person." }),
  kind: grantKind,
  itemId: z.uuid({ error: "Choose what they may see." }),
});

export const grantedItem = z.object({
  /** The filing or document. */
  itemId: z.uuid(),
  kind: grantKind,
  /** "ECF No. 9, motion of 4 July 2026", or a document's title; null where it is protected from the reader. */
  label: z.string().nullable(),
  filedOn: courtDate.nullable(),
  grantedAt: instant,
});
export type GrantedItem = z.infer<typeof grantedItem>;

/** One co-counsel or expert, and all they see of the case. */
export const grantee = z.object({
  userId: z.uuid(),
  name: z.string(),
  role,
  items: z.array(grantedItem),
});
export type Grantee = z.infer<typeof grantee>;
export const granteeList = z.array(grantee);

/** `papers`: how many documents came with the filing. */
export const granted = z.object({ itemId: z.uuid(), papers: z.number().int() });
export type Granted = z.infer<typeof granted>;
export const grantParams = z.object({ caseId: z.uuid(), userId: z.uuid(), itemId: z.uuid() });
export const withdrawnGrant = z.object({ count: z.number().int() });
