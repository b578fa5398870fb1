import type { CourtDate } from "@/lib/dates/court-date";

/** Where a declaration is signed decides its wording (28 U.S.C. 1746). Territories and possessions are within. */
export type SignedWhere = "within_us" | "outside_us";

const day = new Intl.DateTimeFormat("en-US", {
  timeZone: "UTC",
  month: "long",
  day: "numeric",
  year: "numeric",
});
const BLANK = "____________";

/**
 * The closing words of a declaration. Outside the United States 28 U.S.C. 1746(1) adds "under the laws of the
 * United States of America"; without them the declaration has no force as one.
 * `signedOn` and `place` null leave a blank to fill in by hand.
 */
export function jurat(where: SignedWhere, signedOn: CourtDate | null, place: string | null): string {
  const laws = where === "outside_us" ? " under the laws of the United States of America" : "";
  const on = signedOn ? day.format(new Date(`${signedOn}T00:00:00Z`)) : BLANK;
  const at = place ? ` in ${place}` : where === "outside_us" ? ` in ${BLANK}` : "";
  return `I declare under penalty of perjury${laws} that the foregoing is true and correct. Executed on ${on}${at}.`;
}

export interface JuratProblem {
  kind: "no_jurat" | "no_laws_of_us" | "not_true_and_correct" | "no_date" | "hedged" | "no_signature";
  /** `stops`: the declaration may not count. `look`: a person should look at the page. */
  weight: "stops" | "look";
  words: string;
}

const MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december";
const DATES = new RegExp(
  String.raw`(?:(?:${MONTHS}) \d{1,2},? \d{4}|\d{1,2}(?:st|nd|rd|th)? (?:day of )?(?:${MONTHS}),? \d{4}|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}-\d{2}-\d{2})`,
);

/** Checks the text of the signed page for the words of 28 U.S.C. 1746. Empty means that nothing is missing. */
export function checkSignedPage(pageText: string, where: SignedWhere): JuratProblem[] {
  const text = pageText
    .replace(/\u00ad/g, "")
    .replace(/(\p{L})-\s*\n\s*(\p{Ll})/gu, "$1$2")
    .replace(/\s+/g, " ")
    .toLowerCase();
  const sworn =
    /\bi,?[^.]{0,120}?\b(?:declare|certify|verify|state)\b[^.]{0,200}?\bunder (?:the )?penalt(?:y|ies) of perjury\b[^.]*/.exec(
      text,
    ) ??
    /\bunder (?:the )?penalt(?:y|ies) of perjury\b[^.]*?\bi\b[^.]{0,60}?\b(?:declare|certify|verify|state)\b[^.]*/.exec(
      text,
    );
  const problems: JuratProblem[] = [];
  const add = (kind: JuratProblem["kind"], weight: JuratProblem["weight"], words: string) =>
    problems.push({ kind, weight, words });
  if (!sworn) {
    add("no_jurat", "stops", "The page does not say “I declare under penalty of perjury” (28 U.S.C. 1746).");
  } else {
    const clause = sworn[0];
    if (where === "outside_us" && !/under the laws of the united states(?: of america)?/.test(clause))
      add(
        "no_laws_of_us",
        "stops",
        "Signed outside the United States, it must say “under the laws of the United States of America” (28 U.S.C. 1746(1)).",
      );
    else if (where === "outside_us" && !clause.includes("united states of america"))
      add(
        "no_laws_of_us",
        "look",
        "The statute’s words are “of the United States of America”; the page has less.",
      );
    if (!/true and correct/.test(clause))
      add("not_true_and_correct", "stops", "It does not say that the foregoing is “true and correct”.");
    if (
      /(?:to the )?best of my (?:knowledge|information|belief)|(?:on|upon) information and belief/.test(
        clause,
      )
    )
      add(
        "hedged",
        "look",
        "“To the best of my knowledge” weakens the oath; Rule 56(c)(4) wants personal knowledge.",
      );
  }
  const executed = /\b(?:executed|signed|dated)\b(?: this)?(?: on)?:?(.{0,120})/.exec(text);
  if (!executed?.[1] || !DATES.test(executed[1]))
    add("no_date", "stops", "It does not say when it was executed.");
  if (!/\/s\/\s*\S|\bsigned by\b|docusign/.test(text))
    add("no_signature", "look", "No typed signature was read on the page; see whether it is signed by hand.");
  return problems;
}
