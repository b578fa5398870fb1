import type { ClientStage } from "@/lib/db/generated/enums";

export type StageWords = { title: string; means: string; next: string };

/**
 * The six stages a client reads. Internal phases map many to one onto them; an attorney's own words for what
 * comes next and what is needed replace these where they are given.
 */
export const stageWords: Record<ClientStage, StageWords> = {
  starting: {
    title: "The case has been started",
    means:
      "The complaint is with the court. The government must be given formal notice before it has to answer.",
    next: "Once notice is complete, the government has a fixed time to answer. Your lawyers may also ask the court to act sooner.",
  },
  urgent_relief: {
    title: "The court has been asked to act quickly",
    means: "Your lawyers have asked for an order that would apply while the case is going on.",
    next: "The government answers in writing, then the court may hold a hearing and decide.",
  },
  arguing: {
    title: "Both sides are arguing the law in writing",
    means: "Each side files papers that say why it should win. Most of this happens in writing.",
    next: "When the last paper is in, the court decides, or asks both sides to come and argue.",
  },
  deciding: {
    title: "The court is deciding",
    means: "The papers are in. The judge has everything needed and no fixed day by which to rule.",
    next: "Your lawyers will tell you the day the court rules, and what it means.",
  },
  appeal: {
    title: "The case is before the court of appeals",
    means: "A decision of the first court is being reviewed by three judges of a higher court.",
    next: "Each side files papers on a fixed calendar; the judges may hear argument, then decide in writing.",
  },
  ended: {
    title: "The case has ended",
    means: "The court has made its last decision, or both sides have ended the case.",
    next: "Your lawyers will tell you whether anything is left to do.",
  },
};

export const STAGES = [
  "starting",
  "urgent_relief",
  "arguing",
  "deciding",
  "appeal",
  "ended",
] as const satisfies readonly ClientStage[];
