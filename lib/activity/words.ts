import { isCourtDate } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";

/** Actions whose words do not follow from their name. */
const SPECIAL: Readonly<Record<string, string>> = {
  "case.seeded": "put the case in",
  "case.docket_checked": "checked the court's docket",
  "case.related": "noted another case",
  "case.looked": "caught up with the case",
  "case_field.stood": "said where a field of the case comes from",
  "filing.logged": "logged a filing",
  "filing.corrected": "corrected a docket entry",
  "release.made": "released to the client",
  "release.withdrawn": "took back from the client",
  "posture.set": "set the posture",
  "pleading.made_operative": "made a pleading operative",
  "claim.element_added": "added an element to a claim",
  "claim.element_reworded": "reworded an element of a claim",
  "relief.judged": "recorded whether relief is live or moot",
  "appearance.entered": "entered an appearance",
  "appearance.withdrawn": "recorded that counsel withdrew",
  "service.recorded": "recorded service of process",
  "service.outside_recorded": "recorded a service outside ECF",
  "service.outside_corrected": "corrected the record of a service outside ECF",
  "hearing.held": "recorded that a hearing was held",
  "upload.received": "uploaded a file",
};

const NOUNS: Readonly<Record<string, string>> = {
  client_report: "client report",
  open_question: "open question",
  case_field: "field of the case",
  government_action: "government action",
  access_interval: "access interval",
  related_case: "related case",
  member: "person",
};

const spaced = (text: string) => text.replaceAll("_", " ");
const article = (noun: string) => (/^[aeiou]/.test(noun) ? "an" : "a");

/** "deadline.extended" -> "extended a deadline"; what is not special is read from the action's own name. */
export function didWords(action: string): string {
  const special = SPECIAL[action];
  if (special !== undefined) return special;
  const dot = action.indexOf(".");
  const noun = NOUNS[action.slice(0, dot)] ?? spaced(action.slice(0, dot));
  return `${spaced(action.slice(dot + 1))} ${article(noun)} ${noun}`;
}

const value = (v: unknown): string | null =>
  typeof v === "string" && v !== "" ? (isCourtDate(v) ? formatShort(v) : spaced(v)) : null;

/** What changed, from the identifiers, dates and states that an event carries; null where it carries none. */
export function detailWords(data: Readonly<Record<string, unknown>>): string | null {
  const from = value(data.from);
  const to = value(data.to) ?? value(data.state) ?? value(data.live);
  if (to !== null && from !== null) return from === to ? null : `from ${from} to ${to}`;
  if (to !== null) return to;
  if (Array.isArray(data.fields) && data.fields.length > 0)
    return data.fields.flatMap((f) => value(f) ?? []).join(", ");
  const due = value(data.dueOn);
  if (due !== null) return `due ${due}`;
  return value(data.heldOn) ?? value(data.withdrawnOn) ?? null;
}
