import type { EntryFrame } from "./entry-frame";
import { type Confidence, MAX_READ, type Words, wordsAt } from "./words";

/** Kinds of docket entry: the same closed list as the filing noun's. */
export const entryKinds = [
  "complaint",
  "amended_complaint",
  "supplemental_complaint",
  "answer",
  "summons",
  "return_of_service",
  "appearance",
  "motion",
  "cross_motion",
  "opposition",
  "reply",
  "surreply",
  "memorandum",
  "declaration",
  "exhibit",
  "brief",
  "amicus_brief",
  "notice",
  "notice_of_appeal",
  "order",
  "minute_order",
  "opinion",
  "judgment",
  "mandate",
  "hearing",
  "transcript",
  "set_reset_deadlines",
  "status_report",
  "stipulation",
  "administrative_record",
  "lodging",
  "errata",
  "corporate_disclosure",
  "other",
  "unrecognised",
] as const;
export type EntryKind = (typeof entryKinds)[number];

/**
 * `kind` null: there is no text to tell from (unknown). `unrecognised`: there is text and the list does not know it.
 * `other`: a routine paper the list knows and the product has no page for.
 */
export type KindReading = { kind: EntryKind | null; words: Words | null; confidence: Confidence };

// Words that come before the paper's name and do not change what it is.
const QUALIFIER =
  /^(?:(?:un)?opposed|consent|joint|emergency|expedited|amended|corrected|redacted|unredacted|original|sealed|partial|renewed|oral|supplemental|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|first|2nd|3rd|1st|ex parte|assented[- ]to|agreed|letter|verified|initial|final|proposed|revised|restricted|(?:plaintiff|defendant|government|petitioner|respondent|movant|intervenor)s?['’]?s?|united states['’]?|usa['’]?s?|text|urgent|provisional|interim|further|nunc pro tunc|filed|received|submitted|updated|published|per curiam|clerk['’]?s?|appellants?['’]?s?|appellees?['’]?s?|respondents?['’]?s?|defective document|cured|~?util -|\d{1,2} -|prisoner|civil rights|class action|state court|appeal|(?:(?:chief|senior|magistrate|district|u\.s\.) ){0,3}judge [a-z][^:.]{2,40}(?:\. [^:.]{2,40})?:|form \d{1,2}|\([^()]{1,30}\)|:|;|,|-|of)(?:[\s:;,-]{1,3}|$)/i;

type Rule = readonly [EntryKind, RegExp];

// First match wins, so the narrower names come first. Each is anchored at the head of the text.
const rules: readonly Rule[] = [
  // A feed joins the events of one filing: "Terminate Deadlines AND Order on Motion to Stay".
  ["order", /^(?:~?util - |\d - )?[A-Z][^.]{0,120} AND (?:[A-Z][a-z]+ ){0,3}Order\b/],
  ["hearing", /^(?:oral argument held|case (?:argued|submitted)|argued|submitted on the briefs)/i],
  [
    "set_reset_deadlines",
    /^(?:oral argument (?:scheduled|set|calendared)|briefing (?:letter|schedule|order) (?:sent|set|notice)|(?:briefing )?schedule notice|terminate (?:deadlines|hearings|motions))/i,
  ],
  ["notice", /^(?:citation of supplemental|letter pursuant to frap 28)/i],
  ["lodging", /^(?:notice of )?[[(]?proposed[\])]? (?:order|judgment|findings)/i],
  ["notice", /^notice of (?:motion|presentment)[^.]{0,80}\bpresentment/i],
  [
    "set_reset_deadlines",
    /^(?:\W{0,6})(?:re)?set\/?(?:reset)?[\s/-]{1,3}(?:scheduling order )?(?:deadlines?|hearings?|briefing)/i,
  ],
  [
    "set_reset_deadlines",
    /^(?:deadlines? (?:re)?set|terminate[sd]? (?:deadlines?|hearings?)|(?:deadlines?|hearings?) (?:terminated|updated|vacated)|~?util - set|reset (?:deadlines|hearings))/i,
  ],
  [
    "minute_order",
    /^(?:(?:civil |electronic |paperless )?minute order|minutes? \(in chambers\)|paperless order|docket text order|text[- ](?:only )?order|electronic (?:clerk's )?order|virtual order|order \(paperless\)|docket annotation order)/i,
  ],
  [
    "hearing",
    /^(?:(?:text |electronic |civil |criminal |courtroom )?minute (?:entry|sheet)|(?:courtroom )?minutes\b|minute\b|proceedings? held|hearing held|(?:motion |status |oral |pretrial |evidentiary )?(?:hearing|conference|argument)s? held)/i,
  ],
  [
    "transcript",
    /^(?:notice of filing (?:of )?(?:official )?transcript|(?:official )?transcript|redacted transcript|audio file)/i,
  ],
  [
    "notice_of_appeal",
    /^(?:amended |protective )?(?:notice of (?:interlocutory |civil |cross[- ])?appeal|(?:cross[- ])?appeal (?:to|of|from)|petition for (?:permission|leave) to appeal)/i,
  ],
  ["mandate", /^(?:usca )?(?:formal )?mandate\b/i],
  [
    "judgment",
    /^(?:clerk'?s )?(?:judgment(?! returned)|final judgment|consent judgment|default judgment|decree|amended judgment|order (?:and|&) judgment)/i,
  ],
  [
    "opinion",
    /^(?:memorandum (?:opinion|decision|(?:and|&) opinion)|opinion|findings of fact|report (?:and|&) recommendations?|findings (?:and|&) recommendations?|ruling\b)/i,
  ],
  [
    "order",
    /^(?:stipulat(?:ion|ed)(?:,? (?:and|&) \[?(?:proposed )?\]?order| (?:protective )?order\b)|consent order)/i,
  ],
  [
    "order",
    /^(?:orders?\b|memorandum (?:and|&) order|memo(?:randum)?[- ]endorse(?:ment|d)|endorse(?:ment|d) (?:letter|order)|(?:(?!(?:transcript|notice|motion|response|request|agency|copy|certificate|transmittal|reply|letter|memorandum|application|statement|objections?|appeal|stipulation)\b)[a-z'-]{3,20} ){0,5}orders?\b(?! (?:of service|form|requested|by ))|so ordered|(?:general|standing) order|leave to file (?:denied|granted)|usca (?:order|judgment)|fiat order)/i,
  ],
  [
    "return_of_service",
    /^(?:return of service|proof of service|affidavit of service|certificate of service|summons (?:and complaint )?returned?|summons returned|summons served|waiver of (?:the )?service|(?:notice (?:and|&) )?acknowledge?ment of (?:receipt of )?service|service by|summons in a civil (?:action|case) returned|affidavit of mailing|declaration of service|executed summons)/i,
  ],
  ["summons", /^(?:\d{1,3} day )?(?:alias )?(?:summons|request for (?:issuance of )?summons|summonses)\b/i],
  [
    "corporate_disclosure",
    /^(?:lcvr \S{1,6} )?(?:certificat(?:e|ion) of disclosure|corporate disclosure|disclosure statement|financial (?:interest )?disclosure|certificat(?:e|ion) (?:and notice )?of interested|rule 7\.1|rule 1\.9|form 13 corporate|notice of interested part|financial interest)/i,
  ],
  [
    "appearance",
    /^(?:(?:notice of )?(?:attorney |limited |general )?appearance|attorney appearance|notice of (?:substitution|withdrawal) of (?:counsel|attorney|appearance)|notice of withdrawal|substitution of (?:counsel|attorney)|withdrawal of (?:counsel|attorney|appearance)|entry of appearance|notice of attorney|attorney (?:added|terminated)|notice of change of (?:address|attorney)|notice of (?:designation|association) of counsel)/i,
  ],
  [
    "opposition",
    /^(?:(?:memorandum|brief|response|suggestions|points and authorities|reply)s? (?:of law )?(?:in )?opp|opposition|memorandum of points and authorities in opposition|objections?\b|response (?:in )?opp)/i,
  ],
  ["surreply", /^sur-?\s?reply/i],
  ["reply", /^(?:reply|response in (?:further )?support|reply brief|reply memorandum|memorandum in reply)/i],
  ["cross_motion", /^cross[- ]?\s?motions?\b/i],
  [
    "motion",
    /^(?:(?:notice of )?motion\b|notice of motion|application\b|petition for (?:writ|leave)|request (?:for|to)\b|move\b|letter[- ]motion|application)/i,
  ],
  [
    "memorandum",
    /^(?:memorandum\b|brief in support|points and authorities|statement of (?:points|reasons|material|undisputed|facts)|suggestions? in support|memoranda)/i,
  ],
  ["amicus_brief", /^(?:amicus|brief (?:of )?amic|amici)/i],
  ["supplemental_complaint", /^supplemental (?:complaint|pleading)/i],
  ["amended_complaint", /^amended (?:complaint|petition|class action complaint|indictment|information)/i],
  [
    "complaint",
    /^(?:complaint\b|class action complaint|petition\b|notice of removal|indictment|information as to|superseding indictment|third[- ]party complaint|crossclaim|counterclaim|bill of complaint)/i,
  ],
  ["answer", /^answer\b/i],
  [
    "administrative_record",
    /^(?:certified |index (?:to|of) (?:the )?)?(?:administrative record|joint appendix|certified (?:index|list)|record of agency)/i,
  ],
  [
    "status_report",
    /^(?:status report|case management statement|(?:joint )?discovery plan|scheduling report|preliminary report|rule 26\(f\)|report (?:of|on) (?:rule 26|parties)|meet and confer|(?:rule 16[.\d]* )report|report rule|lcvr 16\.3|pretrial statement|notice of status)/i,
  ],
  ["stipulation", /^stipulat/i],
  ["declaration", /^(?:declaration|affidavit|affirmation|certification of)\b/i],
  ["exhibit", /^(?:exhibits?|appendix|witness list)\b/i],
  ["errata", /^(?:notice of )?(?:errata|erratum|correction|corrections?)\b/i],
  ["lodging", /^(?:notice of )?(?:lodg|documents? lodged)/i],
  [
    "hearing",
    /^(?:(?:arraignment|sentencing|initial appearance|scheduling conference|status conference|motion hearing|detention hearing|jury trial|bench trial|mediation conference))\b(?! (?:memo|summary|position|statement|brief|chart|report))/i,
  ],
  ["notice", /^(?:notice|notification|letter|notices)\b/i],
  [
    "brief",
    /^(?:brief|claim construction|trial brief|supplemental brief|sentencing memorandum|responsive brief|appeal brief)\b/i,
  ],
  ["opposition", /^response\b/i],
  [
    "other",
    /^(?:case (?:re)?assigned|case (?:designated|reassigned|referred|reopened|closed|stayed)|initial case assignment|civil cover|magistrate|judge |filing fee|fee paid|receipt|cash\w* |received|usca|certified|transmi|transmittal|bond|warrant|arrest|plea|guilty|writ|marshal|clerk|mail|copy|civil case|consent to|waiver of|sealed (?:document|entry|event)|report on the|record|financial affidavit|cja|penalty sheet|bill of costs|abstract|pretrial services|pre-?sentence|speedy|jury|verdict|sentencing|docket|remark|attorney|staff notes?|designation|demand|subpoena|proposed|modification|placed in file|acknowledge?ment|interpreter|supplement\b|set hearings|victim|acceptance|certificat|election|praecipe|affidavits?|statement|suggestion of|abstract|assignment|add and|remand|duplicate|party|agreement|cases? originating|quality control|document|no document|terminate|motions? (?:referred|terminated)|conditional|letters?|reassignment|list|application|part \d|criminal cover|cover sheet|probation|uspo|designated|scheduling letter|tentative|detainer|confirmation|text entry|name correction|addendum|fld |payment|pay |us att|victim|state court|evaluation|rule \d|case transferred|transferred|electronic notice|staff|english|set\/reset|information statement|entry-document|sentencing|forfeiture|service of|form \d|adoption|judgment returned|case (?:opened|docketed|manager|continued|info)|civil case|criminal case|the case manager|supreme court case|added |fee agreement|assigned case|hold for|paper copies|form |caption|new party|argument acknowledg|court reporter ack|agency (?:decision|record)|court deleted|oral argument statement|us civil case|docketing|record excerpts|briefs? (?:deficien|rejected)|qc -|court reporter|miscellaneous|initial case|affirmation|suggestions|to rule|court record)/i,
  ],
];

// Deep in the text, for courts that put the judge or a caption first ("Judge X: ELECTRONIC ORDER entered").
const inside: readonly Rule[] = [
  ["minute_order", /^[^.]{0,80}\b(?:ELECTRONIC|PAPERLESS|MINUTE|TEXT(?: ONLY)?) ORDER\b/],
  ["order", /^[^.]{0,90}\bORDER\b/],
  ["set_reset_deadlines", /^[^.]{0,90}\bhearing (?:re)?set for\b/i],
  ["complaint", /^[^.]{0,60}\b(?:COMPLAINT|INDICTMENT)\b/],
  ["opposition", /^[^.]{0,60}\b(?:OPPOSITION|RESPONSE)\b/],
  ["reply", /^[^.]{0,60}\bREPLY\b/],
  ["motion", /^[^.]{0,60}\b(?:MOTION|APPLICATION)\b/],
  ["notice", /^[^.]{0,60}\bNOTICE\b/],
  ["stipulation", /^[^.]{0,60}\bSTIPULATION\b/],
  ["status_report", /^[^.]{0,60}\b(?:STATUS REPORT|JOINT REPORT|Status Report)\b/],
  ["memorandum", /^[^.]{0,60}\b(?:MEMORANDUM|BRIEF)\b/],
  ["order", /^[^.]{0,60}\b(?:it is hereby ordered|order(?:ed)? (?:that|granting|denying))\b/i],
  ["judgment", /^[^.]{0,60}\bJUDGMENT\b/],
  [
    "hearing",
    /^[^.]{0,80}\b(?:hearing|conference|trial) held\b|^[A-Za-z ()/-]{0,60}\b(?:hearing|conference)$/i,
  ],
];

/** Papers whose name alone misleads: their second word decides. */
function sharpen(kind: EntryKind, head: string): EntryKind {
  if (kind === "notice" && /^notices? (?:of )?(?:proposed order)/i.test(head)) return "lodging";
  if (
    kind === "notice" &&
    /^notices? (?:of )?(?:filing (?:of )?)?(?:the )?(?:certified (?:index|list)|administrative record)/i.test(
      head,
    )
  )
    return "administrative_record";
  if (kind === "notice" && /^notices? of (?:[a-z]+ ){0,2}(?:errata|correction)\b/i.test(head))
    return "errata";
  if (
    kind === "declaration" &&
    /^(?:declaration|affidavit|affirmation) (?:of|re) (?:service|mailing)\b/i.test(head)
  )
    return "return_of_service";
  if (kind === "declaration" && /^affidavits? of summons/i.test(head)) return "return_of_service";
  if (kind === "memorandum" && /^memorandum[^.]{0,60}\b(?:in )?opposition\b/i.test(head)) return "opposition";
  if (kind === "memorandum" && /^memorandum[^.]{0,40}\bamic/i.test(head)) return "amicus_brief";
  if (kind === "memorandum" && /^memorandum (?:opinion|and opinion|decision)/i.test(head)) return "opinion";
  if (kind === "motion" && /^motion[^.]{0,12}\bcross/i.test(head)) return "cross_motion";
  if (kind === "notice" && /^notices? of (?:motion)/i.test(head)) return "motion";
  return kind;
}

/** Kind of an entry from its docket text, or from a feed's short description (`Order on Motion to Stay`). */
export function readKind(text: string, frame: EntryFrame): KindReading {
  let at = frame.body.start;
  const end = Math.min(frame.body.end, at + MAX_READ);
  if (!/[A-Za-z]/.test(text.slice(at, end))) return { kind: null, words: null, confidence: "low" };
  const mark =
    /^(?:entered in error|docketed in error|filed in error|vacated|stricken|duplicate entry)[.\s:;*-]{1,9}/i.exec(
      text.slice(at, Math.min(end, at + 60)),
    );
  if (mark && at + mark[0].length < end) at += mark[0].length;
  let routine: Words | null = null;
  for (let peeled = 0; peeled <= 8; peeled++) {
    const head = text.slice(at, Math.min(end, at + 160));
    // "Amended complaint" and "Supplemental complaint" are kinds of their own: look before peeling the qualifier.
    for (const [kind, pattern] of rules) {
      const m = pattern.exec(head);
      if (!m) continue;
      if (kind === "other") {
        routine ??= wordsAt(text, at, at + m[0].trimEnd().length);
        break;
      }
      const confidence: Confidence = peeled > 3 ? "medium" : "high";
      return { kind: sharpen(kind, head), words: wordsAt(text, at, at + m[0].trimEnd().length), confidence };
    }
    const step = QUALIFIER.exec(head)?.[0].length ?? 0;
    if (step === 0) break;
    at += step;
  }
  if (routine) return { kind: "other", words: routine, confidence: "medium" };
  const head = text.slice(frame.body.start, Math.min(end, frame.body.start + 160));
  for (const [kind, pattern] of inside) {
    const m = pattern.exec(head);
    if (m)
      return {
        kind,
        words: wordsAt(text, frame.body.start, frame.body.start + m[0].length),
        confidence: "medium",
      };
  }
  return { kind: "unrecognised", words: null, confidence: "low" };
}
