/** The words by which a notice's parts are known, the same in every court but for small turns. */

export const LABEL =
  /^\*?\s*(Case Name|Case Number|Filers?|Document Number|Document\(s\)|Docket Text|WARNING: CASE CLOSED on|Document Description|Original Filename|Electronic Document Stamp)\s*\*?\s*(?::\s*\*?|(?<=on)\b)\s*/i;
// A heading may begin with the case's number, and stands at the start of its line.
export const HEADING =
  /^\*?\s*(?:[\w:.~()-]*\d[\w:.~()-]*\s+)?(?:(?:Electronic )?Notice\b|Notices? |The CM\/ECF system has|Case participants listed below|Parties? (?:not|to be) )/i;
export const MAILED =
  /\b(?:has been|have been|will be|was|were|is being)\s+(?:electronically\s+|e-?)(?:mailed|sent|noticed|served|delivered|transmitted)\b|\bsent electronically to\b/i;
export const NOT_MAILED =
  /\bnot (?:be(?:en)? )?(?:electronically |e-?)?(?:mailed|sent|noticed|served|delivered)|by other means|\bNOT delivered notice|U\. ?S\.? Mail|US Mail|by mail to|be mailed to|not receive this/i;
// On a page a heading ends its line with a colon; in plain mail it may run on, but then begins with the number.
export const CLOSED = /[:.]\s*\*?$/;
export const NUMBERED =
  /^\*?\s*(?:\S{0,40}\d\S{0,40} Notice|The CM\/ECF|\S{0,40}\d\S{0,40} The CM\/ECF|Case participants)/i;
/** Labels and headings are short; what is longer is somebody's text. */
export const LABEL_REACH = 300;
export const CART = /stored in the notice cart/i;
export const PAPERS = /^The following documents?(?:\(s\))? (?:is|are) associated with/i;
