import { z } from "zod";
import { courtDate, instant } from "@/lib/dates/schema";
import { ServiceMethod } from "@/lib/db/generated/enums";
import { entryRef } from "@/lib/filings/entry-ref";
import { cursorQuery } from "@/lib/http/page-schema";

const person = z.object({ id: z.uuid(), name: z.string() });

/** An entry with papers that are not here. */
export const worklistRow = z.object({
  caseId: z.uuid(),
  caption: z.string(),
  filing: entryRef,
  text: z.string(),
  /** The court's line says sealed: nothing to fetch, it is served on paper or by mail. */
  sealed: z.boolean(),
  papers: z.array(
    z.object({
      attachment: z.number().int(),
      description: z.string(),
      pageCount: z.number().int().nullable(),
      why: z.string().nullable(),
    }),
  ),
  look: z
    .object({
      lastOn: courtDate,
      /** Days left, today counted as 0; negative once it has passed. */
      daysLeft: z.number().int(),
      usedAt: instant.nullable(),
      usedBy: z.string().nullable(),
    })
    .nullable(),
  fetcher: person.nullable(),
  /** How it reached us outside the court's system, as recorded, the latest first. */
  served: z.array(z.object({ on: courtDate, method: z.enum(ServiceMethod) })),
});
export type WorklistRow = z.infer<typeof worklistRow>;

export const outsideService = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  caption: z.string(),
  title: z.string(),
  servedOn: courtDate,
  method: z.enum(ServiceMethod),
  servedBy: z.string().nullable(),
  note: z.string().nullable(),
  filing: entryRef.nullable(),
});
export type OutsideService = z.infer<typeof outsideService>;

export const worklist = z.object({
  /** Free looks that are still open, the first to end first. */
  looks: z.array(worklistRow),
  items: z.array(worklistRow),
  next: z.string().nullable(),
  services: z.array(outsideService),
  /** Who may fetch, by case, and the cases themselves. */
  cases: z.array(z.object({ id: z.uuid(), caption: z.string(), people: z.array(person) })),
});
export type Worklist = z.infer<typeof worklist>;

export const worklistFilters = cursorQuery.extend({
  case: z.uuid().optional(),
  who: z.enum(["all", "mine", "nobody"]).optional(),
});
export type WorklistFilters = z.infer<typeof worklistFilters>;

export const worklistParams = z.object({ caseId: z.uuid(), filingId: z.uuid() });
export const fetcherInput = z.object({ fetcherId: z.uuid().nullable() });
export const fetcherSet = z.object({ id: z.uuid(), fetcherId: z.uuid().nullable() });
/** The link is given out once; the browser of the person who asked opens it. */
export const lookTaken = z.object({ url: z.url() });

export const outsideServiceInput = z.object({
  title: z.string().trim().min(3, "Say what was served.").max(300),
  servedOn: courtDate,
  method: z
    .enum(ServiceMethod, { error: "Say how it was served." })
    .refine((method) => method !== "ecf", "What ECF served needs no record here."),
  servedBy: z.string().trim().max(200).nullable().default(null),
  note: z.string().trim().max(1_000).nullable().default(null),
  filingId: z.uuid().nullable().default(null),
});
export type OutsideServiceInput = z.input<typeof outsideServiceInput>;
/** The whole record as it should read; what stood there before is in the log. */
export const correctServiceInput = outsideServiceInput;
export const outsideServiceParams = z.object({ caseId: z.uuid(), serviceId: z.uuid() });
export const recorded = z.object({ id: z.uuid() });
