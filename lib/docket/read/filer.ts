import { type Confidence, type Words, wordsAt } from "./words";

/** Who filed a paper, as printed. `parties` splits the list; `onBehalfOf` is set where counsel is named first. */
export type FilerReading = {
  printed: string;
  parties: string[];
  words: Words;
  confidence: Confidence;
};

const OPENINGS: readonly (readonly [RegExp, Confidence])[] = [
  [
    /\b(?:[Dd]ocument )?filed by:?\s{1,2}(?:(?:the )?(?:(?:[Pp]laintiff|[Dd]efendant|[Pp]etitioner|[Mm]ovant|[Ii]ntervenor|[Cc]ross|[Cc]ounter|[Tt]hird[- ][Pp]arty|[Cc]laimant|[Rr]espondent|[Aa]micus)s?(?: ?[-'’]? ?))*)/g,
    "high",
  ],
  [/\bon behalf of\s{1,2}(?:(?:[Pp]laintiff|[Dd]efendant)s?\s)?/g, "high"],
  [
    /\b(?:by|from)\s{1,2}(?:(?:[Pp]laintiff|[Dd]efendant|[Pp]etitioner|[Mm]ovant|[Ii]ntervenor)s?(?:['’]?\s))?(?=(?:[A-Z0-9]|e[A-Z]|the ))/g,
    "medium",
  ],
];
// What ends a list of names.
const STOP =
  /\s?\((?!\d+\)|[A-Z]{2,6}\))|(?<!\b(?:[A-Z]|Mr|Ms|Mrs|Dr|Hon))\.\s+(?:\(|[A-Z*])|\supon\s|\.{1,2}\s*$|;|\sre:?\s\[?\d|\sas to\s|\sagainst\s|\sre\s|\srelated\s|,?\s(?:on|for|to|in|dated|served|seeking|regarding|setting|with)\s|, filed|\s(?:Responses?|Answer|Suggestions|Motion set|Return|Lodged|Attorney|Filing|Document|Signed|Associated|Filed)\b|\s\[|:\s/;

/** The filer, by the words courts use for it ("filed by", "by", "on behalf of"). Orders have none. */
export function readFiler(text: string, start: number, end: number): FilerReading | null {
  const body = text.slice(start, Math.min(end, start + 4_000));
  const cut = body.indexOf("(Attachments:");
  const zone = cut < 0 ? body : body.slice(0, cut);
  for (const [pattern, confidence] of OPENINGS) {
    pattern.lastIndex = 0;
    let best: FilerReading | null = null;
    for (const m of zone.matchAll(pattern)) {
      const from = m.index + m[0].length;
      const rest = zone.slice(from, from + 1_500);
      const stop = STOP.exec(rest);
      const printed = (stop ? rest.slice(0, stop.index + (stop[0].startsWith(".") ? 1 : 0)) : rest)
        .replace(/,\s(?:<EDIT[^>]{0,40}> )?(?:FILED|RECEIVED|OPENED|SUBMITTED|SERVED)\b.{0,40}$/, "")
        .replace(/[\s,;:]+$/, "")
        // A full stop that only ends the sentence; "Inc." and initials keep theirs.
        .replace(/(?<!\b(?:Inc|Corp|Co|Ltd|Jr|Sr|al|[A-Z]))\.$/, "");
      if (!/^(?:[A-Z0-9]|e[A-Z]|the )/.test(printed) || printed.length < 2) continue;
      if (
        /^(?:Judge|Magistrate|District|Chief|Clerk|Hon|The Court|Rule|Order|Senior|Notice|Attorney General'?s? order|Attorney |Telephone|Zoom|Phone|Video|\d{1,2}[:/ ]|Non-|[^,]{0,40} held |ECF|Defendants? and|Court|Deputy|Court Reporter)/i.test(
          printed,
        ) &&
        confidence !== "high"
      )
        continue;
      if (/^\d/.test(printed) && !/^\d{1,2}[A-Z]/.test(printed)) continue;
      // "by" names the filer last: "RESPONSE by X to 12 MOTION by Y" is rare, the reverse is the rule in titles.
      best = {
        printed,
        parties: splitNames(printed),
        words: wordsAt(text, start + from, start + from + printed.length),
        confidence,
      };
      if (confidence !== "medium") break;
    }
    if (best) return best;
  }
  return null;
}

const SUFFIX =
  /^(?:Inc|LLC|L\.L\.C|LLP|L\.P|LP|Ltd|Corp|Co|N\.A|P\.C|PLLC|Jr|Sr|II|III|IV|et al|USA|S\.A|GmbH|M\.D|ex rel)\b\.?/i;

/** Splits "A, Inc., B and C" into names; a comma before "Inc." belongs to the name. */
function splitNames(printed: string): string[] {
  const names: string[] = [];
  for (const piece of printed.split(/,\s*(?:and\s+)?/)) {
    const last = names.length - 1;
    const previous = names[last];
    if (previous !== undefined && SUFFIX.test(piece)) names[last] = `${previous}, ${piece}`;
    else if (piece.trim()) names.push(piece.trim());
  }
  return names.slice(0, 200);
}
