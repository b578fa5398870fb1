import { z } from "zod";
import { courtDate, courtTime } from "@/lib/dates/schema";
import { HearingKind, HearingState } from "@/lib/db/generated/enums";
import { entryRef } from "@/lib/filings/entry-ref";
import { cursorQuery, page } from "@/lib/http/page-schema";
import { textOrNone } from "@/lib/http/text-schema";

export const hearingKind = z.enum(HearingKind);
export const hearingState = z.enum(HearingState);

export const hearingRow = z.object({
  id: z.uuid(),
  kind: hearingKind,
  title: z.string(),
  heldOn: courtDate,
  /** The court's clock; null where only the day is set. */
  startsAt: courtTime.nullable(),
  place: z.string().nullable(),
  dialIn: z.string().nullable(),
  judge: z.string().nullable(),
  state: hearingState,
  argues: z.string().nullable(),
  rulings: z.string().nullable(),
  replacesId: z.uuid().nullable(),
  /** The hearing that took its place after it was reset. */
  replacedById: z.uuid().nullable(),
  setBy: entryRef.nullable(),
  changedBy: entryRef.nullable(),
  transcript: entryRef.nullable(),
  released: z.boolean(),
  version: z.number().int(),
});
export type HearingRow = z.infer<typeof hearingRow>;
export const hearingPage = page(hearingRow);

export const hearing = hearingRow.extend({
  setByFilingId: z.uuid().nullable(),
  transcriptFilingId: z.uuid().nullable(),
  /** Every date it was ever set for, oldest first, itself included. */
  chain: z.array(hearingRow),
  can: z.object({ edit: z.boolean() }),
});
export type Hearing = z.infer<typeof hearing>;

export const hearingFilters = cursorQuery.extend({ view: z.enum(["all", "ahead", "past"]).optional() });
export type HearingFilters = z.infer<typeof hearingFilters>;
export const hearingParams = z.object({ caseId: z.uuid(), hearingId: z.uuid() });

const entry = z.uuid().nullable().default(null);
const when = {
  heldOn: courtDate,
  startsAt: courtTime.nullable().default(null),
  place: textOrNone(300),
  dialIn: textOrNone(300),
};

export const setHearingInput = z.object({
  ...when,
  kind: hearingKind,
  title: z.string({ error: "Say what is heard." }).trim().min(3, "Say what is heard.").max(300),
  judge: textOrNone(200),
  argues: textOrNone(500),
  setByFilingId: entry,
});
/** What may be corrected without moving it; moving it is a reset. */
export const editHearingInput = z.object({
  version: z.number().int(),
  kind: hearingKind,
  title: setHearingInput.shape.title,
  startsAt: when.startsAt,
  place: when.place,
  dialIn: when.dialIn,
  judge: textOrNone(200),
  argues: textOrNone(500),
  setByFilingId: entry,
});
export const resetHearingInput = z.object({ version: z.number().int(), ...when, changedByFilingId: entry });
export const vacateHearingInput = z.object({ version: z.number().int(), changedByFilingId: entry });
export const holdHearingInput = z.object({
  version: z.number().int(),
  argues: textOrNone(500),
  /** What was ruled from the bench. */
  rulings: textOrNone(5000),
  transcriptFilingId: entry,
});
