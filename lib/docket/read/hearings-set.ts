import type { CourtDate } from "@/lib/dates/court-date";
import { DAY_SOURCE, readDay, readHour } from "./docket-date";
import { type Confidence, clauseStart, sentenceEnd, type Words, wordsAt } from "./words";

/** The hearing noun's list. */
export const hearingKinds = [
  "motion_hearing",
  "status_conference",
  "scheduling_conference",
  "pi_hearing",
  "tro_hearing",
  "oral_argument",
  "trial",
  "other",
] as const;
export type HearingKind = (typeof hearingKinds)[number];

/** A hearing as the text sets it. The date that a reset hearing leaves comes as `vacated` with its new date beside it. */
export type HearingReading = {
  kind: HearingKind;
  /** As printed: "Telephonic Status Conference". */
  title: string;
  state: "set" | "reset" | "vacated" | "held";
  on: CourtDate;
  /** `HH:MM` on the court's clock; null where only the day is printed. */
  hour: string | null;
  place: string | null;
  judge: string | null;
  by: "video" | "telephone" | "in_person" | null;
  words: Words;
  confidence: Confidence;
};

const DATE = new RegExp(DAY_SOURCE, "g");
const NOUN =
  /\b((?:(?:Motion|Status|Show Cause|Scheduling|Pretrial|Pre-trial|Pre-motion|Evidentiary|Telephonic|Telephone|Video|Zoom|Initial|Final|Case Management|Settlement|Mediation|Preliminary Injunction|Temporary Restraining Order|TRO|PI|Jury|Bench|Oral|Detention|Bond|Plea|Change of|Sentencing|In[- ]Person|Competency|Planning|In limine|Preliminary|Revocation|Discovery|Trial|Setting|status\/trial setting|Joint|Virtual|Daubert|Markman|Competency|Disposition|Motions?)[ /]){0,4}(?:Hearing|Hrg|Conference|Argument|Trial|Arraignment|Sentencing|Appearance|Plea and Sentence|Plea|Sentence(?: With PSR)?|Mediation|Proceedings?)s?)\b/gi;

const kindPatterns: readonly (readonly [HearingKind, RegExp])[] = [
  ["pi_hearing", /[Pp]reliminary [Ii]njunction|PRELIMINARY INJUNCTION|\bPI\b/],
  ["tro_hearing", /temporary restraining|\bTRO\b/i],
  ["oral_argument", /argument/i],
  ["status_conference", /status/i],
  ["scheduling_conference", /scheduling|case management|planning|initial (?:pretrial )?conference/i],
  ["motion_hearing", /motion|hearing on/i],
  ["trial", /\btrial\b(?! setting)/i],
];

const SETTING =
  /\b(set|reset|rescheduled|scheduled|continued|moved|adjourned|noticed|held|heard|will be|to be held|vacated|commence|begin|for|on|at|date set)\b/i;

/** Hearings named with a date between `start` and `end`. `judge` and place are read only beside the date. */
export function readHearings(
  text: string,
  start: number,
  end: number,
  filedOn: CourtDate | null,
): HearingReading[] {
  const readings: HearingReading[] = [];
  const body = text.slice(start, end);
  const dates = [...body.matchAll(DATE)].filter((m) => readDay(m[0], filedOn) !== null).slice(0, 300);
  for (const [i, m] of dates.entries()) {
    const at = start + m.index;
    const dateEnd = at + m[0].length;
    const day = readDay(m[0], filedOn);
    if (!day) continue;
    const { on, sure } = day;
    const previous = dates[i - 1];
    const previousEnd = previous ? start + previous.index + previous[0].length : start;
    const from = Math.max(start, clauseStart(text, at, 240));
    const nextAt = start + (dates[i + 1]?.index ?? body.length);
    const before = text.slice(from, at);
    const noun = [...before.matchAll(NOUN)].at(-1);
    if (!noun?.[1]) continue;
    const link = before.slice(noun.index + noun[0].length);
    if (
      !SETTING.test(link) ||
      /\b(?:filed|due|signed|dated|order of|entered|deadline|cut-?off|submitted|by order|minutes of|transcript)\b/i.test(
        link,
      )
    )
      continue;
    if (/cut-?off|deadline/i.test(before.slice(Math.max(0, noun.index - 10)))) continue;
    const after = text.slice(dateEnd, Math.min(nextAt, sentenceEnd(text, dateEnd, 320), end));
    const hourRead = readHour(after) ?? hourBefore(link);
    const words = wordsAt(text, from + noun.index, dateEnd + (readHour(after)?.length ?? 0));
    const place = placeIn(after);
    readings.push({
      kind: kindOf(noun[1], before, text.slice(start, start + 200)),
      title: noun[1].trim(),
      state: stateOf({
        before: before.slice(noun.index),
        recent: text.slice(Math.max(from + noun.index, previousEnd), at),
        after,
        past: filedOn !== null && on <= filedOn,
      }),
      on,
      hour: hourRead?.hour ?? null,
      place,
      judge: judgeIn(after),
      by: /\b(?:zoom|video|VTC|webex|teams)\b/i.test(before + after)
        ? "video"
        : /\b(?:telephon\w*|by phone|via phone|dial-?in|conference call|by phone)\b/i.test(before + after)
          ? "telephone"
          : /in[- ]person/i.test(before + after) || place
            ? "in_person"
            : null,
      words,
      confidence: !sure
        ? "low"
        : /\b(?:set|reset|held|scheduled|continued|vacated)\b/i.test(link)
          ? "high"
          : "medium",
    });
  }
  return readings;
}

/** `recent` is what stands since the date before: "previously set for X, is RESET for Y" resets only Y. */
function stateOf(at: {
  before: string;
  recent: string;
  after: string;
  past: boolean;
}): HearingReading["state"] {
  if (
    /^,?\s{0,2}(?:at [\d:. apm]{2,12} ?,? ?)?(?:is |are |be )?(?:hereby )?(?:vacated|cancell?ed|terminated|reset|continued|rescheduled|moved|stricken)/i.test(
      at.after,
    )
  )
    return "vacated";
  if (
    /\b(?:previously|vacat\w+|cancel\w+)\b/i.test(at.recent) ||
    /\b(?:from|currently set for)\s{0,2}$/i.test(at.recent)
  )
    return "vacated";
  if (/\b(?:reset|rescheduled|continued|moved|adjourned)\b/i.test(at.recent)) return "reset";
  if (
    /\b(?:held|heard|proceedings?)\b/i.test(at.before) &&
    !/\b(?:to|will|shall) be held\b|\bset\b/i.test(at.before)
  )
    return at.past ? "held" : "set";
  return "set";
}

function kindOf(noun: string, before: string, head: string): HearingKind {
  for (const [kind, pattern] of kindPatterns) if (pattern.test(noun)) return kind;
  if (
    /\bre:? \[?\d{1,4}\]? (?:\w+ )?motion/i.test(before) ||
    /^notice of hearing (?:on|re) motion/i.test(head)
  )
    return "motion_hearing";
  if (/motion\b[^.;]{0,120}\bset for hearing/i.test(before)) return "motion_hearing";
  return "other";
}

function hourBefore(link: string) {
  const m =
    /\b(?:for|to|at)\s{1,2}(\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)[\s,]{1,3}(?:on )?(?:\w{3,9}day,? )?$/i.exec(
      link,
    );
  return m?.[1] ? readHour(m[1]) : null;
}

function placeIn(after: string): string | null {
  const m =
    /\bin ((?:the )?(?:Courtroom|Ctrm|Room|Dept|Department|Chambers|[A-Z][\w.'’]{1,20} (?:Courtroom|Courthouse|Chambers))\b[^.;]{0,60}?)(?= before|[,.;](?:\s|$)| \(|$)/i.exec(
      after,
    );
  return m?.[1]?.trim() ?? null;
}

function judgeIn(after: string): string | null {
  const m =
    /\bbefore (?:the )?(?:(?:Honorable|Hon\.?|Chief|Senior|U\.?S\.?|United States|Magistrate|District|undersigned) ?){0,4}(?:Judge|Justice|Hon\.?|Honorable)\s{1,2}(?:Judge )?([A-Z][\w'’-]{0,20}\.?(?: (?:[A-Z]\.?(?= )|[A-Z][\w'’-]{1,20}|de|van|von)){0,4})/.exec(
      after,
    );
  return m?.[1]?.replace(/\.$/, "") ?? null;
}
