/** Shapes of what is to be proved: facts, harms, declarations, government action and access. */
import type { DateOnly, Tier } from "./scenario-types";

export type FactDate =
  | { kind: "on" | "around" | "before" | "after"; date: DateOnly }
  | { kind: "between" | "from_to"; from: DateOnly; to: DateOnly }
  | { kind: "month"; month: string }
  | { kind: "unknown_after"; fact: string };
export type Citation = { document: string; page: number; quote: string; paragraph: string | null };
export type ScenarioFact = {
  key: string;
  text: string;
  date: FactDate;
  state: "undisputed" | "disputed_by_government" | "disputed_by_us" | "prospective" | "unsure";
  tier: Tier;
  tags: string[];
  /** `claim.element` keys. */
  elements: string[];
  citations: Citation[];
};
export type ScenarioHarm = {
  key: string;
  text: string;
  category:
    | "workforce"
    | "operations"
    | "lost_customer"
    | "lost_contract"
    | "unrecoverable_cost"
    | "competitive_position"
    | "reputation"
    | "constitutional"
    | "existential";
  state: "past" | "ongoing" | "imminent" | "projected" | "residual" | "threatened_recurrence";
  date: FactDate;
  bearer: "plaintiff" | "employee" | "customer" | "other";
  amount:
    | { kind: "range"; low: number; high: number; unit: "usd" | "hours"; method: string }
    | {
        kind: "rate";
        low: number;
        high: number;
        unit: "usd" | "hours";
        per: { unit: "engineer" | "working_day" | "week" | "customer"; count: number | null }[];
        method: string;
      }
    | null;
  baseline: { key: string; note: string } | null;
  recoverable: boolean;
  whyNot: "sovereign_immunity" | "not_measurable" | "insolvency" | null;
  chain: { provision: string; addresseeDecision: string; loss: string; evidence: (Citation | null)[] };
  redress: string;
  declaration: { key: string; paragraph: string } | null;
  evidence: "known" | "source_found" | "declared" | "signed" | "filed";
  filedAs: string | null;
  disputed: string | null;
  tier: Tier;
};
export type ScenarioBaseline = {
  key: string;
  text: string;
  value: number;
  unit: "usd_per_year" | "usd_per_month" | "engineers" | "months";
  asOf: DateOnly;
  source: Citation | null;
  tier: Tier;
};
export type ScenarioDeclaration = {
  key: string;
  declarant: string;
  place: string;
  outsideUnitedStates: boolean;
  basis: string;
  document: string | null;
  entry: string | null;
  signedOn: DateOnly | null;
  state: "draft" | "signed" | "filed";
  exhibits: string[];
};
export type ScenarioGovernmentAction = {
  key: string;
  title: string;
  versions: {
    label: string;
    on: DateOnly;
    precision: "day" | "around";
    provisions: string[];
    citations: Citation[];
  }[];
};
export type ScenarioAccessInterval = {
  key: string;
  model: "Fable 5" | "Mythos 5";
  group: "all_customers" | "foreign_nationals" | "vetted_organisations";
  /** Required by the directive, or done beyond it by its addressee. */
  basis: "required" | "beyond";
  from: DateOnly;
  to: DateOnly | null;
  toEarliest: DateOnly | null;
  precision: "day" | "around";
  note: string;
  citations: Citation[];
};
