import type { CourtDate } from "@/lib/dates/court-date";
import { type banners, columnsOf, type ExportColumn, type ExportKind } from "./export-kinds";
import { type TimelineLane, timelineLanes } from "./vocabulary";

export const exportTiers = ["record", "work_product", "protective", "sealed", "ex_parte"] as const;

/** What somebody has chosen to take out. */
export type ExportChoice = {
  kind: ExportKind;
  tier: (typeof exportTiers)[number];
  banner: (typeof banners)[number];
  from: CourtDate | null;
  to: CourtDate | null;
  /** None: the usual ones of its kind. */
  columns: ExportColumn[];
  claimId: string | null;
  declarationId: string | null;
  lanes: TimelineLane[];
};

export const firstChoice: ExportChoice = {
  kind: "harm_section",
  tier: "record",
  banner: "work_product",
  from: null,
  to: null,
  columns: [],
  claimId: null,
  declarationId: null,
  lanes: timelineLanes.filter((l) => l !== "case"),
};

const has = {
  figure: (kind: ExportKind) => kind === "harm_section" || kind === "timeline",
  columns: (kind: ExportKind) => columnsOf(kind).length > 0,
  dates: (kind: ExportKind) => kind !== "proof_matrix" && kind !== "declaration_outline",
  claim: (kind: ExportKind) =>
    kind === "chronology" || kind === "facts_numbered" || kind === "facts_narrative",
};
/** Which choices a kind of export has. */
export const choicesOf = (kind: ExportKind) => ({
  figure: has.figure(kind),
  columns: has.columns(kind),
  dates: has.dates(kind),
  claim: has.claim(kind),
  declarant: kind === "declaration_outline",
});

/** Matrices and outlines are the team's own work: of the record alone they would be all but empty. */
export const usualTier = (kind: ExportKind) =>
  kind === "proof_matrix" || kind === "declaration_outline" ? "work_product" : "record";

/** The scope as a request's body: what the kind has no use for keeps its default. */
export function scopeOfChoice(c: ExportChoice) {
  const uses = choicesOf(c.kind);
  return {
    kind: c.kind,
    tier: c.tier,
    banner: c.banner,
    ...(uses.dates && c.from !== null ? { from: c.from } : {}),
    ...(uses.dates && c.to !== null ? { to: c.to } : {}),
    ...(uses.columns && c.columns.length > 0 ? { columns: c.columns } : {}),
    ...(uses.claim && c.claimId !== null ? { claimId: c.claimId } : {}),
    ...(uses.declarant && c.declarationId !== null ? { declarationId: c.declarationId } : {}),
    ...(uses.figure && c.lanes.length > 0 ? { lanes: c.lanes } : {}),
  };
}

/** The same as an address: lists joined by dots. */
export const queryOfChoice = (c: ExportChoice): string =>
  new URLSearchParams(
    Object.entries(scopeOfChoice(c)).map(([key, value]) => [
      key,
      typeof value === "string" ? value : value.join("."),
    ]),
  ).toString();
