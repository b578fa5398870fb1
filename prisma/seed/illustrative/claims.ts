import { toDbDate } from "@/lib/dates/court-date";
import type { ClaimTheory, LiveState, PleadingKind, ReliefKind } from "@/lib/db/generated/enums";
import { scenario } from "../scenario/scenario";
import { SCENARIO_TODAY } from "../scenario/scenario-now";
import type { Outcome, ScenarioClaim, ScenarioPleading } from "../scenario/scenario-types";
import { found, type Play } from "./play";
import { newRowId } from "./row-id";

const THEORIES: Record<ScenarioClaim["theory"], { theory: ClaimTheory; words: string }> = {
  ultra_vires: { theory: "in_excess_of_authority", words: "In excess of statutory authority (ultra vires)" },
  apa: { theory: "administrative_procedure", words: "Administrative Procedure Act" },
  constitutional: { theory: "constitutional", words: "Constitutional" },
  other: { theory: "other", words: "Other" },
};
const LIVE: Record<Outcome, LiveState> = {
  live: "live",
  moot: "moot",
  disputed: "contested",
  reserved: "undecided",
};
const TITLES: Record<ScenarioPleading["kind"], { kind: PleadingKind; title: string }> = {
  complaint: { kind: "complaint", title: "Complaint" },
  supplemental_complaint: { kind: "supplemental_complaint", title: "Supplemental Complaint" },
};
/** As the prayers of ECF Nos. 1 and 38 ask for it. */
const PRAYERS: Record<ScenarioPleading["kind"], Partial<Record<ReliefKind, string>>> = {
  complaint: {
    declaratory: "Declare the directive unlawful",
    vacatur: "Vacate the directive",
    injunction: "Enjoin its enforcement, preliminarily and permanently",
    fees: "Costs and fees, 28 U.S.C. 2412",
  },
  supplemental_complaint: {
    declaratory:
      "Declare the directive unlawful, and that defendants may not control access to hosted models by letter",
    vacatur: "Vacate the directive",
    injunction: "Enjoin its enforcement, as asked for in the Complaint",
    fees: "Costs and fees, 28 U.S.C. 2412",
  },
};

const claimOf = (key: string) =>
  found(
    scenario.claims.find((c) => c.key === key),
    key,
  );
/** A claim is a row of one pleading: the same count in the next version is a row of its own. */
const versionKey = (pleading: ScenarioPleading, claim: string) => `${pleading.key}/${claim}`;
const stands = (p: ScenarioPleading) => p.claims.filter((c) => c.status !== "dropped");
/** The version in which a claim now stands: elements, facts and relief hang there. */
const currentOf = (claim: string) =>
  found(
    scenario.pleadings.findLast((p) => stands(p).some((c) => c.claim === claim)),
    claim,
  );
const reliefOf = (p: ScenarioPleading): ScenarioClaim["relief"][number]["kind"][] => [
  ...new Set(stands(p).flatMap((c) => claimOf(c.claim).relief.map((r) => r.kind))),
];

async function writePleading(play: Play, p: ScenarioPleading, index: number): Promise<void> {
  const { tx } = play;
  const row = play.guard("record");
  const before = scenario.pleadings[index - 1];
  const { kind, title } = TITLES[p.kind];
  await tx.pleading.create({
    data: {
      ...row,
      id: play.id("pleading", p.key),
      kind,
      title,
      filingId: play.filing(p.entry),
      filedOn: toDbDate(p.from),
      operative: p.operative,
      supersedesId: before === undefined ? null : play.id("pleading", before.key),
    },
    select: { id: true },
  });
  await tx.claim.createMany({
    data: stands(p).map(({ claim: key, status, paragraphs }, position) => {
      const claim = claimOf(key);
      const { theory, words } = THEORIES[claim.theory];
      return {
        ...row,
        id: play.id("claim", versionKey(p, key)),
        pleadingId: play.id("pleading", p.key),
        position: position + 1,
        count: claim.count,
        title: claim.title,
        theory,
        theoryRaw: words,
        legalBasis: claim.legalBasis,
        reviewability: claim.reviewability,
        paragraphs,
        authorities: claim.legalBasis.split("; "),
        state: claim.state === "dropped" ? ("withdrawn" as const) : ("pending" as const),
        dispositionFilingId: play.filing(claim.disposedBy),
        carriedFromId:
          status === "carried" && before !== undefined ? play.id("claim", versionKey(before, key)) : null,
      };
    }),
  });
  await tx.claimParty.createMany({
    data: stands(p).flatMap(({ claim }) =>
      p.defendants.map((party) => ({
        ...row,
        id: newRowId(),
        claimId: play.id("claim", versionKey(p, claim)),
        partyId: play.id("party", party),
      })),
    ),
  });
  await tx.relief.createMany({
    data: reliefOf(p).map((relief, position) => ({
      ...row,
      id: play.id("relief", `${p.key}/${relief}`),
      pleadingId: play.id("pleading", p.key),
      position: position + 1,
      kind: relief,
      text: found(PRAYERS[p.kind][relief], relief),
    })),
  });
}

/** The pleadings with their claims, and for each claim where it now stands: its elements, and what is live. */
export async function writeClaims(play: Play): Promise<void> {
  for (const [index, pleading] of scenario.pleadings.entries()) await writePleading(play, pleading, index);
  const row = play.guard("work_product");
  await play.tx.claimElement.createMany({
    data: scenario.claims.flatMap((claim) =>
      claim.elements.map((element, position) => ({
        ...row,
        id: play.id("element", `${claim.key}.${element.key}`),
        claimId: play.id("claim", versionKey(currentOf(claim.key), claim.key)),
        position: position + 1,
        text: element.text,
      })),
    ),
  });
  await play.tx.claimRelief.createMany({
    data: scenario.claims.flatMap((claim) => {
      const pleading = currentOf(claim.key);
      return claim.relief.map((relief) => ({
        ...row,
        id: newRowId(),
        claimId: play.id("claim", versionKey(pleading, claim.key)),
        reliefId: play.id("relief", `${pleading.key}/${relief.kind}`),
        live: LIVE[relief.status],
        reason: relief.reason,
        asOf: toDbDate(SCENARIO_TODAY),
      }));
    }),
  });
}
