import { z } from "zod";
import { courtDate, instant } from "@/lib/dates/schema";
import { ClientStage } from "@/lib/db/generated/enums";

/** What a client reads of one case. Its own shape: nothing of the firm's pages passes through it. */
export const clientStatus = z.object({
  caseId: z.uuid(),
  caption: z.string(),
  court: z.string(),
  docketNumber: z.string().nullable(),
  isIllustrative: z.boolean(),
  /** lead: all that is released. reporter: their own reports and messages only. */
  as: z.enum(["lead", "reporter"]),
  stage: z.enum(ClientStage),
  title: z.string(),
  means: z.string(),
  next: z.string(),
  /** What is asked of the client; null: nothing. */
  needed: z.string().nullable(),
  dates: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      on: courtDate,
      time: z.string().nullable(),
      what: z.enum(["deadline", "hearing"]),
    }),
  ),
  filings: z.array(
    z.object({
      id: z.uuid(),
      filedOn: courtDate,
      number: z.number().int().nullable(),
      /** What it is in plain words, and the docket text itself. */
      what: z.string(),
      text: z.string(),
      papers: z.array(
        z.object({ documentId: z.uuid(), description: z.string(), pageCount: z.number().int().nullable() }),
      ),
    }),
  ),
  /** More was released than is listed here. */
  more: z.boolean(),
  unread: z.number().int(),
  /** When the court's docket was last looked at, in what, and what that does not show; null: not on record, or not told to a reporter. */
  checked: z.object({ at: instant, from: z.string().nullable(), leavesOut: z.string() }).nullable(),
});
export type ClientStatus = z.infer<typeof clientStatus>;

/** The firm's side of the same page: stage and the attorney's own words. */
export const clientWords = z.object({
  stage: z.enum(ClientStage),
  next: z.string().nullable(),
  needed: z.string().nullable(),
  version: z.number().int(),
  updatedAt: instant,
});
export const setClientWordsInput = z.object({
  version: z.number().int(),
  stage: z.enum(ClientStage),
  next: z.string().trim().max(1000).nullable(),
  needed: z.string().trim().max(1000).nullable(),
});
