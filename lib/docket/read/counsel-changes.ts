import { type Confidence, type Words, wordsAt } from "./words";

/** Counsel who came or went, as the text says it. */
export type CounselReading = {
  name: string;
  /** Whom they act for, as printed; null where not said. */
  forParty: string | null;
  change: "appeared" | "withdrew" | "terminated" | "added" | "admitted_pro_hac_vice" | "seeks_pro_hac_vice";
  words: Words;
  confidence: Confidence;
};

const PART = "(?:[A-Z]\\.|(?:Jr|Sr)\\.?|[A-Z][\\w'’-]*)";
const NAME = `(${PART}(?:,? (?:${PART}|de|la|van|von)){1,5})`;
const PARTY = "((?:All )?[A-Z0-9][^();:]{1,160}?)";
const patterns: readonly (readonly [RegExp, CounselReading["change"], Confidence])[] = [
  [
    new RegExp(
      `\\b[Aa]ppearance(?: of [Cc]ounsel)?\\.?:? (?:by|of|for attorney|entered by|Filed by|filed by) (?:[Aa]ttorney )?${NAME}(?: of [^()]{2,80}?)? (?:on behalf of|for|appearing for|as counsel for|entered for) ${PARTY}(?=\\s?\\(|\\.\\s|\\.?$|\\.\\.|\\sModified|\\. )`,
      "g",
    ),
    "appeared",
    "high",
  ],
  [new RegExp(`\\b${NAME} appearing for ${PARTY}(?=\\s?\\(|\\.\\s|\\.?$|\\. )`, "g"), "appeared", "high"],
  [
    new RegExp(
      `\\b(?:APPEARANCE|Appearance|appearance):? ${NAME} appearing for ${PARTY}(?=\\s?\\(|\\.\\s|\\.?$)`,
      "g",
    ),
    "appeared",
    "high",
  ],
  [
    new RegExp(
      `\\b[Aa]ppearance for (?:(?:Plaintiff|Defendant|Movant|Intervenor)s? )?(?<party>[A-Z][^();:.]{1,120}?) by (?<name>${PART}(?: ${PART}){1,4})`,
      "g",
    ),
    "appeared",
    "high",
  ],
  [new RegExp(`\\b[Aa]ttorney ${NAME} is relieved\\b`, "g"), "terminated", "high"],
  [new RegExp(`\\b[Aa]ttorney ${NAME} terminated\\b`, "g"), "terminated", "high"],
  [new RegExp(`\\b[Aa]ttorney(?: for [A-Z][^.;()]{1,80})? ${NAME} added\\b`, "g"), "added", "high"],
  [new RegExp(`\\bAttorney ${NAME}(?: for ${PARTY})? added\\b`, "g"), "added", "high"],
  [new RegExp(`:\\s?Attorney Name- ?${NAME}(?=,|\\s:)`, "g"), "seeks_pro_hac_vice", "high"],
  [
    new RegExp(
      `\\bwithdrawal of (?:counsel|appearance|attorney) (?:of|by) ${NAME}(?: (?:for|on behalf of|as counsel for) ${PARTY}(?=\\s?\\(|\\.\\s|\\.?$))?`,
      "gi",
    ),
    "withdrew",
    "medium",
  ],
  [new RegExp(`\\bSubstituting for attorney ${NAME}`, "g"), "terminated", "high"],
  [
    new RegExp(`\\b[Pp]ro [Hh]ac [Vv]ice (?:for|as to|of|by)(?: counsel| attorney)? ${NAME}`, "g"),
    "seeks_pro_hac_vice",
    "medium",
  ],
];

/** Appearances, withdrawals and admissions. `granted`: the entry is an order that grants, so "for X" was admitted. */
export function readCounsel(text: string, start: number, end: number, granted: boolean): CounselReading[] {
  const body = text.slice(start, Math.min(end, start + 6_000));
  const readings: CounselReading[] = [];
  const taken = new Set<string>();
  for (const [pattern, change, confidence] of patterns) {
    for (const m of [...body.matchAll(pattern)].slice(0, 60)) {
      const name = tidy(m.groups?.name ?? m[1] ?? "");
      if (
        name.length < 4 ||
        taken.has(name) ||
        /^(?:NOTICE|ORDER|MOTION|ATTORNEY|Judge|Magistrate|Motion|Order|The|Leave)\b/.test(name)
      )
        continue;
      taken.add(name);
      const party = m.groups?.party ?? (m.groups ? null : m[2]);
      readings.push({
        name,
        forParty: party ? tidy(party) : null,
        change: change === "seeks_pro_hac_vice" && granted ? "admitted_pro_hac_vice" : change,
        words: wordsAt(text, start + m.index, start + m.index + m[0].length),
        confidence,
      });
    }
  }
  return readings;
}

const tidy = (name: string) =>
  name
    .replace(/^(?:NOTICE|OF|ATTORNEY|APPEARANCE|Attorney|\s)+\s/, "")
    .replace(/[\s,]+$/, "")
    .replace(/([a-z]{3})\.$/, "$1");
