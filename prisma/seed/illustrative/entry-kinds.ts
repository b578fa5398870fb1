import type { FilingKind, FilingState, MotionKind } from "@/lib/db/generated/enums";
import { readEntry } from "@/lib/docket/read/read-entry";
import type { EntryKind, ScenarioEntry } from "../scenario/scenario-types";

/** What each kind of the scenario may be called on the docket; the first stands where the text says none of them. */
const KINDS: Record<EntryKind, readonly [FilingKind, ...FilingKind[]]> = {
  complaint: ["complaint"],
  pleading: ["supplemental_complaint", "amended_complaint", "answer"],
  summons: ["summons"],
  service: ["return_of_service"],
  appearance: ["appearance"],
  disclosure: ["corporate_disclosure"],
  motion: ["motion", "cross_motion"],
  opposition: ["opposition"],
  reply: ["reply", "surreply"],
  order: ["order"],
  minute_order: ["minute_order"],
  opinion: ["opinion"],
  hearing: ["hearing"],
  transcript: ["transcript"],
  notice: ["notice", "errata", "lodging", "other"],
  status_report: ["status_report"],
  record: ["administrative_record"],
  amicus: ["amicus_brief", "motion"],
  appeal: ["notice_of_appeal"],
  sealed: ["other", "declaration"],
  clerk: ["other", "notice"],
  scheduling: ["set_reset_deadlines"],
};

/**
 * The kind that the product's own reader finds in the docket text, so that a seeded entry and an imported one agree;
 * the scenario's where the reader says something else.
 */
export function kindOf(entry: ScenarioEntry): { kind: FilingKind; motionKind: MotionKind | null } {
  const reading = readEntry({
    text: entry.docketText,
    number: entry.number,
    filedOn: entry.filedOn,
    courtId: entry.case === "district" ? "dcd" : "cadc",
  });
  const allowed = KINDS[entry.kind];
  const kind = allowed.find((k) => k === reading.kind.kind) ?? allowed[0];
  const asks = kind === "motion" || kind === "cross_motion";
  return { kind, motionKind: asks ? (reading.motion?.motionKind ?? "other") : null };
}

export const STATES = {
  normal: "normal",
  sealed: "sealed",
  lodged_ex_parte: "ex_parte",
  in_error: "in_error",
  stricken: "stricken",
} as const satisfies Record<ScenarioEntry["state"], FilingState>;
