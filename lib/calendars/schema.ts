import { z } from "zod";
import { instant } from "@/lib/dates/schema";

export const calendarFeed = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Only the dates the person owns or backs up; hearings always. */
  mineOnly: z.boolean(),
  /** Asked for; counts only while the firm lets titles leave. */
  fullTitles: z.boolean(),
  createdAt: instant,
  lastReadAt: instant.nullable(),
});
export type CalendarFeed = z.infer<typeof calendarFeed>;

/** `address` is shown this once: only its hash is kept. Null in the answer kept for a retry. */
export const openedFeed = z.object({ feed: calendarFeed, address: z.string().nullable() });
export type OpenedFeed = z.infer<typeof openedFeed>;

export const openFeedInput = z.object({
  name: z
    .string({ error: "Say where it will be read, for example “Outlook at work”." })
    .trim()
    .min(1, "Say where it will be read, for example “Outlook at work”.")
    .max(80, "Use at most 80 characters."),
  mineOnly: z.boolean().default(false),
  fullTitles: z.boolean().default(false),
});
export const feedParams = z.object({ feedId: z.uuid() });
export const revokedFeed = z.object({ id: z.uuid() });
