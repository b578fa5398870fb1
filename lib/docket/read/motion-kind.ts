import { type Confidence, type Words, wordsAt } from "./words";

/** What a motion asks for: the same closed list as the filing noun's. */
export const motionKinds = [
  "tro",
  "preliminary_injunction",
  "dismiss",
  "summary_judgment",
  "judgment_on_pleadings",
  "extension",
  "stay",
  "lift_stay",
  "leave",
  "amend",
  "supplement",
  "seal",
  "amicus",
  "intervene",
  "reconsider",
  "pro_hac_vice",
  "compel",
  "strike",
  "protective_order",
  "expedite",
  "transfer",
  "consolidate",
  "fees",
  "other",
] as const;
export type MotionKind = (typeof motionKinds)[number];
export type MotionKindReading = { motionKind: MotionKind; words: Words; confidence: Confidence };

const asks: readonly (readonly [MotionKind, RegExp])[] = [
  ["pro_hac_vice", /pro hac vice/i],
  ["tro", /temporary restraining order|\bTRO\b/i],
  ["preliminary_injunction", /[Pp]reliminary [Ii]njunction|PRELIMINARY INJUNCTION|\bPI\b/],
  ["lift_stay", /(?:lift|dissolve|vacate)(?: (?:the|a))? stay/i],
  ["amicus", /amic(?:us|i)\b/i],
  ["intervene", /interven/i],
  ["reconsider", /reconsider|alter (?:or amend )?(?:the )?judgment|relief from (?:the )?judgment|new trial/i],
  ["seal", /\bseal\b|under seal|impound|\bunseal\b|(?:file|for) (?:leave to file )?redacted/i],
  ["judgment_on_pleadings", /judgment on the pleadings/i],
  ["summary_judgment", /summary judgment/i],
  [
    "extension",
    /extension|extend\b|enlarge|(?:further|additional|more) time|continu(?:e|ance)\b|exceed|reset\b/i,
  ],
  ["dismiss", /dismiss/i],
  ["supplement", /supplement/i],
  ["amend", /\bamend\b|amended complaint/i],
  ["protective_order", /protective order/i],
  ["expedite", /expedit/i],
  ["stay", /\bstay\b|abeyance|postpone the effective/i],
  ["compel", /compel/i],
  ["strike", /strike/i],
  ["transfer", /transfer|change (?:of )?venue|remand to state/i],
  ["consolidate", /consolidat/i],
  ["fees", /attorney'?s?'? fees?|\bfees\b|costs\b/i],
  ["leave", /\bleave\b|permission to/i],
];

/**
 * What a motion's title asks for. The earliest ask in the title wins ("to Stay … pending decision on 9 MOTION to
 * Dismiss" is a stay), save that leave is only the form in which something else is asked.
 */
export function readMotionKind(text: string, start: number, end: number): MotionKindReading {
  // What another entry's title says is not asked here.
  const stop =
    /\b(?:re:?|as to|pending|regarding|in support of|in connection with) \[?\d{1,4}\b|\(Attachments/i.exec(
      text.slice(start, Math.min(end, start + 300)),
    );
  const title = text.slice(start, stop ? start + stop.index : Math.min(end, start + 300));
  let best: { kind: MotionKind; at: number; length: number } | null = null;
  for (const [kind, pattern] of asks) {
    const m = pattern.exec(title);
    if (!m) continue;
    const better = best === null || (best.kind !== "leave" && kind === "leave" ? false : m.index < best.at);
    if (better && !(kind === "leave" && best)) best = { kind, at: m.index, length: m[0].length };
  }
  if (!best)
    return { motionKind: "other", words: wordsAt(text, start, start + title.length), confidence: "medium" };
  return {
    motionKind: best.kind,
    words: wordsAt(text, start + best.at, start + best.at + best.length),
    confidence: best.at < 120 ? "high" : "medium",
  };
}
