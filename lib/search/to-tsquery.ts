import type { ParsedQuery, Term } from "./parse-query";

/** A word or several that follow each other, quoted so that nothing in them is an operator of the query language. */
function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

function one(term: Term, similar: ReadonlyMap<string, readonly string[]>): string {
  const like = term.phrase || term.prefix || term.not ? [] : (similar.get(term.text) ?? []);
  const words = [quoted(term.text) + (term.prefix ? ":*" : ""), ...like.map(quoted)];
  return `${term.not ? "!" : ""}${words.length > 1 ? `(${words.join(" | ")})` : words[0]}`;
}

/**
 * A parsed query in the language of PostgreSQL's to_tsquery. `similar` gives other spellings of single words.
 * Only for a query with something to find.
 */
export function toTsquery(
  query: ParsedQuery,
  similar: ReadonlyMap<string, readonly string[]> = new Map(),
): string {
  return query.groups
    .map((group) => {
      const choices = group.map((term) => one(term, similar));
      return choices.length > 1 ? `(${choices.join(" | ")})` : choices.join("");
    })
    .join(" & ");
}

/** Words whose spelling may be wrong: single, of four letters and more, and wanted. */
export function guessable(query: ParsedQuery): string[] {
  const words = query.groups
    .flat()
    .filter((t) => !t.phrase && !t.prefix && !t.not && /^\p{L}{4,30}$/u.test(t.text));
  return [...new Set(words.map((t) => t.text))];
}

/** Patterns of the single words that must all be there, as they are spelled: "directive" before "directed". */
export function spelled(query: ParsedQuery): string[] {
  return query.groups
    .flatMap((group) => (group.length === 1 ? group : []))
    .filter((t) => !t.phrase && !t.prefix && !t.not && /^[\p{L}\p{N}]+$/u.test(t.text))
    .map((t) => `%${t.text.toLowerCase()}%`);
}
