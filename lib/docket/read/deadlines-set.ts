import type { CourtDate } from "@/lib/dates/court-date";
import { DAY_SOURCE, readCount, readDay, readHour } from "./docket-date";
import { type Confidence, clauseStart, sentenceEnd, type Words, wordsAt } from "./words";

/** What is due, in a closed list; the printed words stay in `label`. */
export const dueThings = [
  "answer",
  "response",
  "opposition",
  "reply",
  "surreply",
  "status_report",
  "administrative_record",
  "motion",
  "memorandum",
  "amended_pleading",
  "discovery",
  "redaction_request",
  "redacted_transcript",
  "transcript_release",
  "proposed_order",
  "other",
] as const;
export type DueThing = (typeof dueThings)[number];

/** A date, a period or a recurring duty that the text itself sets. It is the clerk's or the court's, never computed. */
export type DeadlineReading = {
  thing: DueThing;
  /** The words that say what and who: "Defendants' response". */
  label: string;
  /** Set for a named date. */
  on: CourtDate | null;
  /** `HH:MM` on the court's clock; null means the end of the day. */
  hour: string | null;
  /** "within 14 days of …": the period, and the words of what it runs from (null: from the order). */
  period: {
    count: number;
    unit: "days" | "business_days" | "weeks" | "months" | "hours";
    from: string | null;
    before: boolean;
  } | null;
  /** "every 60 days" */
  every: { count: number; unit: "days" | "weeks" | "months" } | null;
  act: "set" | "extended" | "vacated";
  words: Words;
  confidence: Confidence;
};

const DATE = new RegExp(DAY_SOURCE, "g");
const WEEKDAY = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?";
const BY =
  "(?:by|on or before|no later than|not later than|not later|before|until|through|to and including|through and including|up to and including|by the close of business on|by close of business|by noon on|by midnight on|to)";
const DUE = new RegExp(
  `\\bdue(?: (?:by|on|on or before|no later than|set for|before))?:? {0,2}${WEEKDAY}$`,
  "i",
);
const DUTY = new RegExp(
  `\\b(?:shall|must|will|is|are|may|ordered|directed|should|needs?|has|have|to file|file|submit|serve|produce|complete|extend(?:ed|ing)?|enlarge[ds]?|continued?|answer|respond)\\b[^.;]{0,140}\\b${BY}:? {0,2}${WEEKDAY}$`,
  "i",
);
const LEADING = new RegExp(
  `(?:^|[\\s,])(?:by|on or before|no later than|not later than|before)(?: [\\d:.apmAPM ]{2,12}on| noon on)? {0,2}${WEEKDAY}$`,
  "i",
);
const SET = new RegExp(
  `\\b(?:deadline|ddl|cut-?off|due date|last day|completed?|deadlines?|restriction)\\b[^.;]{0,60}?(?:\\b(?:re)?set\\b)?(?: (?:for|to|at|is|by|of|until|through|on|date))?:? {0,2}${WEEKDAY}$`,
  "i",
);
const HEARING =
  /\b(?:hearing|conference|trial|argument|arraignment|sentencing|appearance|plea|mediation|proceeding|colloquy|sentence)\b[^.;]{0,80}$/i;
const PAST =
  /\b(?:filed|dated|signed|entered|held|served|issued|received|mailed|modified|originally|sent|docketed|executed|occurred|date of|from|since|previously|ordered) (?:on |by [^.;]{0,40} on )?(?:or about )?$/i;

const thingPatterns: readonly (readonly [DueThing, RegExp])[] = [
  ["redaction_request", /redaction request|notice of intent to redact|intent to request redaction/i],
  ["redacted_transcript", /redacted transcript/i],
  ["transcript_release", /transcript restriction|release of transcript/i],
  ["administrative_record", /administrative record|certified index|joint appendix/i],
  [
    "status_report",
    /status report|joint report|meet and confer|case management (?:statement|report)|rule 26\(f\)|joint (?:pretrial )?statement|mediation status|(?<!presentence )\breport\b(?! (?:and|&) recommend)/i,
  ],
  ["surreply", /sur-?reply/i],
  ["opposition", /oppositions?|in opposition|\boppose/i],
  ["reply", /\brepl(?:y|ies)\b/i],
  ["answer", /\banswers?\b|responsive pleading|respond to (?:the )?(?:\w+ )?complaint/i],
  ["response", /\bresponses?\b|\brespond\b|suggestions|objections?/i],
  [
    "amended_pleading",
    /amended? (?:complaint|pleading|answer)|amend (?:or|and|the) |add parties|join(?:der| other)/i,
  ],
  ["proposed_order", /proposed (?:order|schedule)/i],
  ["memorandum", /\bbriefs? (?:regarding|on|addressing)|supplemental briefs?/i],
  ["discovery", /discovery|expert|deposition|disclosures?\b|interrogator/i],
  ["motion", /motions?\b|in limine/i],
  ["memorandum", /brief|memorand|letter/i],
];

export function thingOf(label: string): DueThing {
  for (const [thing, pattern] of thingPatterns) if (pattern.test(label)) return thing;
  return "other";
}

/** Dates and periods that the text sets between `start` and `end`. Dates of hearings are not among them. */
export function readDeadlines(
  text: string,
  start: number,
  end: number,
  filedOn: CourtDate | null,
): DeadlineReading[] {
  const readings: DeadlineReading[] = [];
  const body = text.slice(start, end);
  let lastEnd = 0;
  for (const m of body.matchAll(DATE)) {
    const at = start + m.index;
    const dateEnd = at + m[0].length;
    const day = readDay(m[0], filedOn);
    // "1/2" is no date, and nothing begins after it.
    if (!day) continue;
    const { on, sure } = day;
    const from = Math.max(clauseStart(text, at, 220), lastEnd);
    lastEnd = dateEnd;
    if (readings.length >= 200) continue;
    const before = text.slice(from, at);
    const limit = sentenceEnd(text, dateEnd, 260);
    const after = text.slice(dateEnd, limit);
    if (PAST.test(before)) continue;
    // "Hearing set for X is reset to Y": the hearing may stand before an earlier date of the same clause.
    const whole = text.slice(clauseStart(text, at, 220), at);
    if (
      HEARING.test(whole) &&
      !DUE.test(before) &&
      !SET.test(before) &&
      !DUTY.test(before.replace(/\b(?:continued?|is|has)\b/gi, ""))
    )
      continue;
    const how = howSet(before, after);
    if (!how) continue;
    const hourRead = readHour(after);
    const early = /\bby (noon|\d{1,2}(?::\d{2})? ?[ap]\.?m\.?) on {0,2}(?:\w{3,6}day,? )?$/i.exec(
      before,
    )?.[1];
    const stop = how.leading ? limit : dateEnd + (hourRead?.length ?? 0);
    const label = labelOf(how.leading ? after : before);
    readings.push({
      thing: thingOf(how.leading ? `${before} ${after}` : before),
      label,
      on,
      hour: hourRead?.hour ?? (early ? (readHour(early)?.hour ?? null) : null),
      period: null,
      every: null,
      act: /\b(?:extend|enlarge|reset|continued to|further time|additional time)/i.test(before)
        ? "extended"
        : /^[^.;]{0,30}\b(?:is|are) (?:hereby )?(?:vacated|cancell?ed|stayed|terminated)/i.test(after) ||
            /^terminate/i.test(text.slice(start, start + 12))
          ? "vacated"
          : "set",
      words: words(text, from, stop),
      // What counsel asks for is not yet what the court sets.
      confidence: !sure || /\b(?:requests?|seeks?|asks?|proposes?)\b/i.test(before) ? "low" : how.confidence,
    });
  }
  readings.push(...readPeriods(text, start, end));
  return readings;
}

function howSet(before: string, after: string): { leading: boolean; confidence: Confidence } | null {
  if (DUE.test(before)) return { leading: false, confidence: "high" };
  if (SET.test(before) && !HEARING.test(before.replace(/motion hearing cutoff/i, "")))
    return { leading: false, confidence: "high" };
  if (
    HEARING.test(before) &&
    /\b(?:set|reset|held|scheduled|continued|vacated|for|on|from|until|to)\b[^.;]{0,40}$/i.test(before)
  )
    return null;
  if (DUTY.test(before))
    return {
      leading: false,
      confidence: /\b(?:shall|must|due|ordered|directed)\b/i.test(before) ? "high" : "medium",
    };
  if (LEADING.test(before) && /\b(?:shall|must|is to|are to|file|submit|serve|respond)\b/i.test(after))
    return { leading: true, confidence: "high" };
  return null;
}

function labelOf(text: string): string {
  return text
    .replace(
      new RegExp(
        `(?:\\b(?:is|are|shall be) )?\\b(?:due|set|reset)\\b(?: (?:by|on|for|to|on or before))?:? {0,2}${WEEKDAY}$`,
        "i",
      ),
      "",
    )
    .replace(new RegExp(`\\b${BY}:? {0,2}${WEEKDAY}$`, "i"), "")
    .replace(/^[\s,;:.()-]+|[\s,;:(-]+$/g, "")
    .slice(-180);
}

const PERIOD =
  /\b(?:within|no later than|not later than|at least|not less than|an additional|additional)\s{1,2}([a-z-]{2,12}|\d{1,3})\s{0,2}(?:\(\s?(\d{1,3})\s?\)\s{1,2})?(business |calendar |working |court |more )?(day|week|month|hour)s?\b/gi;
const AFTER =
  /^['’]?\s{0,2}(?:(?:of|from|after|following)\s|(before|prior to|in advance of)\s)([^.;,]{2,90})/i;
const EVERY =
  /\bevery\s{1,2}(?:([a-z-]{3,12}|\d{1,3})\s{0,2}(?:\(\s?(\d{1,3})\s?\)\s{1,2})?)?(day|week|month)s?\b/gi;
const UNTIL_EVENT =
  /\b(?:pending|until|upon|after|following)\s{1,2}((?:the )?(?:resolution|disposition|decision|ruling|issuance|determination|further order|completion)\b[^.;]{0,80})/i;

function readPeriods(text: string, start: number, end: number): DeadlineReading[] {
  const readings: DeadlineReading[] = [];
  const body = text.slice(start, end);
  const push = (
    m: RegExpExecArray,
    length: number,
    part: Pick<DeadlineReading, "period" | "every" | "confidence">,
  ) => {
    if (readings.length >= 100) return;
    const at = start + m.index;
    const from = clauseStart(text, at, 220);
    const clause = text.slice(from, Math.min(sentenceEnd(text, at, 300), end));
    // A period nobody must keep: what the law says, what was asked, how long a sentence runs.
    if (
      !/\b(?:shall|must|due|ordered|directed|file|submit|serve|respond|is to|are to|request|set|inform|report|granted|granting|deadline)\b/i.test(
        clause,
      )
    )
      return;
    readings.push({
      thing: thingOf(clause),
      label: text
        .slice(from, at)
        .replace(/^[\s,;:.]+|[\s,;:]+$/g, "")
        .slice(-180),
      on: null,
      hour: null,
      act: /\badditional\b/i.test(m[0]) ? "extended" : "set",
      words: words(text, from, at + length),
      ...part,
    });
  };
  for (const m of body.matchAll(PERIOD)) {
    const count = m[2] ? Number(m[2]) : readCount(m[1] ?? "");
    const unit = unitOf(m[4] ?? "", m[3]);
    if (!count || !unit) continue;
    const anchor = AFTER.exec(body.slice(m.index + m[0].length, m.index + m[0].length + 120));
    push(m, m[0].length + (anchor?.[0].length ?? 0), {
      period: { count, unit, from: anchor?.[2]?.trim() ?? null, before: anchor?.[1] !== undefined },
      every: null,
      confidence: anchor ? "high" : "medium",
    });
  }
  for (const m of body.matchAll(EVERY)) {
    const count = m[2] ? Number(m[2]) : m[1] ? readCount(m[1]) : 1;
    const unit = m[3]?.toLowerCase();
    if (!count || (unit !== "day" && unit !== "week" && unit !== "month")) continue;
    push(m, m[0].length, { period: null, every: { count, unit: `${unit}s` }, confidence: "high" });
  }
  const last = readings.at(-1);
  const event = UNTIL_EVENT.exec(body);
  // "a status report within 14 days of the decision" has its event already; "stayed pending resolution" is a stay.
  if (last?.period && last.period.from === null && event?.[1]) last.period.from = event[1].trim();
  return readings;
}

function unitOf(unit: string, sort: string | undefined) {
  const one = unit.toLowerCase();
  if (one === "day") return /business|working|court/i.test(sort ?? "") ? "business_days" : "days";
  if (one === "week") return "weeks";
  if (one === "month") return "months";
  return one === "hour" ? "hours" : null;
}

function words(text: string, start: number, end: number): Words {
  let from = start;
  while (from < end && /[\s,;:.)]/.test(text.charAt(from))) from++;
  return wordsAt(text, from, end);
}
