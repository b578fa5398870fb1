import type { CourtDate } from "@/lib/dates/court-date";
import { DATE_SOURCE, readDate } from "./docket-date";
import { type Confidence, clauseStart, type Words, wordsAt } from "./words";

/** Service of process that a return speaks of. */
export type ServiceReading = {
  /** As printed; null where the text does not name who was served. */
  on: string | null;
  /** Which leg of service on the United States this is (FRCP 4(i)), or a party. */
  addressee: "us_attorney" | "attorney_general" | "agency_or_officer" | "party";
  servedOn: CourtDate | null;
  answerDue: CourtDate | null;
  executed: boolean;
  method: "personal" | "mail" | "waiver" | "other" | null;
  words: Words;
  confidence: Confidence;
};

// A name: words that begin with a capital, with small joining words between them; at most 16 words.
const WORD = "[A-Z0-9](?:[\\w'’&/-]|\\.(?=\\w))*(?:(?<=\\b(?:Inc|Corp|Co|Ltd|Jr|Sr|[A-Z]))\\.)?";
const NAME = `(?:${WORD}|the ${WORD})(?:,? (?:${WORD}|of|the|and|for|&)){0,15}?`;
const DATED = `(?:on|by|:)? {0,2}(${DATE_SOURCE})`;

// Each pattern: who was served (1) and when (2).
const patterns: readonly RegExp[] = [
  new RegExp(`\\b[Dd]ate of [Ss]ervice [Uu]pon (${NAME})\\.? {0,2}(?:ON )?${DATED}`, "g"),
  new RegExp(`\\b(?:upon|as to) (${NAME}),? (?:was )?served ${DATED}`, "g"),
  new RegExp(`\\b(${NAME}),? (?:was |were )?served ${DATED}`, "g"),
  new RegExp(`\\bserved (?:on|upon) (${NAME}),? ${DATED}`, "g"),
  new RegExp(`\\b(?:upon|as to) (${NAME}),? (?:by|via) [a-z ]{2,30} ${DATED}`, "g"),
  new RegExp(`\\bupon (${NAME}),? acknowledgment sent by [A-Z][a-z]{2,20} ${DATED}`, "g"),
  new RegExp(`\\b(?:on|upon) (${NAME}),? waiver sent ${DATED}`, "g"),
  new RegExp(`\\bas to (${NAME})\\.? (?:Date served|Served|served):? ${DATED}`, "g"),
];
const ANSWER_DUE = new RegExp(
  `\\banswer due(?: for [A-Za-z ,.&']{2,80}?)?(?: by| on)? {0,2}(${DATE_SOURCE})`,
  "i",
);
const UNEXECUTED = /\bunexecuted\b|\bnot (?:been )?(?:executed|served)\b|\breturned as undeliver/i;
const AS_TO = new RegExp(`\\b(?:as to|upon) (${NAME})(?=[.;(]|,? filed| by | on |$)`);

/** Services named in a return: one proposal for each person and date; one without a date where service failed. */
export function readService(text: string, start: number, end: number): ServiceReading[] {
  const body = text.slice(start, Math.min(end, start + 6_000));
  const executed = !UNEXECUTED.test(body);
  const method = methodOf(body);
  const readings: ServiceReading[] = [];
  const dates = new Set<number>();
  for (const pattern of patterns) {
    for (const m of [...body.matchAll(pattern)].slice(0, 100)) {
      const dateEnd = m.index + m[0].length;
      // Another pattern has already read this date with a surer name.
      if (dates.has(dateEnd)) continue;
      dates.add(dateEnd);
      const on = (m[1] ?? "")
        .replace(
          /^(?:Executed|Complaint|Summons|RETURN OF SERVICE|and|Filed)\b[ ,.]{0,3}(?:as to |upon )?/i,
          "",
        )
        .replace(/[\s,.]+$/, (s) => (s.startsWith(".") ? "." : ""));
      const due = ANSWER_DUE.exec(body.slice(dateEnd, dateEnd + 260));
      const named = on !== "" && !/^(?:Summons|Complaint|Date|He|She|It)\b/.test(on);
      readings.push({
        on: named ? on : null,
        addressee: addresseeOf(on),
        servedOn: readDate(m[2] ?? ""),
        answerDue: due ? readDate(due[1] ?? "") : null,
        executed,
        method,
        words: wordsAt(
          text,
          start + Math.max(m.index, clauseStart(body, m.index, 10)),
          start + dateEnd + (due ? due.index + due[0].length : 0),
        ),
        confidence: named ? "high" : "medium",
      });
    }
  }
  if (readings.length > 0) return readings.sort((a, b) => a.words.start - b.words.start);
  const m = AS_TO.exec(body);
  if (!m?.[1]) return [];
  return [
    {
      on: m[1],
      addressee: addresseeOf(m[1]),
      servedOn: null,
      answerDue: readDate(ANSWER_DUE.exec(body)?.[1] ?? ""),
      executed,
      method,
      words: wordsAt(text, start + m.index, start + m.index + m[0].length),
      confidence: "low",
    },
  ];
}

function methodOf(body: string): ServiceReading["method"] {
  if (/\bwaiver\b/i.test(body)) return "waiver";
  if (/\bpersonal(?:ly)? serv|\bby personal\b/i.test(body)) return "personal";
  return /\bmail(?:ed)?\b|acknowledge?ment/i.test(body) ? "mail" : null;
}

function addresseeOf(name: string): ServiceReading["addressee"] {
  if (/attorney general/i.test(name)) return "attorney_general";
  if (/(?:united states|u\.?s\.?)(?:'s)? attorney|civil[- ]process clerk/i.test(name)) return "us_attorney";
  return /\b(?:department|agency|bureau|secretary|commission|administration|office of|federal|director|commissioner)\b/i.test(
    name,
  )
    ? "agency_or_officer"
    : "party";
}
