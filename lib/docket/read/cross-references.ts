import { type Confidence, type Words, wordsAt } from "./words";

/**
 * Another entry that the text names. `through` closes a range ("ECF Nos. 3-5" is 3 through 5), `attachment` is the
 * part ("9-3" is attachment 3 of 9). `nested`: named only inside the title of the entry before it.
 */
export type CrossReference = {
  number: number;
  attachment: number | null;
  through: number | null;
  nested: boolean;
  /** The title printed after the number, cut at the next number. */
  title: string | null;
  words: Words;
  confidence: Confidence;
};

const TITLE =
  "(?:(?:Joint|Consent|Unopposed|Opposed|Emergency|Sealed|SEALED|Amended|AMENDED|First|Second|Third|Cross|CROSS|Partial|Renewed|Defendants?['’]?s?|Plaintiffs?['’]?s?|Government['’]?s?|Ex Parte|Corrected|Supplemental|SUPPLEMENTAL|Assented to|Letter|LETTER|Proposed|Minute|Notice of|NOTICE OF|Verified|Redacted|Oral|FIRST|SECOND|THIRD)[ -]){0,4}(?:Cross[- ])?(?:MOTION|Motion|motion|ORDER|Order|COMPLAINT|Complaint|MEMORANDUM|Memorandum|Memo|NOTICE|Notice|ANSWER|Answer|BRIEF|Brief|RESPONSE|Response|REPLY|Reply|OPPOSITION|Opposition|Objection|OBJECTION|Stipulation|STIPULATION|STATUS|Status|Report|REPORT|Declaration|DECLARATION|Affidavit|AFFIDAVIT|Judgment|JUDGMENT|Transcript|TRANSCRIPT|Letter|LETTER|Statement|STATEMENT|Petition|PETITION|Application|APPLICATION|APPLICATIONS|Exhibit|Indictment|INDICTMENT|Information|Plea|Request|REQUEST|Findings|Certificate|CERTIFICATE|Document|DOCUMENT|Summons|Scheduling|Errata|ERRATA|Administrative|Administrative Record|Supplement|Mandate|USCA|Case Management|Hearing|Set/Reset|Ruling|RULING|Opinion|OPINION|Filing|Surreply|SURREPLY|Bill|Appendix|Entry|Redaction|Return|RETURN|Writ|Warrant|Sentencing|Probation|Trial|Waiver|Proposed|Joint|Disclosure|Corporate|Certification|Redacted|Amicus|AMICUS|LEAVE|Leave|Minutes?|Clerk|Reset|Set|Text|Electronic|Attorney|Appeal|CJA|Jury|Exhibits?|Restricted|RESTRICTED|Temporary|Preliminary|Fee)\\b";

const ENTRY_NO = "\\d{1,4}(?:-\\d{1,3})?(?!\\d|-\\d)";
const LIST = `(#?\\s?\\[?${ENTRY_NO}\\]?(?:(?:,| and| &|,? and| through| to|-| [-–])\\s{0,2}#?\\s?\\[?${ENTRY_NO}\\]?){0,40})`;

// Named outright: "ECF Nos. 3-5", "Dkt. 12", "Docket no. 6", "(Filing No. 22)", "Related Doc # 5".
const NAMED = new RegExp(
  `\\b(?:ECF|[Dd]ocket entr(?:y|ies)|[Ff]iling number|Dkt|Doc|Docs|Docket|D\\.E|DE|Filing|filing|Related Doc|related document\\(s\\)|Related document\\(s\\)|Document)\\.?(?:[ -](?:entry|Entry|ent|doc|Doc))?\\.?\\s{0,2}(?:[Nn]os?|NOS?|[Nn]umbers?)?\\.?(?:\\(s\\)|s)?\\s{0,2}${LIST}`,
  "g",
);
// Appeals name an entry by its document's id and part: "[5417459-2]".
const BRACKETED = /\[(\d{1,9}(?:-\d{1,3})?)\]/g;
const TRIGGERED = new RegExp(
  `\\b(?:re:?|regarding|granting|denying|moot|dismissing|striking|terminating|in part|without prejudice|with prejudice|abeyance|advisement|withdrawing|as to(?= ?(?:\\d{1,4} )?(?:MOTION|Motion))|to|on|vacating|amending|adopting|under|of|per|per order|per minute entry|unsealing|filing|Order|for)(?: and)?\\s{1,2}(${ENTRY_NO})(?=\\s{1,2}${TITLE}|\\s?,?\\s?(?:-\\s)?${TITLE}|\\s?[.;,)]\\s|\\s?$)`,
  "g",
);
const TITLED = new RegExp(`(?:^|[\\s,;(])(${ENTRY_NO})(?=\\s{1,2}${TITLE})`, "g");
// Older sheets print the number after the title: "ANSWER to First Amended Complaint, 5 filed by".
const TRAILING = new RegExp(
  `\\b(?:[Mm]otion|MOTION|[Cc]omplaint|COMPLAINT|[Oo]rder|ORDER|[Nn]otice|[Jj]udgment|[Ii]ndictment|Case|Cause|[Pp]leading|PLEADING|[Mm]emorandum|[Pp]etition|[Tt]rial|[Mm]otions|[Cc]ontinue|[Dd]ocument|USCA|Hearings|Deadlines|[Aa]ppeal|[Tt]ranscripts?|[Ss]tatement|Conference|[Rr]eport|[Ii]njunction)\\b,?\\s{1,2}(?:\\(Docket no\\. )?(${ENTRY_NO})(?=\\s{0,2}(?:[.;,)]|filed by|as to|by |$))`,
  "g",
);

// "granting 22 on a temporary basis": after a ruling word a bare number can only be an entry.
const RULED = new RegExp(`\\b(?:granting|denying|mooting)(?: in part)? (${ENTRY_NO})(?= [a-z])`, "gi");
// "re 4 Remark": after "re" a number and a capital name an entry, whatever its title.
const RE_ANY = new RegExp(`\\b(?:re|RE|Re):? (${ENTRY_NO})(?= [A-Z])`, "g");
const MOTION_TRAILING = new RegExp(
  `\\b(?:MOTION|Motion|motion|APPLICATION)\\b[^.;()\\d]{2,100} (${ENTRY_NO})(?= ?(?:[.;]| filed by| by | as to | before ))`,
  "g",
);

const NOT_AN_ENTRY =
  /(?:Rule|Rules|Exhibits?|Ex\.|(?<!in )Part|Counts?|Courtroom|Room|Ctrm|Vol|Volume|Title|Pages?|Form|Local|Civil|Section|§|Ch|Chapter|Suite|Floor|Fee|\$|Receipt|number|Number|Phase|Group|Day|Dept|Defendant|Claims?|Court:|Hours?|Fre|Form No|Order No\.?|Local Rule|LCvR|U\.S\.C\.?|F\.)\s{0,2}$/i;

/** Entries named between `start` and `end`. `before` is the entry's own number: nothing can refer forward. */
export function readReferences(
  text: string,
  start: number,
  end: number,
  before: number | null,
): CrossReference[] {
  const body = text.slice(start, end);
  const found = new Map<number, CrossReference>();
  const add = (
    at: number,
    length: number,
    printed: string,
    confidence: Confidence,
    through: number | null,
  ) => {
    const [number = 0, attachment = null] = printed.split("-").map(Number);
    if (number === 0 || found.has(at)) return;
    if (NOT_AN_ENTRY.test(body.slice(Math.max(0, at - 16), at))) return;
    // A date ("7/31"), an hour, a sum, an ordinal or a statute is no entry.
    if (
      /^(?:\/|:\d|\.\d|%|th|st|nd|rd|-(?:[a-z]|\d{4})| U\.?S\.?C| [ap]\.?m\b| F\.\d| days?\b| hours?\b| months?\b| pages?\b)/i.test(
        body.slice(at + length, at + length + 10),
      )
    )
      return;
    const ahead = before !== null && number >= before;
    found.set(at, {
      number,
      attachment,
      through,
      nested: false,
      title: titleAfter(body, at + length),
      words: wordsAt(text, start + at, start + at + length),
      confidence: ahead ? "low" : confidence,
    });
  };
  for (const m of body.matchAll(NAMED)) {
    const list = m[1] ?? "";
    const named = m[0].slice(0, m[0].length - list.length);
    addList(list, m.index + named.length, PLURAL.test(named), add);
  }
  for (const m of body.matchAll(BRACKETED)) add(m.index + 1, (m[1] ?? "").length, m[1] ?? "", "high", null);
  for (const m of body.matchAll(TRIGGERED)) {
    const printed = m[1] ?? "";
    const at = m.index + m[0].length - printed.length;
    const loose = /^(?:to|on|of|under|per|for|Order|filing)\b/.test(m[0]);
    const titled = new RegExp(`^\\s{1,2}${TITLE}`).test(
      body.slice(at + printed.length, at + printed.length + 120),
    );
    if (loose && !titled && !/^(?:per|unsealing|per order|per minute entry|filing)/.test(m[0])) continue;
    add(at, printed.length, printed, titled || !loose ? "high" : "medium", null);
  }
  for (const m of body.matchAll(TITLED)) {
    const printed = m[1] ?? "";
    add(m.index + m[0].length - printed.length, printed.length, printed, "high", null);
  }
  for (const m of body.matchAll(TRAILING)) {
    const printed = m[1] ?? "";
    add(m.index + m[0].length - printed.length, printed.length, printed, "medium", null);
  }
  for (const [pattern, confidence] of [
    [RULED, "high"],
    [RE_ANY, "high"],
    [MOTION_TRAILING, "medium"],
  ] as const) {
    for (const m of body.matchAll(pattern)) {
      const printed = m[1] ?? "";
      add(m.index + m[0].length - printed.length, printed.length, printed, confidence, null);
    }
  }
  const references = [...found.values()].sort((a, b) => a.words.start - b.words.start);
  markNested(references, text);
  return references.slice(0, 500);
}

function addList(
  list: string,
  offset: number,
  plural: boolean,
  add: (at: number, length: number, printed: string, confidence: Confidence, through: number | null) => void,
) {
  const items = [
    ...list.matchAll(/(\d{1,4}(?:-\d{1,3})?)\]?(\s?(?:through|to|–)\s{0,2}#?\s?\[?(\d{1,4}))?/g),
  ];
  const ranges = plural && areRanges(items.map((m) => m[1] ?? ""));
  for (const m of items) {
    const printed = m[1] ?? "";
    const at = offset + m.index;
    const [first = "", last] = printed.split("-");
    if (ranges && last !== undefined) add(at, first.length, first, "medium", Number(last));
    else add(at, printed.length, printed, "high", m[3] ? Number(m[3]) : null);
  }
}

const PLURAL = /(?:[Nn]os|NOS|[Nn]umbers|Docs|entries|\(s\))\.?\s{0,2}$/;
const WIDEST_RANGE = 60;

/**
 * "ECF Nos. 3-5" is 3 through 5, "ECF No. 9-3" the third attachment of 9. A plural list may hold attachments too:
 * it holds ranges only where every pair rises, a little, and none begins where another does ("Nos. 9-10, 9-11").
 */
function areRanges(printed: readonly string[]): boolean {
  const pairs = printed.map((each) => each.split("-").map(Number)).filter((pair) => pair.length === 2);
  const begins = new Set(pairs.map(([first]) => first));
  return (
    begins.size === pairs.length &&
    pairs.every(([first = 0, last = 0]) => last > first && last - first <= WIDEST_RANGE)
  );
}

function titleAfter(body: string, at: number): string | null {
  const m = /^\]?\s{1,2}([A-Z][^;\n]{1,160})/.exec(body.slice(at, at + 170));
  if (!m?.[1]) return null;
  const cut =
    /(?:,\s{0,3})(?:and )?\[?\d{1,4}\]? [A-Z]|[.] |\sfiled by|\s(?:re:?|as to) \[?\d| \(Attach|\bby [A-Z]|,\s{0,2}[.,]|\sas to\s|[.,]\s*$/.exec(
      m[1],
    );
  return (cut ? m[1].slice(0, cut.index) : m[1]).trim();
}

/** A number inside the title of the one before it ("7 MOTION to Strike 1 Complaint") is that paper's business. */
function markNested(references: CrossReference[], text: string) {
  for (const [i, ref] of references.entries()) {
    const previous = references[i - 1];
    if (!previous) continue;
    const between = text.slice(previous.words.end, ref.words.start);
    if (between.length > 200 || /[;]|\.\s/.test(between)) continue;
    const fresh =
      /(?:[,\]#[(]\s{0,3}|\b(?:and|through|granting|denying|moot|part|prejudice)\s{1,2}(?:#?\s?\[?)?)$/.test(
        between,
      );
    const listed = /^[\s,\]#[)&-]{0,6}(?:and )?[\s#[]{0,3}$/.test(between);
    if (!fresh && !listed && /[A-Za-z]{3}/.test(between)) ref.nested = true;
    // "re 1 Complaint" inside the title of 7 stays nested through its own commas.
    if (fresh && previous.nested && !/,\s/.test(between)) ref.nested = true;
  }
}
