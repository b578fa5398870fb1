import { collapse } from "@/lib/docket/parse/clean-text";

/** Captions and names as courts print them, made readable; the court's words are not replaced. */

/** "Doe  vs. Roe, et al." -> "Doe v. Roe, et al.": one way of writing "versus", no surplus blanks. */
export function cleanCaseName(printed: string): string {
  return printed
    .replace(/\s+/g, " ")
    .replace(/\s+(?:vs?\.?|versus)\s+/i, " v. ")
    .replace(/^Case title:\s*/i, "")
    .trim();
}

/** Cuts blanks and the given marks off the end, in one walk: a regular expression would start again at each mark. */
export function trimTail(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && (marks.includes(text[end - 1] ?? "") || (text[end - 1] ?? "").trim() === "")) end--;
  return text.slice(0, end);
}

/** "Mark    A.     Quill      , Jr." -> "Mark A. Quill, Jr." */
export function cleanPersonName(printed: string): string {
  return trimTail(collapse(printed).replace(/ ,/g, ","), ",");
}

const LONGEST_NAME = 400;
const TITLE =
  /^(?:the\s+)?(?:hon(?:orable|\.)?|chief|senior|sr\.?|u\.?\s?s\.?|united states|visiting|presiding|pro se law clerk|special master|district|magistrate|bankruptcy|circuit|chief|judge|justice|mag\.?)\s+/i;

/** "Magistrate Judge Ann Example (Settlement)" -> "Ann Example"; "Unassigned" -> "". */
export function cleanJudgeName(printed: string): string {
  let name = collapse(printed).slice(0, LONGEST_NAME);
  for (let shorter = name.replace(TITLE, ""); shorter !== name; shorter = name.replace(TITLE, ""))
    name = shorter;
  name = name.replace(/\s*\([^()]*\)\s*$/, "").trim();
  return /^(?:judge\s+)?(?:unassigned|not assigned|none)$/i.test(name) ? "" : name;
}
