import type { SnippetPart } from "./schema";

/**
 * Marks around what was found: characters of the private use area, which are taken out of the text before it is
 * marked, so that no text can pretend to be found, and no text is ever read as HTML.
 */
export const START = "\uE000";
export const STOP = "\uE001";

/** A marked text as plain parts. Unpaired marks are dropped. */
export function readSnippet(marked: string): SnippetPart[] {
  const parts: SnippetPart[] = [];
  const add = (text: string, hit: boolean) => {
    const plain = text.replaceAll(START, "").replaceAll(STOP, "");
    if (plain !== "") parts.push({ text: plain, hit });
  };
  let at = 0;
  while (at < marked.length) {
    const from = marked.indexOf(START, at);
    const to = from < 0 ? -1 : marked.indexOf(STOP, from);
    if (to < 0) break;
    add(marked.slice(at, from), false);
    add(marked.slice(from + 1, to), true);
    at = to + 1;
  }
  add(marked.slice(at), false);
  return parts;
}

/** Says where a snippet begins or ends inside a sentence. `length` is that of the text it was cut from. */
export function markCuts(parts: SnippetPart[], length: number): SnippetPart[] {
  const plain = parts.map((part) => part.text).join("");
  if (plain === "" || plain.length >= length) return parts;
  return [
    ...(/^[\p{Lu}\p{N}“"([]/u.test(plain) ? [] : [{ text: "… ", hit: false }]),
    ...parts,
    ...(/[.!?:;”")\]]$/u.test(plain) ? [] : [{ text: " …", hit: false }]),
  ];
}
