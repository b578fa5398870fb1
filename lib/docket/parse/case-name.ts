/** Captions and names as courts print them, made readable; the court's words are not replaced. */

/** "Doe  vs. Roe, et al." -> "Doe v. Roe, et al.": one way of writing "versus", no surplus blanks. */
export function cleanCaseName(printed: string): string {
  return printed
    .replace(/\s+/g, " ")
    .replace(/\s+(?:vs?\.?|versus)\s+/i, " v. ")
    .replace(/^Case title:\s*/i, "")
    .trim();
}

/** "Mark    A.     Quill      , Jr." -> "Mark A. Quill, Jr." */
export function cleanPersonName(printed: string): string {
  return printed
    .replace(/\s+/g, " ")
    .replace(/ ,/g, ",")
    .replace(/[\s,]+$/, "")
    .trim();
}

const TITLE =
  /^(?:the\s+)?(?:hon(?:orable|\.)?|chief|senior|sr\.?|u\.?\s?s\.?|united states|visiting|presiding|pro se law clerk|special master|district|magistrate|bankruptcy|circuit|chief|judge|justice|mag\.?)\s+/i;

/** "Magistrate Judge Ann Example (Settlement)" -> "Ann Example"; "Unassigned" -> "". */
export function cleanJudgeName(printed: string): string {
  let name = printed.replace(/\s+/g, " ").trim();
  for (let shorter = name.replace(TITLE, ""); shorter !== name; shorter = name.replace(TITLE, ""))
    name = shorter;
  name = name.replace(/\s*\([^()]*\)\s*$/, "").trim();
  return /^(?:judge\s+)?(?:unassigned|not assigned|none)$/i.test(name) ? "" : name;
}
