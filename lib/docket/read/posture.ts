import type { CrossReference } from "./cross-references";
import type { DispositionReading } from "./dispositions";
import type { EntryKind } from "./entry-kind";
import { type MotionKind, readMotionKind } from "./motion-kind";
import { type Confidence, type Words, wordsAt } from "./words";

/** The posture card's rows and states, as the case noun lists them. */
export type PostureReading = {
  posture:
    | "tro"
    | "preliminary_injunction"
    | "stay_of_agency_action"
    | "stay_pending_appeal"
    | "stay_of_case"
    | "abeyance"
    | "merits"
    | "appeal";
  state:
    | "sought"
    | "granted"
    | "granted_in_part"
    | "denied"
    | "vacated"
    | "moot"
    | "pending"
    | "decided"
    | "withdrawn"
    | "in_effect"
    | "lifted";
  words: Words;
  confidence: Confidence;
};

const stayOf = (title: string): PostureReading["posture"] =>
  /pending (?:the )?(?:appeal|resolution of (?:the )?appeal)/i.test(title)
    ? "stay_pending_appeal"
    : /\b(?:705|agency action|effective date|rule|directive|order of the (?:secretary|agency))\b/i.test(title)
      ? "stay_of_agency_action"
      : "stay_of_case";

function postureOf(motion: MotionKind, title: string): PostureReading["posture"] | null {
  if (motion === "tro") return "tro";
  if (motion === "preliminary_injunction") return "preliminary_injunction";
  if (motion === "stay" || motion === "lift_stay")
    return /abeyance/i.test(title) ? "abeyance" : stayOf(title);
  if (motion === "dismiss" || motion === "summary_judgment" || motion === "judgment_on_pleadings")
    return "merits";
  return null;
}

const outcomes: Record<DispositionReading["outcome"], PostureReading["state"]> = {
  granted: "granted",
  granted_in_part: "granted_in_part",
  granted_as_conceded: "granted",
  denied: "denied",
  denied_in_part: "granted_in_part",
  denied_without_prejudice: "denied",
  denied_as_moot: "moot",
  withdrawn: "withdrawn",
  stricken: "withdrawn",
  held_in_abeyance: "pending",
  under_advisement: "pending",
};

/** What an entry does to the posture card, from what it asks or rules. Proposals: a person enters them. */
export function readPosture(
  text: string,
  start: number,
  end: number,
  kind: EntryKind | null,
  motionKind: MotionKind | null,
  dispositions: readonly DispositionReading[],
  references: readonly CrossReference[],
): PostureReading[] {
  const found: PostureReading[] = [];
  if ((kind === "motion" || kind === "cross_motion") && motionKind) {
    const posture = postureOf(motionKind, text.slice(start, Math.min(end, start + 200)));
    if (posture && posture !== "merits") {
      const asked = readMotionKind(text, start, end);
      found.push({ posture, state: "sought", words: asked.words, confidence: asked.confidence });
    }
  }
  for (const ruling of dispositions) {
    const title = references.find((r) => r.number === ruling.target)?.title ?? ruling.targetTitle ?? "";
    // "Extension of time to respond to the motion for a preliminary injunction" rules on time, not on the injunction.
    const ruled = title ? readMotionKind(title, 0, title.length).motionKind : "other";
    const posture = postureOf(ruled, title);
    if (!posture) continue;
    // Denied in the rest of what was granted in part: the card shows the one, with its words.
    if (
      ruling.outcome.startsWith("denied") &&
      dispositions.some((d) => d.target === ruling.target && d.outcome === "granted_in_part")
    )
      continue;
    const lifted = ruled === "lift_stay" && ruling.outcome === "granted";
    const state = lifted
      ? "lifted"
      : posture === "merits" && ruling.outcome.startsWith("granted")
        ? "decided"
        : outcomes[ruling.outcome];
    if (posture === "merits" && state !== "decided") continue;
    found.push({ posture, state, words: ruling.words, confidence: ruling.confidence });
  }
  const body = text.slice(start, Math.min(end, start + 6_000));
  const add = (
    pattern: RegExp,
    posture: PostureReading["posture"],
    state: PostureReading["state"],
    confidence: Confidence,
  ) => {
    const m = pattern.exec(body);
    if (m)
      found.push({
        posture,
        state,
        words: wordsAt(text, start + m.index, start + m.index + m[0].length),
        confidence,
      });
  };
  if (kind === "order" || kind === "minute_order" || kind === "opinion") {
    add(
      /\b(?:this |the )?(?:case|action|matter|proceedings?) (?:is|are|shall be) (?:hereby )?stayed\b/i,
      "stay_of_case",
      "in_effect",
      "medium",
    );
    add(
      /\b(?:case|action|matter) (?:is|shall be) (?:hereby )?held in abeyance\b/i,
      "abeyance",
      "in_effect",
      "medium",
    );
    add(
      /\b(?:the )?stay (?:is|shall be|of this (?:case|action) is) (?:hereby )?(?:lifted|dissolved|vacated)\b/i,
      "stay_of_case",
      "lifted",
      "medium",
    );
  }
  if (kind === "notice_of_appeal") add(/\bappeal\b/i, "appeal", "pending", "high");
  if (kind === "mandate") add(/\bmandate\b/i, "appeal", "decided", "medium");
  if (kind === "judgment") add(/\bjudgment\b/i, "merits", "decided", "medium");
  return found;
}
