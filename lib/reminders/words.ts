import type { NotificationKind, NotificationMode } from "@/lib/db/generated/enums";

export const kindWords = {
  reminders: {
    label: "Reminders",
    hint: "Dates that come up, wait for your acknowledgement, are overdue, or passed with nothing docketed.",
  },
  changes: {
    label: "Changes",
    hint: "A date of yours was given, moved, extended, vacated or done by somebody else.",
  },
  messages: {
    label: "Messages",
    hint: "Somebody wrote in a thread that is yours to read. The text stays here.",
  },
  reports: { label: "Client reports", hint: "A report came in, or one of yours was decided." },
} as const satisfies Record<NotificationKind, { label: string; hint: string }>;

/** The same in plain words, for the client. */
export const clientKindWords = {
  messages: { label: "Messages", hint: "Your lawyers wrote to you. The text stays here." },
  reports: { label: "Your reports", hint: "What became of something you reported." },
} as const;

export const modeWords = {
  instant: "At once",
  digest: "Once a day, 7 AM in Washington",
} as const satisfies Record<NotificationMode, string>;

/** Which choice a row of the outbox follows; null for an invitation, which always leaves at once. */
export function preferenceOf(kind: string): NotificationKind | null {
  if (/^deadline\.(reminder|overdue|unacknowledged|lapsed)$/.test(kind)) return "reminders";
  if (kind.startsWith("deadline.")) return "changes";
  if (kind.startsWith("message.")) return "messages";
  if (kind.startsWith("report.")) return "reports";
  return null;
}
