import type { ClientStage, Phase, Tier } from "@/lib/db/generated/enums";
import { readDistrictNumber } from "@/lib/docket/parse/docket-number";
import { scenario } from "../scenario/scenario";
import { SCENARIO_TODAY } from "../scenario/scenario-now";
import type { CaseKey, ClientStageKey, UserKey } from "../scenario/scenario-types";
import { roleOf } from "./cast";
import { at, dbDate, entryOf, found, type Play } from "./play";
import { newRowId } from "./row-id";

const PHASES: Record<CaseKey, Phase> = { district: "dispositive_motions", appeal: "appeal" };
const STAGES: Record<ClientStageKey, ClientStage> = {
  starting: "starting",
  served: "starting",
  interim: "urgent_relief",
  arguing: "arguing",
  deciding: "deciding",
  appeal: "appeal",
};

const caseOf = (key: CaseKey) =>
  found(
    scenario.cases.find((c) => c.key === key),
    key,
  );

/** The case itself. `appealOfId` is the district case's row when the appeal is written. */
export async function writeCase(play: Play, appealOfId: string | null): Promise<void> {
  const c = caseOf(play.key);
  const stage = found(
    scenario.stages.find((s) => s.key === c.stage),
    c.stage,
  );
  const parts = c.courtId === "dcd" ? readDistrictNumber(c.docketNumber) : null;
  const serial = /^(?:\d+:)?(\d{2})-(?:[a-z]+-)?(\d+)/.exec(parts?.number ?? c.docketNumber);
  await play.tx.case.create({
    data: {
      id: play.caseId,
      captionShort: c.captionShort,
      captionFull: c.captionFull,
      courtId: c.courtId,
      courtName: c.courtName,
      docketNumberRaw: c.docketNumber,
      docketOffice: parts?.office == null ? null : Number(parts.office),
      docketYear: serial === null ? null : 2000 + Number(serial[1]),
      docketType: parts?.caseType ?? null,
      docketSerial: serial === null ? null : Number(serial[2]),
      docketInitials: parts?.assignedInitials ?? null,
      cause: c.cause,
      natureOfSuit: c.natureOfSuit,
      jurisdiction: c.jurisdiction,
      juryDemand: c.juryDemand,
      assignedTo: c.assignedTo,
      referredTo: c.referredTo,
      filedOn: dbDate(c.filedOn),
      terminatedOn: dbDate(c.terminatedOn),
      phase: PHASES[c.key],
      clientStage: STAGES[c.stage],
      clientNext: stage.next,
      clientNeeded: stage.needed.startsWith("Nothing now") ? null : stage.needed,
      reviewTrack: c.reviewTrack,
      isIllustrative: c.illustrative,
      appealOfId,
      recordEndsOn: dbDate(SCENARIO_TODAY),
      recordEndsNote: "The illustrative scenario is played up to this day.",
      docketCheckedAt: new Date(c.lastCheckedAt),
      docketCheckedFrom: c.lastCheckedFrom,
    },
    select: { id: true },
  });
}

type Audience = { tier: Tier; name: string; members: UserKey[]; signedOn: string | null };
const AUDIENCES: Audience[] = [
  {
    tier: "sealed",
    name: "Sealed filings: counsel and paralegal",
    members: ["supervising_attorney", "associate", "paralegal"],
    signedOn: null,
  },
  {
    tier: "ex_parte",
    name: "Ex parte: counsel only",
    members: ["supervising_attorney", "associate"],
    signedOn: null,
  },
  {
    tier: "protective",
    name: "Protective order (ECF No. 20): those who signed Exhibit A",
    members: ["supervising_attorney", "associate", "paralegal", "expert"],
    signedOn: "2026-07-21",
  },
];

/** Who is in the case, who may see what is protected, and when each last looked. */
export async function writePeople(play: Play): Promise<void> {
  const { tx, caseId } = play;
  const opened = at(caseOf(play.key).filedOn);
  await tx.caseMember.createMany({
    data: scenario.users.map(({ key }) => ({
      id: newRowId(),
      caseId,
      userId: play.person(key),
      role: roleOf(key),
      createdById: play.person("supervising_attorney"),
      createdAt: opened,
    })),
  });
  // Only the district court has anything under seal.
  for (const audience of play.key === "district" ? AUDIENCES : []) {
    const { id } = await tx.audience.create({
      data: { id: play.id("audience", audience.tier), caseId, name: audience.name, tier: audience.tier },
      select: { id: true },
    });
    await tx.audienceMember.createMany({
      data: audience.members.map((member) => ({
        id: newRowId(),
        caseId,
        audienceId: id,
        userId: play.person(member),
        signedOn: dbDate(audience.signedOn),
      })),
    });
  }
  const looked: UserKey[] = ["supervising_attorney", "associate", "paralegal", "client_lead"];
  await tx.lastLook.createMany({
    data: looked.map((key) => ({ caseId, userId: play.person(key), lookedAt: at("2026-10-12", "18:00") })),
  });
}

/** What co-counsel and the expert were given: they see nothing of the case but the items named here. */
const GRANTS: { to: UserKey; entries: string[]; harms: string[] }[] = [
  { to: "co_counsel", entries: ["d-pi", "d-mtd", "d-cross", "d-cross-opp"], harms: [] },
  { to: "expert", entries: ["d-redacted"], harms: ["hm-competitor"] },
];

/** Opens items to co-counsel and expert. An entry opens with the papers of it that we hold in the open. */
export async function writeGrants(play: Play): Promise<void> {
  const open = new Set(
    scenario.documents.filter((d) => d.blocks !== null && d.tier === "record").map((d) => d.key),
  );
  await play.tx.itemGrant.createMany({
    data: GRANTS.flatMap((grant) =>
      [
        ...grant.entries.map((key) => play.id("filing", key)),
        ...new Set(
          grant.entries
            .flatMap((key) => entryOf(key).documents)
            .filter((d) => open.has(d.document))
            .map((d) => play.id("document", d.document)),
        ),
        ...grant.harms.map((key) => play.id("harm", key)),
      ].map((itemId) => ({
        id: newRowId(),
        caseId: play.caseId,
        userId: play.person(grant.to),
        itemId,
        createdById: play.person("supervising_attorney"),
      })),
    ),
  });
}
