const FORWARDED = /^(?:\s*(?:fwd?|re|aw|wg|tr|rv|fw)\s*:|\s*\[[^\]]{1,40}\])\s*/i;

/** The subject without what forwarding put before it. */
export function bareSubject(subject: string): string {
  let bare = subject.replace(/\s+/g, " ").trim();
  for (let next = bare.replace(FORWARDED, ""); next !== bare; next = bare.replace(FORWARDED, "")) bare = next;
  return bare;
}

const skeleton = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

/** `subject` from where the caption ends in it; null where it does not begin with the caption. */
function afterCaption(subject: string, caption: string): string | null {
  const wanted = skeleton(caption);
  if (wanted === "") return null;
  let matched = 0;
  let at = 0;
  for (const char of subject) {
    const bone = skeleton(char);
    if (bone !== "") {
      if (matched === wanted.length) break;
      if (!wanted.startsWith(bone, matched)) return cutCaption(subject, at, matched, wanted.length);
      matched += bone.length;
    } else if (matched === wanted.length && char === " ") break;
    at += char.length;
  }
  if (matched < wanted.length) return null;
  return subject.slice(at).replace(/^[\s.,;:]+/, "");
}

/** A long caption is cut off in the subject: the event begins at the word where the two part. */
function cutCaption(subject: string, at: number, matched: number, whole: number): string | null {
  if (matched < 12 || matched < whole * 0.4) return null;
  const word = subject.lastIndexOf(" ", at) + 1;
  return subject.slice(word);
}

/** The event that the subject of a district notice names after the caption of any of its cases. */
export function eventOfSubject(subject: string, captions: readonly string[]): string {
  const bare = bareSubject(subject);
  const head = /^(?:.*?\bActivity in Case\s+)(\S+)\s*(.*)$/i.exec(bare);
  if (!head) return eventOfFreeSubject(bare, captions);
  const rest = (head[2] ?? "").replace(/^(?:-\S+\s)?\s*/, "");
  let best: string | null = null;
  for (const caption of captions.slice(0, 100)) {
    const event = afterCaption(rest, caption);
    if (event !== null && (best === null || event.length < best.length)) best = event;
  }
  return best ?? rest;
}

// Bankruptcy subjects keep no order: number, chapter, a caption cut anywhere, the event.
function eventOfFreeSubject(bare: string, captions: readonly string[]): string {
  if (!/\d\d-/.test(bare)) return ""; // a forwarder's own words
  let rest = bare.replace(/\b(?:\d:)?\d\d-(?:[a-z]{2}-)?\d{4,6}(?:-[A-Za-z0-9]+)*/, " ");
  rest = rest
    .replace(/\bCh(?:apter|\.)?\s*-?\s*\d{1,2}\b/i, " ")
    .replace(/\s+/g, " ")
    .trim();
  for (const caption of captions.slice(0, 100)) {
    const event = afterCaption(rest, caption);
    if (event) return event;
    const at = rest.toLowerCase().indexOf(caption.toLowerCase());
    if (caption && at > 0) rest = `${rest.slice(0, at)} ${rest.slice(at + caption.length)}`;
  }
  return rest.replace(/^[\s,;:-]+|[\s,;:-]+$/g, "").replace(/\s+/g, " ");
}

/**
 * The event of a legacy appellate notice: what the subject has in quotes, or the first paper's description
 * where that says more (clerks put the exact title in either).
 */
export function eventOfAppellateSubject(subject: string, paper: string): string {
  const quoted = /"(.*)"/.exec(bareSubject(subject))?.[1]?.trim() ?? "";
  const title = paper.replaceAll("_", " ");
  return title.length >= quoted.length ? title : quoted;
}

/** Subject of an ACMS notice: "… 25-2120 - 049 - Motion for Judicial Notice", or the filing's id at the end. */
export function readAcmsSubject(subject: string): { event: string; number: string | null } {
  const tail = /\b\d\d-\d+\s+-\s+(.*)$/.exec(bareSubject(subject))?.[1] ?? "";
  const numbered = /^(\d{1,4})\s+-\s+(.*)$/.exec(tail);
  if (numbered) return { event: numbered[2] ?? "", number: String(Number(numbered[1])) };
  return { event: tail.replace(/\s+-\s+\d{4,}$/, ""), number: null };
}
