import { type Words, wordsAt } from "./words";

/** An attachment as the text names it. `number` counts as printed: the main document is not among them. */
export type NamedAttachment = { number: number; description: string; words: Words };

const OPENING = /\((?:Additional )?Attachments?:\s{0,3}(?=[#(\d])/gi;
// "# 1 Exhibit A", in notices "(1) Exhibit A".
const ITEM = /(?:#\s{0,2}(\d{1,4})|\((\d{1,4})\))\s{1,3}/g;
const MAX_ATTACHMENTS = 2_000;
const MAX_LIST = 60_000;

/** Reads "(Attachments: # 1 Civil Cover Sheet, # 2 Summons)". Descriptions may hold brackets and commas of their own. */
export function readAttachments(text: string): { attachments: NamedAttachment[]; span: Words | null } {
  const attachments: NamedAttachment[] = [];
  let span: Words | null = null;
  OPENING.lastIndex = 0;
  for (let open = OPENING.exec(text); open; open = OPENING.exec(text)) {
    const close = closingBracket(text, open.index);
    const from = open.index + open[0].length;
    attachments.push(...readItems(text, from, close));
    span ??= wordsAt(text, open.index, Math.min(text.length, close + 1));
    OPENING.lastIndex = Math.max(from, close);
    if (attachments.length >= MAX_ATTACHMENTS) break;
  }
  return { attachments: attachments.slice(0, MAX_ATTACHMENTS), span };
}

function readItems(text: string, from: number, close: number): NamedAttachment[] {
  const inside = text.slice(from, close);
  const starts: { number: number; at: number; text: number; style: string }[] = [];
  const style = inside.startsWith("#") ? "#" : "(";
  for (const m of inside.matchAll(ITEM)) {
    const number = Number(m[1] ?? m[2]);
    if ((m[1] ? "#" : "(") !== style) continue;
    // An item follows a comma; "Exhibit (2) to the lease" inside a description does not.
    if (m.index > 0 && !/[,;]\s{0,3}$/.test(inside.slice(Math.max(0, m.index - 4), m.index))) continue;
    starts.push({ number, at: m.index, text: m.index + m[0].length, style });
    if (starts.length >= MAX_ATTACHMENTS) break;
  }
  return starts.map((start, i) => {
    const next = starts[i + 1]?.at ?? inside.length;
    const description = inside.slice(start.text, next).replace(/[\s,;]+$/, "");
    const end = start.text + description.length;
    return { number: start.number, description, words: wordsAt(text, from + start.at, from + end) };
  });
}

function closingBracket(text: string, open: number): number {
  let depth = 0;
  const limit = Math.min(text.length, open + MAX_LIST);
  for (let i = open; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (c === 40) depth++;
    else if (c === 41 && --depth === 0) return i;
  }
  // A description with a bracket too many: the list ends before the clerk's tail.
  const tail = text.lastIndexOf(")(", limit);
  return tail > open ? tail : limit;
}
