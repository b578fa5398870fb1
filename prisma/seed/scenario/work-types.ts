/** Shapes of the work around a case, and of what passes between firm and client. */
import type { ScenarioHarm } from "./proof-types";
import type { DateOnly, Tier, UserKey } from "./scenario-types";

export type ScenarioTask = {
  key: string;
  text: string;
  owner: UserKey;
  dueOn: DateOnly | null;
  done: boolean;
  about: string | null;
};
export type ScenarioNote = {
  key: string;
  author: UserKey;
  at: string;
  text: string;
  about: string;
  tier: Tier;
};
export type ScenarioMessage = {
  key: string;
  thread: string;
  from: UserKey;
  at: string;
  text: string;
  readAt: string | null;
};
export type ScenarioRelease = { entry: string | null; deadline: string | null; by: UserKey; at: string };
export type ScenarioReport = {
  key: string;
  reporter: UserKey;
  at: string;
  text: string;
  category: ScenarioHarm["category"];
  amountText: string | null;
  state: "pending" | "accepted" | "returned";
  harm: string | null;
};
