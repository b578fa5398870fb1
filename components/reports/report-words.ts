import type { Report } from "@/lib/reports/schema";

/** The kinds of loss in the words of somebody who is no lawyer. */
export const categoryChoices = [
  { value: "workforce", label: "My time or my team's work" },
  { value: "operations", label: "Day-to-day work, releases, support" },
  { value: "lost_customer", label: "A customer we lost" },
  { value: "lost_contract", label: "A contract we lost or did not get" },
  { value: "unrecoverable_cost", label: "Money we had to spend" },
  { value: "competitive_position", label: "Ground lost to a competitor" },
  { value: "reputation", label: "Our name or the trust in us" },
] as const;

export const reportStates: Record<
  Report["state"],
  { word: string; icon: "waiting" | "done" | "void" | "open" }
> = {
  submitted: { word: "With your lawyers", icon: "waiting" },
  accepted: { word: "Taken up", icon: "done" },
  declined: { word: "Not used", icon: "void" },
  withdrawn: { word: "Taken back", icon: "void" },
};
