import { labelled } from "@/lib/calendars/label";
import { type CourtDate, daysBetween } from "@/lib/dates/court-date";
import { formatDay, formatInstant } from "@/lib/dates/format-date";
import type { DeadlineState, Whose } from "@/lib/deadlines/urgency";
import { timeWords } from "@/lib/hearings/words";

/** What a mail may say of one date. `title` is null unless the firm lets titles leave. */
export type DateFacts = {
  caption: string;
  illustrative: boolean;
  title: string | null;
  side: Whose;
  state: DeadlineState;
  dueOn: CourtDate | null;
  dueTime: string | null;
  entry: string | null;
  owner: string | null;
  acknowledged: boolean;
};

export type Notice =
  | { about: "deadline"; kind: string; facts: DateFacts; url: string }
  | { about: "message"; caption: string; illustrative: boolean; at: string; url: string }
  | {
      about: "report";
      caption: string;
      illustrative: boolean;
      kind: "submitted" | "accepted" | "declined";
      at: string;
      url: string;
    };

/** `rank`: the lower, the nearer the top of its mail. */
export type Line = { text: string; url: string; on: CourtDate | null; rank: number };
export type Mail = { subject: string; text: string };

const WHOSE = {
  ours: "our date",
  theirs: "their date",
  court: "the court's date",
  internal: "an internal date",
} as const satisfies Record<Whose, string>;

const awayWords = (days: number) => {
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
};

/** "Fri, Oct 16, 2026 (in 2 days)" with the hour where one is set. */
function whenWords({ dueOn, dueTime }: DateFacts, today: CourtDate): string {
  if (dueOn === null) return "on a day not set yet";
  const hour = dueTime === null ? "" : `, ${timeWords(dueTime)}`;
  return `${formatDay(dueOn)}${hour} (${awayWords(daysBetween(today, dueOn))})`;
}

function whatWords(facts: DateFacts): string {
  const where = `${facts.caption}${facts.entry === null ? "" : ` (${facts.entry})`}`;
  const named = facts.title === null ? "" : `, “${facts.title}”`;
  const unconfirmed = facts.state === "proposed" ? ", unconfirmed" : "";
  return `${WHOSE[facts.side]} in ${where}${named}${unconfirmed}`;
}

const CHANGES: Record<string, (when: string, what: string) => string> = {
  "deadline.assigned": (when, what) => `Given to you, due ${when}: ${what}.`,
  "deadline.moved": (when, what) => `Moved, now due ${when}: ${what}.`,
  "deadline.changed": (when, what) => `Changed, due ${when}: ${what}.`,
  "deadline.extended": (when, what) =>
    `Moved by order, no longer due ${when}: ${what}. The new date stands in its place.`,
  "deadline.kept": (when, what) => `Kept although an order names another day, due ${when}: ${what}.`,
  "deadline.vacated": (when, what) => `Vacated, no longer due ${when}: ${what}.`,
  "deadline.superseded": (when, what) => `Superseded, no longer due ${when}: ${what}.`,
  "deadline.completed": (when, what) => `Done, was due ${when}: ${what}.`,
  "deadline.rule_changed": (when, what) =>
    `The text of its rule changed, still due ${when}: ${what}. See what would move before you rely on it.`,
  "deadline.reopened": (when, what) => `Open again, due ${when}: ${what}.`,
};

function dateLine(kind: string, facts: DateFacts, today: CourtDate): string {
  const when = whenWords(facts, today);
  const what = whatWords(facts);
  const ask = facts.acknowledged ? "" : " Please acknowledge it.";
  const whose = facts.owner === null ? "nobody has it" : `it is with ${facts.owner}`;
  switch (kind) {
    case "deadline.reminder":
      return `Due ${when}: ${what}.${ask}`;
    case "deadline.overdue":
      return `Overdue, was due ${when}: ${what}; ${whose}.`;
    case "deadline.unacknowledged":
      return `Not acknowledged for a day, due ${when}: ${what}; ${whose}.`;
    case "deadline.lapsed":
      return `Passed with nothing docketed, was due ${when}: ${what}.`;
    default:
      return CHANGES[kind]?.(when, what) ?? `Changed, due ${when}: ${what}.`;
  }
}

const REPORTED = {
  submitted: "A new report from the client waits for a decision",
  accepted: "Your report was accepted",
  declined: "Your report was declined",
} as const;

/** What a reader must see first: what is overdue, then what comes up, then the rest. */
const RANKS: Record<string, number> = {
  "deadline.overdue": 0,
  "deadline.reminder": 1,
  "deadline.unacknowledged": 1,
  "deadline.lapsed": 2,
};
const LAST = 3;

/** One notice in a sentence that begins with what happened and when. */
export function lineOf(notice: Notice, today: CourtDate): Line {
  const { url } = notice;
  switch (notice.about) {
    case "deadline": {
      const { kind, facts } = notice;
      const text = labelled(facts, (caption) => dateLine(kind, { ...facts, caption }, today));
      return { text, url, on: facts.dueOn, rank: RANKS[kind] ?? LAST };
    }
    case "message": {
      const at = formatInstant(notice.at);
      const text = labelled(notice, (caption) => `New message in ${caption}, ${at}.`);
      return { text, url, on: null, rank: LAST };
    }
    case "report": {
      const at = formatInstant(notice.at);
      const text = labelled(notice, (caption) => `${REPORTED[notice.kind]}: ${caption}, ${at}.`);
      return { text, url, on: null, rank: LAST };
    }
  }
}

const MOST_LINES = 100;

/**
 * A mail of one or more lines: the most urgent first, so that the subject and the first line say what and when.
 * Null when nothing is left to say.
 */
export function composeMail(
  lines: readonly Line[],
  links: { more: string; preferences: string },
): Mail | null {
  const told = new Set<string>();
  const sorted = [...lines]
    .sort((a, b) => a.rank - b.rank || (a.on ?? "9999").localeCompare(b.on ?? "9999"))
    .filter((l) => !told.has(l.text + l.url) && told.add(l.text + l.url));
  const [first] = sorted;
  if (first === undefined) return null;
  const more = sorted.length - 1;
  const shown = sorted.slice(0, MOST_LINES);
  const hidden = sorted.length - shown.length;
  return {
    subject: `${first.text.replace(/\.(?: Please acknowledge it\.)?$/, "")}${more === 0 ? "" : ` and ${more} more`}`,
    text: [
      ...shown.flatMap((l) => [l.text, l.url, ""]),
      ...(hidden > 0 ? [`And ${hidden} more: ${links.more}`, ""] : []),
      "--",
      "Titles, texts and papers are left out of e-mail: sign in to read them.",
      `How you are told of what: ${links.preferences}`,
      "",
    ].join("\n"),
  };
}

/** The link that lets somebody in. */
export function composeInvitation(invitation: {
  name: string;
  organization: string;
  caption: string | null;
  expiresAt: string;
  link: string;
}): Mail {
  const { name, organization, caption, expiresAt, link } = invitation;
  const to = caption === null ? "the case tracker" : caption;
  return {
    subject: `Invitation to ${to}, open until ${formatInstant(expiresAt)}`,
    text: [
      `You are invited to ${to}, until ${formatInstant(expiresAt)}.`,
      "",
      `${name}, for ${organization}: open this link to set up your access.`,
      link,
      "",
      "The link is for you alone and works once. If you did not expect it, do nothing.",
      "",
    ].join("\n"),
  };
}
