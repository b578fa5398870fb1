import type { ScenarioDeadline } from "./scenario-types";

type Given = Pick<ScenarioDeadline, "key" | "title" | "whose" | "ownerRole" | "dueOn" | "state"> &
  Partial<ScenarioDeadline>;

/** Fills what a date does not have; a court date is confirmed by a second person unless it says otherwise. */
export const date = (given: Given): ScenarioDeadline => ({
  case: "district",
  backupRole: "paralegal",
  ruleId: null,
  orderEntry: null,
  triggerEntry: null,
  triggerOn: null,
  serviceMethod: "n/a",
  printedOn: null,
  confirmedBy: "paralegal",
  closedBy: null,
  supersededBy: null,
  chain: null,
  reason: null,
  ...given,
});
