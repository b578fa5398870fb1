import { z } from "zod";
import { courtDate } from "@/lib/dates/schema";
import { FilingKind } from "@/lib/db/generated/enums";

/** An entry as another row names it. null stands for none, and for one that is not open to the viewer. */
export const entryRef = z.object({
  id: z.uuid(),
  number: z.number().int().nullable(),
  kind: z.enum(FilingKind),
  filedOn: courtDate,
});
export type EntryRef = z.infer<typeof entryRef>;
