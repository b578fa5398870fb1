import { z } from "zod";
import { instant } from "@/lib/dates/schema";

/** A browser one is signed in with. */
export const browserSession = z.object({
  id: z.uuid(),
  startedAt: instant,
  lastSeenAt: instant,
  address: z.string().nullable(),
  /** "Chrome on Windows"; null where the browser did not say. */
  browser: z.string().nullable(),
});
export type BrowserSession = z.infer<typeof browserSession>;
export const sessionList = z.array(browserSession);
export const sessionParams = z.object({ sessionId: z.uuid() });
export const ended = z.object({ count: z.number().int() });

/** Whose drafts, and what they are sealed with: base64 of 32 bytes. */
export const draftKey = z.object({ userId: z.uuid(), key: z.string() });
export type DraftKey = z.infer<typeof draftKey>;
