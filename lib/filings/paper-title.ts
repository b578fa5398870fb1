/** What a form calls the paper of an entry that has no name of its own. */
const UNNAMED = /^main document$/i;
const MOST = 120;

/** Where the name of a paper ends in docket text: who filed it, what it is about, what hangs on it, who signed it. */
const END =
  /\s+(?:filed )?by (?=[A-Z(])|\s+(?:filed|signed|issued) (?=by|on)|\s*\(\s?(?:Attachments?|Filing fee|Entered|See|Counsel|[a-z]{2,4}\))|(?<!\b[A-Z])[.;]\s|\s+as to (?=[A-Z])|\s+served on (?=[A-Z])|\.{2,}/;

const calm = (word: string) => (/^[A-Z][A-Z'’-]{2,}[,:]?$/.test(word) ? word.toLowerCase() : word);

/**
 * The title of a paper: its own name, or for the main paper of an entry the words its docket text begins with, out of
 * the court's capitals: "MOTION for Preliminary Injunction by X" is "Motion for Preliminary Injunction".
 */
export function paperTitle(name: string, docketText: string): string {
  if (!UNNAMED.test(name.trim())) return name;
  const text = docketText.replaceAll(/\s+/g, " ").trim();
  const end = text.search(END);
  const words = (end < 0 ? text : text.slice(0, end)).split(" ");
  let title = "";
  let isKind = true;
  for (const word of words) {
    // The kind of paper comes first, in capitals; the names of parties after it stay as they are.
    isKind &&= calm(word) !== word;
    const next = isKind ? calm(word) : word;
    if (title.length + next.length > MOST) break;
    title = title === "" ? next : `${title} ${next}`;
  }
  const plain = title.replace(/[\s,.;:]+$/, "");
  return plain === "" ? name : `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}
