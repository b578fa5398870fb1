import { z } from "zod";
import { courtDate } from "@/lib/dates/schema";
import { PostureKind, PostureState } from "@/lib/db/generated/enums";
import { entryRef } from "@/lib/filings/entry-ref";
import { textOrNone } from "@/lib/http/text-schema";
import { citingInput } from "@/lib/sources/citing-schema";
import { provenance } from "@/lib/sources/schema";

export const postureKind = z.enum(PostureKind);
export type PostureKindName = z.infer<typeof postureKind>;
export const postureState = z.enum(PostureState);

export const postureItem = z.object({
  id: z.uuid(),
  state: postureState,
  /** The day it came to stand so. */
  onDate: courtDate.nullable(),
  /** The entry that says so. */
  entry: entryRef.nullable(),
  filingId: z.uuid().nullable(),
  /** Rule 65(c) security, in words. */
  security: z.string().nullable(),
  /** Rule 65(a)(2). */
  consolidated: z.boolean(),
  note: z.string().nullable(),
  provenance,
  released: z.boolean(),
  version: z.number().int(),
});
export type PostureItem = z.infer<typeof postureItem>;

/** The card: every line of it, in its own order; `item` null is "not on record here". */
export const postureCard = z.object({
  lines: z.array(z.object({ kind: postureKind, item: postureItem.nullable() })),
  can: z.object({ edit: z.boolean() }),
});
export type PostureCard = z.infer<typeof postureCard>;

export const setPostureInput = citingInput.extend({
  /** The version that was read; null where the line was empty. */
  version: z.number().int().nullable(),
  state: postureState,
  onDate: courtDate.nullable().default(null),
  filingId: z.uuid().nullable().default(null),
  security: textOrNone(500),
  consolidated: z.boolean().default(false),
  note: textOrNone(2000),
});
export const postureParams = z.object({ caseId: z.uuid(), kind: postureKind });
