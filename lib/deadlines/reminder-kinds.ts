import { DEFAULT_REMINDERS } from "./reminder-days";
import type { Whose } from "./urgency";

/** Days before a date on which it reminds, by whose it is, unless somebody chose otherwise. */
export const remindersByKind = {
  ours: DEFAULT_REMINDERS,
  theirs: [1, 0],
  court: [1, 0],
  internal: [3, 1, 0],
} as const satisfies Record<Whose, readonly number[]>;
