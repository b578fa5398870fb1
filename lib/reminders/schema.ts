import { z } from "zod";
import { instant } from "@/lib/dates/schema";
import { MailOutcome, NotificationKind, NotificationMode } from "@/lib/db/generated/enums";
import { cursorQuery, page } from "@/lib/http/page-schema";

export const notificationKind = z.enum(NotificationKind);
export const notificationMode = z.enum(NotificationMode);

export const preferences = z.object({
  modes: z.record(notificationKind, notificationMode),
  /** The firm lets titles, which are work product, leave in e-mail and in the feeds that ask for them. */
  titlesOutside: z.boolean(),
  /** Mail leaves by SMTP; without a server it is kept here and shown. */
  mailLeaves: z.boolean(),
  can: z.object({ letTitlesLeave: z.boolean() }),
});
export type Preferences = z.infer<typeof preferences>;

export const choosePreferenceInput = z.object({ kind: notificationKind, mode: notificationMode });
export const titlesInput = z.object({ titlesOutside: z.boolean() });

export const sentMail = z.object({
  id: z.uuid(),
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  outcome: z.enum(MailOutcome),
  sentAt: instant,
});
export type SentMail = z.infer<typeof sentMail>;
export const sentMailPage = page(sentMail);
export const outboxQuery = cursorQuery;
