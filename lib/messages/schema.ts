import { z } from "zod";
import { instant } from "@/lib/dates/schema";
import { cursorQuery, page } from "@/lib/http/page-schema";

export const message = z.object({
  id: z.uuid(),
  text: z.string(),
  /** Null where the writer is not known to the reader by name. */
  from: z.string().nullable(),
  mine: z.boolean(),
  sentAt: instant,
  readAt: instant.nullable(),
});
export type Message = z.infer<typeof message>;
export const messagePage = page(message);

/** A thread is the lead's, or one reporter's. */
export const threadQuery = cursorQuery.extend({ reporter: z.uuid().optional() });

export const sendMessageInput = z.object({
  /** The firm names the reporter it writes to; null is the lead's thread. A client writes in their own. */
  reporterId: z.uuid().nullable().default(null),
  text: z
    .string()
    .trim()
    .min(1, "Write something first.")
    .max(10_000, "This is too long for a message: 10,000 characters at most."),
});

export const thread = z.object({
  reporterId: z.uuid().nullable(),
  name: z.string(),
  unread: z.number().int(),
  lastAt: instant.nullable(),
});
export type Thread = z.infer<typeof thread>;
