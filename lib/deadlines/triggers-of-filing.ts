import type { TriggerKind } from "./rule-shape";

/** What of a docket entry decides which periods it starts. Days are the court's. */
export type FiledPaper = {
  kind: string;
  motionKind: string | null;
  filedOn: string;
  enteredOn: string | null;
  servedOn: string | null;
  /** Its docket text, where the kind alone does not say what it is. */
  text: string;
  /** What it says of other entries, with what those are. */
  links: readonly {
    kind: string;
    disposition: string | null;
    to: { kind: string; motionKind: string | null };
  }[];
};
export type Start = { trigger: TriggerKind; on: string; how: "filed" | "served" | "entered" };

const DISPOSITIVE = ["dismiss", "summary_judgment", "judgment_on_pleadings"];
const DENIED = ["denied", "denied_in_part", "granted_in_part", "denied_without_prejudice", "denied_as_moot"];

/** The triggers that logging an entry sets off, with the day each runs from. */
export function triggersOfFiling(paper: FiledPaper): Start[] {
  const filed = (trigger: TriggerKind): Start => ({ trigger, on: paper.filedOn, how: "filed" });
  const served = (trigger: TriggerKind): Start => ({
    trigger,
    // ECF serves as it files (Fed. R. Civ. P. 5(b)(2)(E)): without another day on record, that one counts.
    on: paper.servedOn ?? paper.filedOn,
    how: paper.servedOn === null ? "filed" : "served",
  });
  const entered = (trigger: TriggerKind): Start => ({
    trigger,
    on: paper.enteredOn ?? paper.filedOn,
    how: paper.enteredOn === null ? "filed" : "entered",
  });
  switch (paper.kind) {
    case "complaint":
      return [filed("complaint_filed")];
    case "amended_complaint":
      return [served("service_of_amended_pleading")];
    case "answer":
      return [served("service_of_responsive_pleading_or_motion"), served("service_of_answer")];
    case "motion":
    case "cross_motion": {
      if (paper.motionKind === "preliminary_injunction")
        return [served("pi_application_served"), filed("motion_filed")];
      const starts = [served("service_of_motion")];
      if (paper.motionKind === "dismiss") starts.push(served("service_of_responsive_pleading_or_motion"));
      if (DISPOSITIVE.includes(paper.motionKind ?? "")) starts.push(filed("dispositive_motion_filed"));
      return starts;
    }
    case "opposition":
      return paper.links.some((l) => l.to.motionKind === "preliminary_injunction")
        ? [served("pi_opposition_served")]
        : [served("service_of_opposition")];
    case "brief":
      return [served("service_of_brief"), filed("principal_brief_filed")];
    case "notice_of_appeal":
      return [filed("notice_of_appeal_filed"), filed("first_notice_of_appeal")];
    case "stipulation":
      return /\bdismiss(?:al|ed|ing)?\b/i.test(paper.text) ? [filed("stipulated_dismissal")] : [];
    case "transcript":
      return [filed("transcript_filed")];
    case "appearance":
      return [filed("first_appearance")];
    case "judgment":
      return [entered("judgment_entered")];
    case "order":
    case "minute_order":
    case "opinion": {
      const starts: Start[] = [];
      for (const { kind, disposition, to } of paper.links) {
        if (kind !== "disposes_of") continue;
        if (to.motionKind === "dismiss" && DENIED.includes(disposition ?? ""))
          starts.push(entered("order_denying_rule12_motion"));
        if (to.motionKind === "preliminary_injunction") starts.push(entered("order_entered"));
        if (to.motionKind === "tro" && (disposition ?? "").startsWith("granted"))
          starts.push(entered("tro_entered"));
      }
      return starts.filter((s, i) => starts.findIndex((o) => o.trigger === s.trigger) === i);
    }
    default:
      return [];
  }
}

/** The rules whose date a paper of this kind meets. */
const MEETS: Record<string, readonly string[]> = {
  opposition: ["lcvr-7-b", "lcvr-65-1-c", "frap-27-a-3-A"],
  reply: ["lcvr-7-d", "frap-27-a-4", "pi-reply"],
  answer: ["frcp-12-a-2", "frcp-12-a-3", "frcp-12-a-1-A-i", "frcp-12-a-4-A"],
  amended_complaint: ["frcp-15-a-1-A", "frcp-15-a-1-B"],
  notice_of_appeal: ["frap-4-a-1-A", "frap-4-a-1-B", "frap-4-a-1-B-pi", "usc-28-1292-a-1"],
  corporate_disclosure: ["frcp-7-1", "lcvr-26-1"],
  return_of_service: ["frcp-4-m"],
};
export const meets = (paperKind: string, ruleId: string | null) =>
  ruleId !== null && (MEETS[paperKind] ?? []).includes(ruleId);

/** Periods for an answer that a Rule 12 motion suspends. Fed. R. Civ. P. 12(a)(4). */
export const ANSWER_RULES = ["frcp-12-a-1-A-i", "frcp-12-a-2", "frcp-12-a-3"] as const;

/** Rules for cases without a federal party: with one, the longer period of the next rule governs. */
export const WITHOUT_FEDERAL_PARTY: readonly string[] = ["frap-4-a-1-A", "frap-40-d-1"];

/** Periods that a trigger starts in cases of another kind: a jury's verdict, a three-judge court, an execution. */
export const OF_OTHER_CASES: readonly string[] = [
  "frcp-50-b",
  "frcp-50-d",
  "frcp-62-a",
  "sct-18",
  "sct-18-interlocutory",
  "frap-5",
  "usc-28-1292-b",
];
