/** "A" to "Z", then "AA". */
export const letterOf = (n: number): string =>
  n < 26 ? String.fromCharCode(65 + n) : `${letterOf(Math.floor(n / 26) - 1)}${letterOf(n % 26)}`;

/** What each letter of one order becomes in another, by document; only those that change. */
export function letterChanges(before: readonly string[], after: readonly string[]): Map<string, string> {
  const now = new Map(after.map((id, i) => [id, letterOf(i)]));
  return new Map(
    before.flatMap((id, i) => {
      const [was, is] = [letterOf(i), now.get(id)];
      return is === undefined || is === was ? [] : [[was, is] as const];
    }),
  );
}

const LETTER = String.raw`[A-Z]{1,2}(?!\w|\.\w)`;
/** "Ex. C", "Exhibit C", "Exs. A, B and D": of this declaration, and not "Ex. C to Roe Decl.". */
const CITE = new RegExp(
  String.raw`\b(Exs?\.|Exhibits?)(\s+)(${LETTER}(?:(?:,\s*(?:and\s+|&\s*)?|\s+and\s+|\s*&\s*|\s*[-–]\s*)${LETTER})*)(?!\s+to\s+(?:the\s+)?\p{Lu})`,
  "gu",
);

/**
 * A text whose cites of exhibits follow when the exhibits are lettered anew: "Ex. C at 4" becomes "Ex. B at 4". A stretch
 * of letters ("Exs. A-D") stays as it is and is named in `unsure`: which exhibits it meant is for a person to say.
 */
export function reletter(
  text: string,
  changes: ReadonlyMap<string, string>,
): { text: string; unsure: string[] } {
  const unsure: string[] = [];
  if (changes.size === 0) return { text, unsure };
  const out = text.replace(CITE, (whole: string, name: string, space: string, letters: string) => {
    const touched = letters.match(/[A-Z]{1,2}/g)?.some((l) => changes.has(l)) ?? false;
    if (/[-–]/.test(letters)) {
      unsure.push(whole);
      return whole;
    }
    return touched ? `${name}${space}${letters.replace(/[A-Z]{1,2}/g, (l) => changes.get(l) ?? l)}` : whole;
  });
  return { text: out, unsure };
}
